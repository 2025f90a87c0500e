package typeset

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2/theme"
)

func TestLook(t *testing.T) {
	out := os.Getenv("TYPESET_PICTURE")
	if out == "" {
		t.Skip("TYPESET_PICTURE names no file")
	}
	fs, err := NewFonts(Files{Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(), More: [][]byte{theme.DefaultSymbolFont().Content(), theme.DefaultEmojiFont().Content()}})
	if err != nil {
		t.Fatal(err)
	}
	t0 := time.Now()
	t.Log(fs.LoadSystem(t.TempDir()), time.Since(t0))
	s, d := NewSetter(fs), NewDrawer()
	img := image.NewRGBA(image.Rect(0, 0, 700, 1100))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	y := 10
	for _, text := range samples {
		p := s.Set(Input{Text: text, Size: 16, Width: 640, Leading: 24, Spans: []Span{{5, 12, Bold}}})
		for i, l := range p.Lines {
			line := image.NewRGBA(image.Rect(0, 0, 648, l.Height+8))
			d.Line(line, p, i, 4, 4, Ink{Text: color.NRGBA{0, 0, 0, 255}})
			draw.Draw(img, image.Rect(16, y+l.Y-4, 700, 1100), line, image.Point{}, draw.Over)
		}
		y += p.Height + 8
		t.Log(len(p.Lines), p.Missing, text[:20])
	}
	t.Log(fs.Missing())
	f, _ := os.Create(out)
	defer f.Close()
	png.Encode(f, img)
}

var samples = []string{
	"Der russische Verteidigungsminister Andrej Beloussow hat am 15. Oktober in Peking mit seinem chinesischen Amtskollegen über die Zusammenarbeit gesprochen, berichtet die Agentur TASS.",
	"Bộ trưởng Quốc phòng Nga Andrei Belousov đã có cuộc hội đàm với Trương Hựu Hiệp, phó chủ tịch Quân ủy Trung ương Trung Quốc, tại Bắc Kinh.",
	"Министр обороны РФ Андрей Белоусов встретился в Пекине с заместителем председателя Центрального военного совета КНР Чжан Юся.",
	"俄罗斯国防部长安德烈·别洛乌索夫周二在北京会见了中央军委副主席张又侠，双方就进一步加强两军合作交换了意见。会谈持续了两个小时。",
	"وصل وزير الدفاع الروسي أندريه بيلوسوف إلى بكين في 15 أكتوبر 2024 لإجراء محادثات مع نظيره الصيني (تشانغ يوشيا) حول التعاون العسكري بين TASS والوكالات.",
	"Das Wort עברית 123 steht hier, und (עברית 45%) dort; العربية ٣٤ auch.",
	"รัฐมนตรีว่าการกระทรวงกลาโหมรัสเซียเดินทางถึงกรุงปักกิ่งเพื่อหารือกับประธานคณะกรรมาธิการทหารกลางของจีนเกี่ยวกับความร่วมมือ",
	"Emoji 👩‍👩‍👧‍👦 and 🇩🇪 flags, e\u0301 combining, ligatures ffi ﬁ, हिन्दी में समाचार, 한국어 기사, ქართული, ភាសាខ្មែរ.",
	"tab\tcontrol\x01 broken\xff\xfe end\u2028 sep\u0085 nel",
}
