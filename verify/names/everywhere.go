package names

import (
	"strings"
	"unicode"

	"stet/editor/text"
	"stet/verify/names/roman"
)

// UseEverywhere are the edits that write the preferred spelling for every form of a name.
// A lone family name becomes that part of the preferred spelling; capitals throughout stay;
// endings and possessives stand behind the spans and stay too. Addresses are never part of
// a name, so none is touched.
func (r *Result) UseEverywhere(name int, preferred string) []text.Edit {
	if name < 0 || name >= len(r.Names) || strings.TrimSpace(preferred) == "" {
		return nil
	}
	n := r.Names[name]
	target := parts(preferred)
	var out []text.Edit
	for _, f := range n.Forms {
		es := r.rewrite(f.Text, target, preferred, n.Kind)
		for _, sp := range f.Spans {
			if sp.Len() != len(f.Text) {
				continue // edited since
			}
			for _, e := range es {
				out = append(out, text.Edit{Start: sp.Start + e.Start, End: sp.Start + e.End, New: e.New})
			}
		}
	}
	return out
}

// part is a word of a spelling with its place.
type part struct {
	start, end int
	text       string
}

func parts(s string) []part {
	var out []part
	start := -1
	for i, r := range s + " " {
		in := unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == '.'
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			out = append(out, part{start, i, s[start:i]})
			start = -1
		}
	}
	return out
}

// rewrite are the edits, counted from its start, that bring one form to the target.
func (r *Result) rewrite(form string, target []part, preferred string, kind Kind) []text.Edit {
	ws := parts(form)
	if len(ws) == 0 || len(target) == 0 || form == preferred {
		return nil
	}
	if kind == Place || kind == Organization {
		return []text.Edit{{Start: 0, End: len(form), New: likeCapitals(preferred, form)}}
	}
	var out []text.Edit
	for i, w := range ws {
		t := counterpart(ws, i, target)
		if t < 0 {
			continue
		}
		if better := r.inflect(target[t].text, w.text); better != w.text {
			out = append(out, text.Edit{Start: w.start, End: w.end, New: better})
		}
	}
	return out
}

// counterpart is the word of the target that stands for word i of a form: the one that it
// equals or that the tables explain, else the one in its place.
func counterpart(ws []part, i int, target []part) int {
	best, least := -1, 10.0
	for t, p := range target {
		c, ok := roman.Explained(ws[i].text, p.text)
		if ok && c < least {
			best, least = t, c
		}
	}
	switch {
	case best >= 0:
		return best
	case len(ws) == len(target):
		return i
	case len(ws) == 1 && len(target) > 1 && chineseShape(texts(target)):
		return 0
	case len(ws) == 1:
		return len(target) - 1
	}
	return -1
}

func texts(ps []part) []string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = p.text
	}
	return out
}

// inflect gives a word the capitals of what it replaces, and its ending in languages that
// change the end of names.
func (r *Result) inflect(better, old string) string {
	better = likeCapitals(better, old)
	es := endings()[r.lang]
	if es == nil || genitiveS(r.lang) {
		return better
	}
	for _, joins := range [...]bool{false, true} {
		for n := range longestEnding + 1 {
			ending := lastRunes(old, n)
			stem := old[:len(old)-len(ending)]
			if len(stem) < 3 || n > 0 && !es[strings.ToLower(ending)] {
				continue
			}
			for k := range 3 { // an ending of its own, which goes: Меркель, Меркеля
				own := lastRunes(better, k)
				base := better[:len(better)-len(own)]
				if k > 0 && !es[strings.ToLower(own)] || !joins && soft(lastRunes(base, 1)) && soft(firstRunes(ending, 1)) {
					continue
				}
				if _, ok := roman.Explained(stem, base); ok || strings.EqualFold(stem, base) {
					return base + ending
				}
			}
		}
	}
	return better
}

// longestEnding is how many letters an ending has at most.
const longestEnding = 4

// soft tells whether a letter cannot stand before the vowel of an ending: a vowel, or a soft
// sign.
func soft(letter string) bool {
	return letter != "" && strings.Contains("aeiouyáéíóúýěąęаеёиоуыэюяіїєйь", strings.ToLower(letter))
}

func likeCapitals(s, model string) string {
	if len([]rune(model)) > 1 && model == strings.ToUpper(model) && model != strings.ToLower(model) {
		return strings.ToUpper(s)
	}
	return s
}
