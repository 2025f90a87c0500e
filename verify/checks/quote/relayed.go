package quote

import (
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// Relayed tells that the quotations of a text came through a third language: its source
// cites an agency of another country, so that they were translated twice.
var Relayed = &verify.Check{
	ID: "quote.relayed", Category: "accuracy/mistranslation", Severity: verify.Info, Scope: verify.Article,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "„Wir werden die Stadt morgen verlassen“, sagte der Minister.\n(laut TASS)\nQuelle: https://www.example.vn/tin.html", Bad: true, Mark: "„Wir werden die Stadt morgen verlassen“"},
		{OriginalLang: "vi", Original: "“Chúng tôi sẽ rời thành phố vào sáng mai”, bộ trưởng nói với Kyodo.", TranslationLang: "zh", Translation: "部长对共同社说：“我们明天早上就要离开这座城市，不会再等下去了。”", Bad: true, Mark: "“我们明天早上就要离开这座城市，不会再等下去了。”"},
		{OriginalLang: "ru", Original: "«Мы уедем завтра утром из города», — сказал он ТАСС.", TranslationLang: "de", Translation: "„Wir verlassen die Stadt morgen früh“, sagte er der TASS."},
		{TranslationLang: "en", Translation: "“We will leave the city tomorrow,” the minister told Reuters."},
	},
	Run: func(p *verify.Pass) {
		target, _ := p.Lang(editor.Translation).Base()
		source := sourceLanguage(p)
		name, from := agency(p)
		if source == "" || from == "" || from == source || from == target.String() {
			return
		}
		var spans []verify.Span
		for n := range p.In.Pairs {
			s := text(p, n)
			for _, q := range p.FactsOf(editor.Translation, n).Quotations {
				if q.Depth == 0 && q.Close != "" && long(s[q.Inner.Start:q.Inner.End]) {
					start, end := scan.Whole(s, q.Span.Start, q.Span.End)
					spans = append(spans, p.SpanOf(editor.Translation, n, start, end))
				}
			}
		}
		if spans != nil {
			p.Report(verify.Finding{Translation: spans, Message: msg.New("quote.relayed", name),
				Why: msg.New("quote.relayed.why", name)})
		}
	},
}

// agencies are news agencies, as they are written in translations, with the language in
// which their people speak to them.
var agencies = []struct{ name, lang string }{
	{"TASS", "ru"}, {"Tass", "ru"}, {"ТАСС", "ru"}, {"RIA Nowosti", "ru"}, {"RIA Novosti", "ru"}, {"РИА Новости", "ru"}, {"Interfax", "ru"}, {"Интерфакс", "ru"}, {"Sputnik", "ru"},
	{"Xinhua", "zh"}, {"新华社", "zh"}, {"Синьхуа", "zh"}, {"Tân Hoa Xã", "zh"}, {"Ukrinform", "uk"}, {"Укринформ", "uk"}, {"Укрінформ", "uk"}, {"Kyodo", "ja"}, {"共同社", "ja"}, {"Yonhap", "ko"}, {"韩联社", "ko"}, {"KCNA", "ko"}, {"朝中社", "ko"},
	{"IRNA", "fa"}, {"SANA", "ar"}, {"WAFA", "ar"}, {"Anadolu", "tr"}, {"ANSA", "it"}, {"EFE", "es"}, {"dpa", "de"}, {"PAP", "pl"}, {"BelTA", "ru"}, {"БелТА", "ru"}, {"MTI", "hu"}, {"VNA", "vi"}, {"TTXVN", "vi"},
}

// agency is the agency that the text or its metadata cites, and its language.
func agency(p *verify.Pass) (name, lang string) {
	for _, s := range [...]string{p.In.Translation.Meta.Agency, p.In.Translation.Text} {
		for _, a := range agencies {
			if cites(s, a.name) {
				return a.name, a.lang
			}
		}
	}
	return "", ""
}

// cites tells whether the agency stands in s; Chinese writes it without spaces.
func cites(s, agency string) bool {
	if r, _ := utf8.DecodeRuneInString(agency); !scan.ScriptOf(r).Spaced() {
		return strings.Contains(s, agency)
	}
	return scan.HasWord(s, agency)
}

// sourceLanguage is the language of the original: its own, or that of the country of the
// address from which the translation says it came.
func sourceLanguage(p *verify.Pass) string {
	if p.In.Original != nil {
		base, _ := p.Lang(editor.Original).Base()
		if base.String() == "und" {
			return ""
		}
		return base.String()
	}
	addresses := []string{p.In.Translation.Meta.Source}
	for n := range p.In.Pairs {
		for _, l := range p.FactsOf(editor.Translation, n).Links {
			addresses = append(addresses, linkKey(l, text(p, n)))
		}
	}
	for _, a := range addresses {
		if lang := languageOf(a); lang != "" {
			return lang
		}
	}
	return ""
}

func linkKey(l fact.Link, s string) string {
	if l.Kind != "url" {
		return ""
	}
	return s[l.Span.Start:l.Span.End]
}

// languageOf is the language of most pages under the country's domain of an address.
func languageOf(address string) string {
	host := address
	if _, after, ok := strings.Cut(host, "://"); ok {
		host = after
	}
	if i := strings.IndexAny(host, "/?#:"); i >= 0 {
		host = host[:i]
	}
	tld := host[strings.LastIndexByte(host, '.')+1:]
	if len(tld) != 2 || tld == host {
		return ""
	}
	region, err := language.ParseRegion(tld)
	if err != nil {
		return ""
	}
	tag, err := language.Compose(language.Und, region)
	if err != nil {
		return ""
	}
	if base, conf := tag.Base(); conf >= language.Low {
		return base.String()
	}
	return ""
}
