package complete

import (
	"strings"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
	"stet/verify/scan"
)

// Duplicated finds one translation under different originals.
var Duplicated = &verify.Check{
	ID: "complete.duplicated", Category: "accuracy/mistranslation", Severity: verify.Error, Compares: true, Scope: verify.Article, Settles: true,
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The minister left the city.\nThe train had long gone.", TranslationLang: "de", Translation: "Der Minister verließ die Stadt.\nDer Minister verließ die Stadt.", Bad: true},
		{OriginalLang: "en", Original: "The minister left the city.\nThe train had long gone.", TranslationLang: "ru", Translation: "Министр покинул город.\nПоезд давно ушёл. Министр покинул город.", Bad: true, Mark: "Министр покинул город."},
		{OriginalLang: "en", Original: "Read more here.\nRead more here.", TranslationLang: "de", Translation: "Lesen Sie hier mehr.\nLesen Sie hier mehr."},
	},
	Run: func(p *verify.Pass) {
		first := map[string]int{}
		var x *matcher
		for n := range p.In.Pairs {
			o, t := profilesOf(p, n)
			if !t.long || !o.says || !t.wordy {
				continue
			}
			i, seen := first[t.trimmed]
			if !seen {
				first[t.trimmed] = n
				continue
			}
			if alike(original(p, i), original(p, n)) {
				continue
			}
			if x == nil {
				x = newMatcher(p)
			}
			reportTwice(p, x, i, n)
		}
		inside(p)
	},
}

// inside reports sentences of a pair that are the whole translation of another one.
func inside(p *verify.Pass) {
	whole := map[string]int{}
	for n := range p.In.Pairs {
		if t := of(p, editor.Translation, n); t.long && t.wordy {
			whole[t.trimmed] = n
		}
	}
	for n := range p.In.Pairs {
		twin(p, n, whole)
	}
}

// twin reports the first sentences of pair n, or its last, if they are all of another pair.
func twin(p *verify.Pass, n int, whole map[string]int) {
	s := translation(p, n)
	for _, at := range of(p, editor.Translation, n).cuts {
		for _, part := range [...][2]int{{at, len(s)}, {0, at}} {
			words := strings.TrimSpace(s[part[0]:part[1]])
			m, ok := whole[words]
			if !ok || m == n || strings.Contains(original(p, n), strings.TrimSpace(original(p, m))) {
				continue
			}
			start := part[0] + strings.Index(s[part[0]:part[1]], words)
			from, to := scan.Whole(s, start, start+len(words))
			p.Report(verify.Finding{Severity: verify.Warning, Original: []verify.Span{all(p, editor.Original, n)},
				Translation: []verify.Span{p.SpanOf(editor.Translation, n, from, to), all(p, editor.Translation, m)},
				Message:     msg.New("complete.duplicated"), Why: msg.New("complete.duplicated.why")})
			return
		}
	}
}

// sentenceCuts are the places of s where a sentence ends and another one begins.
func sentenceCuts(s string) (cuts []int) {
	ended := false
	for i, r := range s {
		switch {
		case scan.IsTerminal(r):
			ended = true
		case ended && scan.IsCloser(r):
		case ended && (scan.IsSpace(r) || !scan.ScriptOf(r).Spaced()):
			cuts = append(cuts, i)
			ended = false
		default:
			ended = false
		}
	}
	return cuts
}

// alike tells whether two originals say the same: equal but for case and punctuation.
func alike(a, b string) bool {
	x, okx := scan.Word(a, 0)
	y, oky := scan.Word(b, 0)
	for okx && oky {
		if !strings.EqualFold(a[x.Start:x.End], b[y.Start:y.End]) {
			return false
		}
		x, okx = scan.Word(a, x.End)
		y, oky = scan.Word(b, y.End)
	}
	return okx == oky
}

// reportTwice reports at the pair that the translation fits worse, and names the other.
func reportTwice(p *verify.Pass, x *matcher, i, n int) {
	wrong, right := n, i
	if x.fit(n, n) > x.fit(i, i) {
		wrong, right = i, n
	}
	p.Report(verify.Finding{Original: []verify.Span{all(p, editor.Original, wrong)},
		Translation: []verify.Span{all(p, editor.Translation, wrong), all(p, editor.Translation, right)},
		Message:     msg.New("complete.duplicated"), Why: msg.New("complete.duplicated.why")})
}

