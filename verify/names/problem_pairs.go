package names

import (
	"stet/assets/msg"
	"stet/editor/text"
	"stet/verify/names/roman"
)

// misspelling reports a word of the translation that is a name of the original but for one
// letter.
func (a *article) misspelling(o, t placed) { a.changed(o, t, bare(o.text), "name.changed.why") }

// misspelling2 is misspelling where the translation writes the name otherwise elsewhere.
func (a *article) misspelling2(o, t placed, habit string) {
	for _, sc := range a.t.scans {
		for _, w := range sc.words {
			if b := bare(w.text); roman.Fold(b) == habit {
				a.changed(o, t, b, "name.changed.why-elsewhere")
				return
			}
		}
	}
}

func (a *article) changed(o, t placed, better, why string) {
	end := t.start + len(bare(t.text))
	a.problem(Problem{ID: "changed", Name: -1, Sure: true, Fix: better,
		Original:    []text.Span{{Start: o.start, End: o.start + len(bare(o.text))}},
		Translation: []text.Span{{Start: t.start, End: end}},
		Edits:       []text.Edit{{Start: t.start, End: end, New: better}},
		Message:     msg.New("name.changed.message", bare(o.text), bare(t.text)), Why: msg.New(why, better)})
}
