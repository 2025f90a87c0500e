package complete

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor"
	"stet/verify"
	"stet/verify/scan"
)

// fit is how well the translation of pair j goes with the original of pair i, in units
// that can be added: shared figures and words written alike speak for it, different
// length, marks and endings against it. No dictionary is used.
func fit(p *verify.Pass, m model, i, j int) float64 {
	o, t := original(p, i), translation(p, j)
	score := figures(p, i, j) + cognates(o, t)
	if so, st := size(o), size(t); so > 0 && st > 0 {
		z := (math.Log(st/so) - m.median) / (m.spread + 1.5/math.Sqrt(so))
		score -= min(4, z*z/2)
	}
	return score + marksAlike(o, t)
}

// figures compares the numbers written in figures.
func figures(p *verify.Pass, i, j int) float64 {
	a, b := p.FactsOf(editor.Original, i).Numbers, p.FactsOf(editor.Translation, j).Numbers
	shared := 0
	for x := range a {
		for y := range b {
			if a[x].Value == b[y].Value {
				shared++
				break
			}
		}
	}
	return 2*float64(min(shared, 4)) - 0.7*float64(min(len(a), 4)-min(shared, 4)) - 0.5*float64(max(0, min(len(b)-shared, 4)))
}

// cognates counts capitalised or long words of o that t writes alike: names, and words
// that related languages share.
func cognates(o, t string) float64 {
	score := 0.0
	for w, ok := scan.Word(o, 0); ok; w, ok = scan.Word(o, w.End) {
		word := o[w.Start:w.End]
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsLetter(r) || len(word) < 4 {
			continue
		}
		stem := word
		if len(stem) > 5 {
			stem = prefix(stem, 5)
		}
		if strings.Contains(t, stem) {
			if unicode.IsUpper(r) {
				score += 2
			} else {
				score += 0.7
			}
		}
	}
	return min(score, 8)
}

// prefix is the first n runes of s.
func prefix(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// marksAlike compares questions, exclamations, quotation marks and brackets.
func marksAlike(o, t string) float64 {
	score := 0.0
	for _, class := range [...]string{"?？؟;", "!！", "\"“”„«»「」", "(（", ":："} {
		a, b := strings.ContainsAny(o, class), strings.ContainsAny(t, class)
		switch {
		case a && b:
			score++
		case a != b:
			score -= 0.7
		}
	}
	return score
}
