package complete

import (
	"slices"
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/segment"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// WrongLanguage finds sentences of the translation in another language that is written in
// the same script: a piece of another article, of a relay or of a second translation.
var WrongLanguage = &verify.Check{
	ID: "complete.wrong-language", Category: "accuracy/untranslated", Severity: verify.Warning, Scope: verify.Article, Settles: true,
	YieldsTo: []string{"complete.untranslated", "complete.wrong-script", "complete.duplicated", "character"},
	Examples: []verify.Example{
		{OriginalLang: "vi", Original: "Bộ trưởng đã rời thành phố vào tối thứ Hai.\nKhông ai biết ông ấy đi đâu.", TranslationLang: "de",
			Translation: "The minister left the city on Monday evening with his family.\nNiemand weiß, wohin er gegangen ist.", Bad: true, Mark: "The minister left the city on Monday evening with his family."},
		{TranslationLang: "ru", Translation: "Міністр виїхав із міста ввечері, і ніхто не знає, куди саме він поїхав.\nОн ничего не сказал.\nВсе ждут его возвращения."},
		{TranslationLang: "de", Translation: "Er sagte: „This is not the end of it.“\nDie Sängerin sang „The Times They Are a-Changin’“."},
	},
	Run: func(p *verify.Pass) {
		home, _ := p.Lang(editor.Translation).Base()
		small := smallWords(p)
		for n := range p.In.Pairs {
			s := translation(p, n)
			if !foreignTo(s, of(p, editor.Translation, n), small) || linked(p, n) {
				continue
			}
			tag, sure := segment.Detect(s)
			is, _ := tag.Base()
			if tag == language.Und || sure < 0.95 || is == home || kin(is.String(), home.String()) || !known(p, home, n) {
				continue
			}
			p.Report(verify.Finding{Translation: []verify.Span{all(p, editor.Translation, n)},
				Message: msg.New("complete.wrong-language"), Why: msg.New("complete.wrong-language.why")})
		}
	},
}

// known tells whether the language of the translation is known by its letters: most
// sentences around n are taken for it, if there are any.
func known(p *verify.Pass, home language.Base, n int) bool {
	right, seen := 0, 0
	for k := max(0, n-neighbours); k < len(p.In.Pairs) && k <= n+neighbours; k++ {
		if s := translation(p, k); k != n && of(p, editor.Translation, k).words >= 5 {
			seen++
			if tag, _ := segment.Detect(s); tag != language.Und {
				if is, _ := tag.Base(); is == home || kin(is.String(), home.String()) {
					right++
				}
			}
		}
	}
	return right*2 >= seen
}

// neighbours is how many sentences on each side are asked whether their language is known.
const neighbours = 6

// smallWords are the short words that stand in two sentences or more of the translation:
// a language is known by them.
func smallWords(p *verify.Pass) map[string]bool {
	seen, twice := map[string]int{}, map[string]bool{}
	for n := range p.In.Pairs {
		for _, word := range of(p, editor.Translation, n).little {
			if m, ok := seen[word]; ok && m != n {
				twice[word] = true
			}
			seen[word] = n
		}
	}
	return twice
}

func short(w string) bool { return len(w) <= 8 && utf8.RuneCountInString(w) <= 4 && small(w) }

// foreignTo tells whether s, whose profile is f, is long enough to tell its language and has none of the small
// words of the text, outside of quotation marks.
func foreignTo(s string, f *profile, small map[string]bool) bool {
	if f.words < 7 || len(f.little) < 2 || slices.ContainsFunc(f.little, func(w string) bool { return small[w] }) || strings.ContainsAny(s, "\"“”„«»‘‚") {
		return false
	}
	sc := f.script
	return sc == scan.Latin || sc == scan.Cyrillic || sc == scan.Arabic
}

// kin tells whether two languages are too near to each other to be told apart by a sentence.
func kin(a, b string) bool {
	for _, group := range [...]string{"ru uk be bg mk sr kk ky tg mn", "da nb nn no sv fo is", "cs sk pl", "es pt gl ca it fr ro", "hr sr bs sl", "id ms jv su tl ceb", "de nl af fy lb", "ar fa ur ps ckb ug sd", "tr az uz tk", "et fi", "zu xh ss nr st tn nso", "lt lv"} {
		f := strings.Fields(group)
		if slices.Contains(f, a) && slices.Contains(f, b) {
			return true
		}
	}
	return false
}
