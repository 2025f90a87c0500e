package compare_test

import (
	"testing"
	"time"

	"stet/verify/fact/compare"
)

// What follows from a number or date of the original is shown with its calculation; what
// stands there alike, or does not follow, is none.
func TestCalculations(t *testing.T) {
	day := time.Date(2018, 10, 15, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ o, ol, t, tl, from, to, sum string }{
		{"They walked 60 miles.", "en", "Sie gingen 97 Kilometer.", "de", "60 miles", "97 Kilometer", "60 mi × 1.60934 = 96.5606 km"},
		{"It was 68 °F warm.", "en", "Es war 20 °C warm.", "de", "68 °F", "20 °C", "(68 °F − 32) ÷ 1.8 = 20 °C"},
		{"The load was 3 tonnes.", "en", "Die Last war 3000 Kilogramm.", "de", "3 tonnes", "3000 Kilogramm", "3 t × 1000 = 3000 kg"},
		{"They met yesterday.", "en", "Sie trafen sich am 14. Oktober.", "de", "yesterday", "14. Oktober", "2018-10-15 − 1 d = 2018-10-14"},
		{"They walked 60 miles.", "en", "Sie gingen 60 Meilen.", "de", "", "", ""},
		{"They walked 60 miles.", "en", "Sie gingen 60 Meilen (97 Kilometer).", "de", "60 miles", "97 Kilometer", "60 mi × 1.60934 = 96.5606 km"},
		{"They walked 60 miles.", "en", "Sie gingen 160 Kilometer.", "de", "", "", ""},
		{"They walked 60 miles.", "en", "Sie trugen 97 Kilogramm.", "de", "", "", ""},
		{"They met yesterday.", "en", "Sie trafen sich am 13. Oktober.", "de", "", "", ""},
		{"They met yesterday.", "en", "Sie trafen sich gestern.", "de", "", "", ""},
		{"75 people in 1998", "en", "75 Menschen 1998", "de", "", "", ""},
	} {
		got := compare.Calculations(side(c.o, c.ol), side(c.t, c.tl), day)
		switch {
		case c.sum == "" && len(got) == 0:
		case c.sum == "" || len(got) != 1:
			t.Errorf("%s / %s: %+v", c.o, c.t, got)
		default:
			g := got[0]
			if from, to := c.o[g.OSpan.Start:g.OSpan.End], c.t[g.TSpan.Start:g.TSpan.End]; g.Sum != c.sum || from != c.from || to != c.to {
				t.Errorf("%s / %s: %s, of %q to %q", c.o, c.t, g.Sum, from, to)
			}
		}
	}
	if got := compare.Calculations(side("They met yesterday.", "en"), side("Sie trafen sich am 14. Oktober.", "de"), time.Time{}); got != nil {
		t.Errorf("without a dateline: %+v", got)
	}
}
