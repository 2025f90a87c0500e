package link

import (
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/verify"
	"stet/verify/scan"
)

// Credit finds agencies and photo services that the original credits and the translation
// does not name at all.
var Credit = &verify.Check{
	ID: "link.credit", Category: "accuracy/omission", Severity: verify.Warning, Compares: true, Scope: verify.Article,
	YieldsTo: []string{"complete"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The minister spoke. (Reuters)\nHe left.", TranslationLang: "de", Translation: "Der Minister sprach.\nEr ging.", Bad: true, Mark: "Reuters"},
		{OriginalLang: "en", Original: "The minister told Reuters.\nHe left. (AFP)", TranslationLang: "ru", Translation: "Министр сказал агентству Рейтер.\nОн ушёл. (АФП)"},
		{OriginalLang: "en", Original: "The minister left (EPA/Reuters).", TranslationLang: "de", Translation: "Der Minister ging (EPA/Reuters)."},
	},
	Run: func(p *verify.Pass) {
		o := p.In.Original.Text
		for _, a := range credited {
			at := bracketed(o, a.name)
			if at < 0 || named(p.In.Translation.Text, a.forms) {
				continue
			}
			start, end := scan.Whole(o, at, at+len(a.name))
			p.Report(verify.Finding{Original: []verify.Span{{Start: start, End: end, Text: o[start:end]}},
				Message: msg.New("link.credit", a.name), Why: msg.New("link.credit.why")})
		}
	},
}

// credited are agencies with the forms in which translations name them.
var credited = []struct {
	name  string
	forms []string
}{
	{"Reuters", []string{"Reuter", "Рейтер", "Ройтерс", "Роитерс", "رويترز", "رویترز", "路透", "ロイター", "로이터", "रॉयटर", "רויטרס", "Ρόιτερς", "Roijters", "Reiters", "Reiter"}},
	{"AFP", []string{"AFP", "АФП", "法新", "فرانس برس", "ا ف ب", "AFP通信"}},
	{"dpa", []string{"dpa", "DPA", "ДПА", "德新"}},
	{"TASS", []string{"TASS", "Tass", "ТАСС", "塔斯", "تاس"}},
	{"Xinhua", []string{"Xinhua", "Синьхуа", "Сіньхуа", "新华", "新華", "شينخوا", "Tân Hoa"}},
	{"EPA", []string{"EPA", "ЕПА", "ЭПА"}},
}

// bracketed is where the name stands in s as a credit: in brackets, or after a slash in
// one; -1 if it does not.
func bracketed(s, name string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], name)
		if i < 0 {
			return -1
		}
		i += at
		end := i + len(name)
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if (before == '(' || before == '/' || before == '（') && (after == ')' || after == '/' || after == '）') {
			return i
		}
		at = end
	}
}

func named(s string, forms []string) bool {
	for _, f := range forms {
		if strings.Contains(s, f) {
			return true
		}
	}
	return false
}
