package names

import (
	"strings"
	"testing"
)

// Offices with a name or an institution behind them are found, whatever their language;
// the same words without one are not.
func TestOffices(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"de", "Er traf den Präsidenten Xi Jinping und Vizepräsident Zhang.", "Präsidenten=president, Vizepräsident=deputy president"},
		{"de", "Der stellvertretende Vorsitzende der Zentralen Kommission sprach.", "stellvertretende Vorsitzende=deputy chair"},
		{"de", "Der Botschafter Schmidt kam.", "Botschafter=ambassador"},
		{"en", "Prime Minister Modi and the deputy director of the Institute met.", "Prime Minister=head-of-government, deputy director=deputy director"},
		{"vi", "Chủ tịch Tập Cận Bình và Thủ tướng Phạm Minh Chính gặp nhau.", "Chủ tịch=chair, Thủ tướng=head-of-government"},
		{"vi", "Phó Chủ tịch Trương Hựu Hiệp đến.", "Phó Chủ tịch=deputy chair"},
		{"fr", "Le directeur adjoint de la Banque est parti.", "directeur adjoint=deputy director"},
		{"de", "Er stieg auf die Leiter und sah den Präsidenten.", ""},
		{"en", "He shook his head slowly.", ""},
		{"xx", "President Xi", ""},
	} {
		var got []string
		for _, o := range Offices(c.text, c.lang) {
			s := c.text[o.Span.Start:o.Span.End] + "="
			if o.Deputy {
				s += "deputy "
			}
			got = append(got, s+o.Concept)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %s, want %s", c.text, strings.Join(got, ", "), c.want)
		}
	}
}