// Misplaced finds translations that belong to a neighbouring original.
var Misplaced = &verify.Check{
	ID: "complete.misplaced", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true, Scope: verify.Article, Settles: true,
	YieldsTo: []string{"complete.duplicated"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "Anna Miller (44) won 3 gold medals in Berlin.\nWhy did Peter Black leave Vienna in 1998?", TranslationLang: "de",
			Translation: "Warum verließ Peter Black 1998 Wien?\nAnna Miller (44) gewann in Berlin 3 Goldmedaillen.", Bad: true},
		{OriginalLang: "en", Original: "Anna Miller won in Berlin.\nPeter Black left.", TranslationLang: "de", Translation: "Anna Miller siegte in Berlin.\nPeter Black ging."},
	},
	Run: func(p *verify.Pass) {
		if !p.In.Bilingual {
			return // elsewhere the alignment has already laid every sentence beside its own
		}
		x := newMatcher(p)
		says := func(n int) bool { o, t := profilesOf(p, n); return o.says && t.says }
		next, known := 0.0, -1 // how well the pair fits that was the second one before
		for n := 0; n+1 < len(p.In.Pairs); n++ {
			if !says(n) || !says(n+1) {
				continue
			}
			own := next
			if known != n {
				own = x.fit(n, n)
			}
			next, known = x.fit(n+1, n+1), n+1
			straight := own + next
			if x.crosses(n, n+1, straight, 3.4) {
				for i := n; i <= n+1; i++ {
					p.Report(verify.Finding{Original: []verify.Span{all(p, editor.Original, i)}, Translation: []verify.Span{all(p, editor.Translation, i)},
						Message: msg.New("complete.misplaced"), Why: msg.New("complete.misplaced.why")})
				}
				n++
			}
		}
	},
}

// Inconsistent finds one original in two translations.
var Inconsistent = &verify.Check{
	ID: "complete.inconsistent", Category: "terminology/inconsistent", Severity: verify.Info, Compares: true, Scope: verify.Article,
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "He refused to answer.\nHe refused to answer.", TranslationLang: "de", Translation: "Er wollte nicht antworten.\nEr verweigerte die Antwort.", Bad: true, Mark: "Er verweigerte die Antwort."},
		{OriginalLang: "en", Original: "Yes.\nYes.", TranslationLang: "de", Translation: "Ja.\nDoch."},
	},
	Run: func(p *verify.Pass) {
		first := map[string]int{}
		for n := range p.In.Pairs {
			o, t := profilesOf(p, n)
			if !o.wordy || !t.says {
				continue
			}
			i, seen := first[o.trimmed]
			if !seen {
				first[o.trimmed] = n
			} else if !alike(translation(p, i), translation(p, n)) {
				p.Report(verify.Finding{Original: []verify.Span{all(p, editor.Original, n)},
					Translation: []verify.Span{all(p, editor.Translation, n), all(p, editor.Translation, i)},
					Message:     msg.New("complete.inconsistent"), Why: msg.New("complete.inconsistent.why")})
			}
		}
	},
}

// WrongScript finds sentences in another script than the rest of the translation.
var WrongScript = &verify.Check{
	ID: "complete.wrong-script", Category: "accuracy/untranslated", Severity: verify.Warning, Scope: verify.Article, Settles: true,
	YieldsTo: []string{"complete.untranslated", "character"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Minister sprach.\nМинистр вышел из зала вечером.\nAlle gingen.", Bad: true, Mark: "Министр вышел из зала вечером."},
		{TranslationLang: "ru", Translation: "Министр вышел.\nBBC News\nОн сказал: «ОК»."},
	},
	Run: func(p *verify.Pass) {
		home := homeScript(p)
		if home == scan.Common {
			return
		}
		for n := range p.In.Pairs {
			s := translation(p, n)
			sc := of(p, editor.Translation, n).script
			if sc == scan.Common || sc == home || cjk(sc) && cjk(home) || linked(p, n) {
				continue
			}
			if letters, of := scan.Letters(s, home); letters < 12 || of*10 > letters {
				continue
			}
			if words, chars := plainWords(s); words >= 3 || chars >= 5 {
				p.Report(verify.Finding{Translation: []verify.Span{all(p, editor.Translation, n)},
					Message: msg.New("complete.wrong-script"), Why: msg.New("complete.wrong-script.why")})
			}
		}
	},
}

// homeScript is the script of most sentences of the translation, if it is clear.
func homeScript(p *verify.Pass) scan.Script {
	var n [scan.Other + 1]int
	total, best := 0, scan.Common
	for i := range p.In.Pairs {
		if sc := of(p, editor.Translation, i).script; sc != scan.Common {
			total++
			if n[sc]++; n[sc] > n[best] {
				best = sc
			}
		}
	}
	if n[best]*3 < total*2 {
		return scan.Common
	}
	return best
}

func cjk(s scan.Script) bool { return s == scan.Han || s == scan.Kana || s == scan.Hangul }

func linked(p *verify.Pass, n int) bool { return len(p.FactsOf(editor.Translation, n).Links) > 0 }
