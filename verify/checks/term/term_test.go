package term_test

import (
	"testing"

	"stet/verify"
	"stet/verify/checks/term"
	"stet/verify/checktest"
)

func TestTerms(t *testing.T) {
	style := &verify.Style{Terms: []verify.Term{
		{Original: []string{"heat pump"}, Preferred: "Wärmepumpe", Forbidden: []string{"Thermopumpe"}, To: "de"},
		{Forbidden: []string{"热泵机"}},
	}}
	for _, k := range []struct {
		c                         *verify.Check
		from, to, o, t, mark, fix string
	}{
		{term.Forbidden, "en", "de", "A heat pump.", "Eine Thermopumpe.", "Thermopumpe", "Eine Wärmepumpe."},
		{term.Forbidden, "en", "zh", "A heat pump.", "一台热泵机。", "热泵机", ""},
		{term.Forbidden, "en", "de", "A pump.", "Eine Thermopumpe.", "", ""},
		{term.Preferred, "en", "de", "Two heat pumps.", "Zwei Pumpen.", "heat pumps", ""},
		{term.Preferred, "en", "de", "Two heat pumps.", "Zwei Wärmepumpen.", "", ""},
		{term.Preferred, "en", "fr", "Two heat pumps.", "Deux pompes.", "", ""},
		{term.Preferred, "en", "de", "He can heat pumpkins.", "Er wärmt Kürbisse.", "", ""},
	} {
		in := checktest.Input(k.from, k.to, k.o, k.t)
		fs := checktest.Styled(t, k.c, in, style)
		switch {
		case k.mark == "" && len(fs) > 0:
			t.Errorf("%s: %q is reported", k.c.ID, k.t)
		case k.mark != "" && len(fs) != 1:
			t.Errorf("%s: %q: %d findings", k.c.ID, k.t, len(fs))
		case k.mark != "":
			got := append(fs[0].Translation, fs[0].Original...)[0].Text
			if got != k.mark {
				t.Errorf("%s: marks %q, want %q", k.c.ID, got, k.mark)
			}
			if k.fix != "" && checktest.Fixed(t, in, fs) != k.fix {
				t.Errorf("%s: fixed is %q", k.c.ID, checktest.Fixed(t, in, fs))
			}
		}
	}
	checktest.Table(t, term.Acronym, []checktest.Case{
		{Langs: "en-de", Original: "UNESCO met.\nUNESCO left.", Translation: "Die UNSECO tagte.\nDie UNESCO ging.", Want: []string{"UNSECO"}, Fixed: "Die UNESCO tagte.\nDie UNESCO ging."},
		{Langs: "en-fr", Original: "NATO met.", Translation: "L’OTAN s’est réunie."},
		{Langs: "en-es", Original: "The UN and the EU met.", Translation: "La ONU y la UE se reunieron."},
	})
}
