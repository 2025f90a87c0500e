package plain

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stet/editor/format/model"
)

const mail = `Russland und China haben auf dem Amur eine gemeinsame Rettungsübung
begonnen, um sich auf die Hochwassersaison vorzubereiten, teilte der
russische Minister für Katastrophenschutz Sergej Kusnezow am 12.
September mit.

Die Übung dauert bis zum 18. September; daran nehmen Rettungskräfte,
Schiffe und Hubschrauber teil. Nach dem Szenario steigt der Fluss um
sieben Meter.
`

func TestWrappedLines(t *testing.T) {
	for _, c := range []struct {
		name, in string
		joined   bool
	}{
		{"a mail", mail, true},
		{"a sentence a line", "Der erste Satz steht auf einer Zeile für sich allein.\nDer zweite Satz ist länger und steht ebenso auf einer Zeile für sich.\nDer dritte auch.\nDer vierte Satz ist wieder einer von den längeren Sätzen.\nDer fünfte ist kurz.\nEnde.\n", false},
		{"verse", "Ich weiß nicht, was soll es bedeuten,\nDass ich so traurig bin;\nEin Märchen aus alten Zeiten,\nDas kommt mir nicht aus dem Sinn.\nDie Luft ist kühl und es dunkelt,\nUnd ruhig fließt der Rhein;\n", false},
		{"paragraphs of one line", strings.Repeat("x ", 45) + "\n\n" + strings.Repeat("y ", 45) + "\n", false},
		{"long lines", strings.Repeat(strings.Repeat("Wort ", 60)+"\n", 6), false},
		{"Japanese, a paragraph a line", "中央銀行は木曜日、主要政策金利を引き上げ、利上げは四回連続となった。市場は予想していた。\n統計局によると、物価は前年同月比で上昇した。\n決定は全会一致ではなく、二人の委員が反対したと議長が会見で述べたという。\n政府は家庭向けエネルギー価格の引き下げに資金を充てる計画だ。\n次回会合は四月に予定されている。\n加盟国の半数以上がこの規則を採用しており、小さな農場には適用されないと担当者は話した。\n", false},
		{"Chinese, wrapped", strings.Repeat(strings.Repeat("中文文本在此处换行", 5)+"\n", 6), true},
		{"a list", "Milch\nBrot\nButter und Käse von gestern\nEier\nMehl\nZucker und noch etwas mehr davon\n", false},
	} {
		d, err := Read([]byte(c.in), model.Options{})
		if err != nil {
			t.Fatal(err)
		}
		s := d.Text.String()
		if got := s != c.in; got != c.joined || len(s) != len(c.in) || (len(d.Notes) > 0) != c.joined {
			t.Errorf("%s: joined %v, notes %v\n%s", c.name, got, d.Notes, s)
		}
		if kept, _ := Read([]byte(c.in), model.Options{Lines: model.KeepLines}); kept.Text.String() != c.in {
			t.Errorf("%s: KeepLines changes it", c.name)
		}
	}
	d, _ := Read([]byte(mail), model.Options{})
	if d.Text.Lines() != 4 || !strings.Contains(d.Text.Line(0), "Rettungsübung begonnen") {
		t.Errorf("%d lines, the first %q", d.Text.Lines(), d.Text.Line(0))
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(mail))
	f.Add([]byte("\xff\xfea\x00\n\x00"))
	f.Add([]byte("a\r\nb\xc3\n\xe4"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(data, model.Options{})
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Fatalf("the error has two lines: %q", err)
			}
			return
		}
		if !utf8.ValidString(d.Text.String()) || len(d.Blocks) != d.Text.Lines() || strings.Contains(d.Text.String(), "\r") {
			t.Fatalf("%d blocks, text %q", len(d.Blocks), d.Text.String())
		}
	})
}
