package typeset

import (
	"slices"
	"strings"
	"testing"

	"stet/editor/direction"

	"fyne.io/fyne/v2/theme"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/image/math/fixed"
	"pgregory.net/rapid"
)

// bundled are the fonts that come with Fyne, so that what is measured here does not depend
// on the machine.
func bundled(t testing.TB) *Fonts {
	t.Helper()
	fs, err := NewFonts(Files{
		Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
		Italic: theme.DefaultTextItalicFont().Content(), BoldItalic: theme.DefaultTextBoldItalicFont().Content(),
		Mono: theme.DefaultTextMonospaceFont().Content(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return fs
}

var multilingual = []string{
	"",
	" ",
	"Der russische Verteidigungsminister Andrej Beloussow hat am 15. Oktober in Peking mit seinem Amtskollegen gesprochen.",
	"Bộ trưởng Quốc phòng Nga Andrei Belousov đã có cuộc hội đàm với Trương Hựu Hiệp, phó chủ tịch Quân ủy Trung ương.",
	"Bo\u0323\u0302 tru\u031bo\u031b\u0309ng in decomposed letters, e\u0301, n\u0303",
	"Министр обороны РФ Андрей Белоусов встретился в Пекине с заместителем председателя Центрального военного совета КНР.",
	"俄罗斯国防部长安德烈·别洛乌索夫周二在北京会见了中央军委副主席张又侠，双方就进一步加强两军合作交换了意见。",
	"وصل وزير الدفاع الروسي أندريه بيلوسوف إلى بكين في 15 أكتوبر 2024 لإجراء محادثات مع نظيره (تشانغ يوشيا).",
	"Das Wort עברית 123 steht hier, und (עברית 45%) dort; العربية ٣٤ auch.",
	"שר ההגנה Andrei Belousov הגיע ל-Peking ב-15 באוקטובר, כך דיווחה TASS.",
	"รัฐมนตรีว่าการกระทรวงกลาโหมรัสเซียเดินทางถึงกรุงปักกิ่งเพื่อหารือ",
	"हिन्दी में समाचार, 한국어 기사, ქართული, ភាសាខ្មែរ, தமிழ்",
	"Emoji 👩‍👩‍👧‍👦 and 🇩🇪🇻🇳 flags 👍🏽, ligatures ffi ﬁ fi",
	"tab\tcontrol\x01 broken\xff\xfe end\u2028 sep\u0085 nel\u00a0nbsp\u00adshy\u200bzwsp\u200f",
	"eineinzigeswortdasbreiteristalsjedezeileunddarumirgendwogebrochenwerdenmuss",
	"https://example.org/a/very/long/address?with=parameters&and=more#fragment (siehe dort)",
}

// borders are the offsets between graphemes of s, both ends included.
func borders(s string) []int {
	out := []int{0}
	for g := graphemes.FromString(s); g.Next(); {
		out = append(out, g.End())
	}
	return out
}

// check holds the laws of a paragraph against one that was set.
func check(t testing.TB, p *Para, width int) {
	t.Helper()
	if len(p.Lines) == 0 {
		t.Fatalf("%q has no line", p.Text)
	}
	at, y := 0, 0
	var edges []int
	for i, l := range p.Lines {
		if l.Start != at || l.End < l.Start || l.Y != y || l.Height <= 0 || l.Baseline <= 0 || l.Baseline > l.Height {
			t.Fatalf("%q: line %d [%d,%d) at %d, want start %d at %d", p.Text, i, l.Start, l.End, l.Y, at, y)
		}
		at, y = l.End, y+l.Height
		checkCells(t, p, i, width)
		for _, c := range l.Cells {
			edges = append(edges, int(c.Start), int(c.End))
		}
	}
	if at != len(p.Text) || y != p.Height {
		t.Fatalf("%q: lines end at %d of %d, height %d of %d", p.Text, at, len(p.Text), y, p.Height)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	if p.Text != "" && !slices.Equal(edges, borders(p.Text)) {
		t.Fatalf("%q: cells begin and end at %v, graphemes at %v", p.Text, edges, borders(p.Text))
	}
}

// checkCells holds that the cells of a line are its graphemes from left to right, without
// a gap or an overlap, and that they fit.
func checkCells(t testing.TB, p *Para, i, width int) {
	t.Helper()
	l := p.Lines[i]
	x, bytes := l.Left, 0
	for k, c := range l.Cells {
		if c.X0 != x || c.X1 < c.X0 || int(c.Start) < l.Start || int(c.End) > l.End || c.Start >= c.End {
			t.Fatalf("%q: line %d cell %d is %+v, want x %v within [%d,%d)", p.Text, i, k, c, x, l.Start, l.End)
		}
		x, bytes = c.X1, bytes+int(c.End-c.Start)
	}
	if x != l.Right || bytes != l.End-l.Start {
		t.Fatalf("%q: line %d: cells end at %v of %v, %d bytes of %d", p.Text, i, x, l.Right, bytes, l.End-l.Start)
	}
	if width > 0 && len(l.Cells) > 1 && !hanging(p, l) && l.Right-l.Left > fixed.I(width)+1 {
		t.Fatalf("%q: line %d is %v wide, more than %d", p.Text, i, l.Right-l.Left, width)
	}
	if p.RTL && width > 0 && (l.Right-fixed.I(width)).Round() != 0 {
		t.Fatalf("%q: right-to-left line %d ends at %v, not at %d", p.Text, i, l.Right, width)
	}
}

// hanging tells whether a line ends in a space, which may hang out of it.
func hanging(p *Para, l Line) bool {
	return strings.HasSuffix(p.Text[:l.End], " ") || strings.HasSuffix(p.Text[:l.End], "\t")
}

func TestLinesAndCells(t *testing.T) {
	s := NewSetter(bundled(t))
	for _, text := range multilingual {
		for _, width := range []int{0, 40, 160, 320, 640} {
			p := s.Set(Input{Text: text, Size: 16, Width: width, Leading: 24})
			check(t, p, width)
		}
	}
}

func TestLineBreaksInNumbers(t *testing.T) {
	s := NewSetter(bundled(t))
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"Der Minister kam nach Peking.", 110, []string{"Der Minister ", "kam nach ", "Peking."}},
		{"Der Minister kam nach Peking.", 1000, []string{"Der Minister kam nach Peking."}},
		{"5\u00a0000 Soldaten", 50, []string{"5\u00a0000 ", "Soldat", "en"}}, // a no-break space holds
		{"a-b", 500, []string{"a-b"}},
		{"俄罗斯国防部长。", 64, []string{"俄罗斯国", "防部长。"}}, // no line begins with a full stop
		{"", 100, []string{""}},
	} {
		p := s.Set(Input{Text: c.text, Size: 16, Width: c.width})
		var got []string
		for _, l := range p.Lines {
			got = append(got, p.Text[l.Start:l.End])
		}
		if strings.Contains(c.text, "俄") { // widths of boxes are not the font's business
			if strings.Join(got, "") != c.text || slices.ContainsFunc(got, func(l string) bool { return strings.HasPrefix(l, "。") }) {
				t.Errorf("%q breaks as %q", c.text, got)
			}
			continue
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in %d pixels breaks as %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// Position → point → position: every border of a grapheme, from either side of it, comes
// back, unless a grapheme without width makes two places one.
func TestHitRoundTrip(t *testing.T) {
	s := NewSetter(bundled(t))
	for _, text := range multilingual {
		for _, width := range []int{0, 90, 300} {
			p := s.Set(Input{Text: text, Size: 16, Width: width})
			for _, off := range borders(text) {
				for _, after := range []bool{false, true} {
					roundTrip(t, p, Caret{off, after})
				}
			}
		}
	}
}

func roundTrip(t *testing.T, p *Para, c Caret) {
	t.Helper()
	i := p.LineAt(c)
	x := p.X(i, c)
	got := p.Hit(i, x)
	if got.Off == c.Off || p.X(i, got) == x {
		return
	}
	t.Errorf("%q: caret %+v is at %v on line %d, where a click gives %+v at %v", p.Text, c, x, i, got, p.X(i, got))
}

// A click into the left half of a letter goes to its left edge, into the right half to
// its right one, in every direction of writing.
func TestHitHalves(t *testing.T) {
	s := NewSetter(bundled(t))
	for _, text := range multilingual {
		p := s.Set(Input{Text: text, Size: 16, Width: 300})
		for i, l := range p.Lines {
			for _, c := range l.Cells {
				if c.X1-c.X0 < 128 {
					continue
				}
				left, right := p.Hit(i, c.X0+1), p.Hit(i, c.X1-1)
				start, end := left, right
				if c.RTL {
					start, end = right, left
				}
				if start != (Caret{int(c.Start), true}) || end != (Caret{int(c.End), false}) {
					t.Errorf("%q: halves of %+v give %+v and %+v", text, c, left, right)
				}
			}
		}
	}
}

// The caret moves as the eye does: to the right its x never falls, and from the left end
// it passes every cell once.
func TestStepIsVisual(t *testing.T) {
	s := NewSetter(bundled(t))
	for _, text := range multilingual {
		p := s.Set(Input{Text: text, Size: 16, Width: 300})
		for i, l := range p.Lines {
			c := p.End(i, false)
			x, n := p.X(i, c), 0
			for {
				next, ok := p.Step(i, c, true)
				if !ok {
					break
				}
				if p.X(i, next) < x {
					t.Fatalf("%q line %d: step right from %+v to %+v goes from %v to %v", text, i, c, next, x, p.X(i, next))
				}
				c, x, n = next, p.X(i, next), n+1
				if n > len(l.Cells) {
					break
				}
			}
			if n != len(l.Cells) {
				t.Errorf("%q line %d: %d steps over %d cells", text, i, n, len(l.Cells))
			}
			for ; n > 0; n-- {
				c, _ = p.Step(i, c, false)
			}
			if p.X(i, c) != l.Left {
				t.Errorf("%q line %d: the way back ends at %v, not %v", text, i, p.X(i, c), l.Left)
			}
		}
	}
}

// order gives the letters of a line as they are seen.
func order(p *Para) string {
	var b strings.Builder
	for _, l := range p.Lines {
		for _, c := range l.Cells {
			b.WriteString(p.Text[c.Start:c.End])
		}
	}
	return b.String()
}

func TestMixedDirections(t *testing.T) {
	s := NewSetter(bundled(t))
	for _, c := range []struct {
		text, seen string
		dir        direction.Direction
		rtl        bool
	}{
		{"abc אבג def", "abc גבא def", direction.Unknown, false},
		{"abc אבג 123 def", "abc 123 גבא def", direction.Unknown, false},
		{"abc אבג 12,5% def", "abc 12,5% גבא def", direction.Unknown, false},
		{"abc אבג 123, def", "abc 123 גבא, def", direction.Unknown, false},
		{"abc ٣٤ אבג def", "abc גבא ٣٤ def", direction.Unknown, false},
		{"abc 34 def", "abc 34 def", direction.Unknown, false},
		{"אבג abc 123 דה", "הד abc 123 גבא", direction.Unknown, true},
		{"אבג 123 דה", "הד 123 גבא", direction.Unknown, true},
		{"123 אבג", "גבא 123", direction.Unknown, true},
		{"123 abc", "abc 123", direction.RightToLeft, true},
		{"abc (אבג) def", "abc (גבא) def", direction.Unknown, false},
	} {
		p := s.Set(Input{Text: c.text, Size: 16, Direction: c.dir})
		if p.RTL != c.rtl || order(p) != c.seen {
			t.Errorf("%q is seen as %q (right to left: %v), want %q (%v)", c.text, order(p), p.RTL, c.seen, c.rtl)
		}
	}
}

// Spaces where a line was broken stand at its end, even after words that run the other way.
func TestSpacesAtBrokenLines(t *testing.T) {
	s := NewSetter(bundled(t))
	p := s.Set(Input{Text: "אבגד Andrei Belousov", Size: 16, Width: 120})
	if len(p.Lines) != 2 {
		t.Fatalf("%d lines", len(p.Lines))
	}
	check(t, p, 0)
	if first := p.Lines[0].Cells[0]; p.Text[first.Start:first.End] != " " {
		t.Errorf("the first line begins on the left with %q", p.Text[first.Start:first.End])
	}
	p = s.Set(Input{Text: "Andrei אבגד Belousov", Size: 16, Width: 120})
	cs := p.Lines[0].Cells
	if last := cs[len(cs)-1]; p.Text[last.Start:last.End] != " " {
		t.Errorf("the first line ends on the right with %q", p.Text[last.Start:last.End])
	}
}

// Styles and ghosts change shapes, not borders.
func TestStyles(t *testing.T) {
	s := NewSetter(bundled(t))
	text := "Der russische Minister kam nach Peking."
	plain := s.Set(Input{Text: text, Size: 16})
	bold := s.Set(Input{Text: text, Size: 16, Spans: []Span{{4, 13, Bold}, {14, 22, Ghost}}})
	check(t, bold, 0)
	if bold.Lines[0].Right <= plain.Lines[0].Right {
		t.Error("bold words are not wider")
	}
	for _, c := range bold.Lines[0].Cells {
		if c.Ghost != (c.Start >= 14 && c.End <= 22) {
			t.Errorf("cell %+v: ghost is %v", c, c.Ghost)
		}
	}
	if plain.Lines[0].Sum == bold.Lines[0].Sum {
		t.Error("lines that look different have one sum")
	}
	if again := s.Set(Input{Text: text, Size: 16}); again.Lines[0].Sum != plain.Lines[0].Sum {
		t.Error("lines that look the same have two sums")
	}
}

func TestStretches(t *testing.T) {
	s := NewSetter(bundled(t))
	p := s.Set(Input{Text: "abc אבג 123 def", Size: 16})
	one := p.Stretches(nil, 0, 0, 3)
	if len(one) != 1 || one[0].X0 != 0 {
		t.Errorf("the first word takes %v", one)
	}
	// "אב" and "123" lie apart: the number is seen before the word.
	two := p.Stretches(nil, 0, strings.Index(p.Text, "א"), strings.Index(p.Text, " def")-1)
	if len(two) < 1 || two[0].X0 >= two[len(two)-1].X1 {
		t.Errorf("mixed words take %v", two)
	}
	if none := p.Stretches(nil, 0, 5, 5); len(none) != 0 {
		t.Errorf("nothing takes %v", none)
	}
}

func TestMissingScriptIsNamed(t *testing.T) {
	fs := bundled(t)
	s := NewSetter(fs)
	if p := s.Set(Input{Text: "Das ist 中国.", Size: 16}); !p.Missing {
		t.Error("Chinese letters are not missing in Noto Sans")
	}
	if p := s.Set(Input{Text: "Việt Nam, Россия, Ελλάδα", Size: 16}); p.Missing {
		t.Error("Noto Sans has Vietnamese, Russian and Greek")
	}
	if got := fs.Missing(); got != nil {
		t.Errorf("before the system's fonts are read %v is missing", got)
	}
}

func FuzzSet(f *testing.F) {
	for _, s := range multilingual {
		f.Add(s, uint16(200))
	}
	s := NewSetter(bundled(f))
	f.Fuzz(func(t *testing.T, text string, width uint16) {
		if strings.Contains(text, "\n") || len(text) > 4000 {
			t.Skip()
		}
		p := s.Set(Input{Text: text, Size: 16, Width: int(width % 1000)})
		laws(t, p)
	})
}

// laws are those of check that hold for any bytes: fonts may shape across graphemes.
func laws(t testing.TB, p *Para) {
	at := 0
	for i, l := range p.Lines {
		if l.Start != at || l.End < l.Start {
			t.Fatalf("%q: line %d [%d,%d) after %d", p.Text, i, l.Start, l.End, at)
		}
		at = l.End
		bytes := 0
		for _, c := range l.Cells {
			bytes += int(c.End - c.Start)
			e := edge(c, true)
			if p.LineAt(e) == i && p.X(i, e) < l.Left-64 {
				t.Fatalf("%q: caret %+v outside its line", p.Text, e)
			}
		}
		if bytes != l.End-l.Start {
			t.Fatalf("%q: line %d: cells have %d bytes of %d", p.Text, i, bytes, l.End-l.Start)
		}
	}
	if at != len(p.Text) {
		t.Fatalf("%q: lines end at %d of %d", p.Text, at, len(p.Text))
	}
}

func TestVisualOrderReversesRuns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lv := rapid.SliceOfN(rapid.IntRange(0, 3), 1, 12).Draw(t, "levels")
		seen := map[int]bool{}
		for _, i := range visual(lv) {
			seen[i] = true
		}
		if len(seen) != len(lv) {
			t.Fatalf("%v: order %v is no permutation", lv, visual(lv))
		}
	})
	for _, c := range []struct{ lv, want []int }{
		{[]int{0, 1, 0}, []int{0, 1, 2}},
		{[]int{0, 1, 2, 0}, []int{0, 2, 1, 3}},
		{[]int{1, 2, 1}, []int{2, 1, 0}},
		{[]int{1, 1, 2}, []int{2, 1, 0}},
	} {
		if got := visual(c.lv); !slices.Equal(got, c.want) {
			t.Errorf("levels %v are seen as %v, want %v", c.lv, got, c.want)
		}
	}
}

func TestHostile(t *testing.T) {
	s := NewSetter(bundled(t))
	for name, text := range map[string]string{
		"combining":  "e" + strings.Repeat("\u0301", 10_000),
		"joiners":    strings.Repeat("\u200d", 5_000),
		"surrogates": strings.Repeat("\xed\xa0\x80\xed\xb0\x80", 1_000),
		"embeddings": strings.Repeat("\u202e\u202d", 1_000) + "abc",
		"isolates":   strings.Repeat("\u2067\u2066", 1_000) + "abc",
		"brackets":   strings.Repeat("([{", 2_000),
		"flags":      strings.Repeat("🇩", 3_001),
		"jamo":       strings.Repeat("\u1100\u1161\u11a8", 2_000),
		"nothing":    strings.Repeat("\x00", 4_000),
	} {
		p := s.Set(Input{Text: text, Size: 16, Width: 300})
		laws(t, p)
		if name == "combining" && len(p.Lines[0].Cells) != 1 {
			t.Errorf("10,000 accents make %d cells", len(p.Lines[0].Cells))
		}
	}
}
