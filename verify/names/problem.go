package names

import (
	"slices"
	"strings"

	"stet/assets/msg"
	"stet/editor/text"
	"stet/verify/names/roman"
)

// problems looks at the finished names.
func (a *article) problems() {
	for i, e := range a.entities {
		a.variants(i, e)
		a.leaked(i, e)
		a.forbidden(i, e)
		a.exonyms(i, e)
		a.manAndWoman(i, e)
		a.ordersOf(i, e)
	}
	a.patronymics()
	if a.o != nil {
		a.pairs = a.pairing()
	}
	a.missing()
	a.bodiesNamedTwice()
	a.respelt()
	a.ambiguous()
	a.offices()
	if a.pairs != nil {
		a.exchangedBodies()
		a.exchangedNames()
	}
	a.compare()
	a.transliterated()
	a.otherFamilies()
	a.perhaps()
}

// variants reports every spelling of a word that is not the preferred one.
func (a *article) variants(i int, e *entity) {
	vs := a.variantWords(e)
	var classes []int
	for n := range vs {
		classes = append(classes, n)
	}
	slices.Sort(classes)
	for _, n := range classes {
		c := a.choose(vs[n], vs[n][0])
		for _, w := range vs[n] {
			if w == c.word || a.bothInOriginal(w, c.word) || a.t.lang == "vi" && isViet(w) && isViet(c.word) {
				continue
			}
			p := Problem{ID: "variant", Name: i, Sure: e.kind == Person, Fix: c.word,
				Message: msg.New("name.variant.message", w, strings.Join(others(vs[n], w), ", "), len(vs[n])), Why: joinTexts(c.why)}
			p.Translation, p.Edits = a.places(e, w, c.word)
			a.problem(p)
			if slices.Contains(c.mixed, w) {
				p.ID, p.Message = "mixed", msg.New("name.mixed.message", w)
				a.problem(p)
			}
		}
	}
}

// bothInOriginal tells whether the original too has both spellings: then they are not the
// translator's.
func (a *article) bothInOriginal(w, better string) bool {
	return a.o != nil && a.t.known[strings.ToLower(w)] && a.t.known[strings.ToLower(better)]
}

func others(ws []string, w string) []string {
	return slices.DeleteFunc(slices.Clone(ws), func(o string) bool { return o == w })
}

// places are the places of a word of a name, with the edits that write better for it.
func (a *article) places(e *entity, w, better string) (spans []text.Span, edits []text.Edit) {
	for _, m := range e.mentions {
		for k, o := range m.words {
			if o == w {
				sp := text.Span{Start: m.spans[k][0], End: m.spans[k][1]}
				spans = append(spans, sp)
				if better != "" {
					edits = append(edits, text.Edit{Start: sp.Start, End: sp.End, New: likeFirst(a.out.inflect(better, w), w)})
				}
			}
		}
	}
	return spans, edits
}

// readings joins names that stand in the reading that a relay language has of a Chinese
// name that the article has in Pinyin.
func (a *article) readings() {
	if a.t.relay == "" {
		return
	}
	var kept []*entity
	for _, e := range a.c.entities {
		if f := a.readingOf(e); f != nil {
			for _, m := range e.mentions {
				m.leaked = true
			}
			f.mentions = append(f.mentions, e.mentions...)
			continue
		}
		kept = append(kept, e)
	}
	a.c.entities = kept
}

// readingOf is the one Chinese name that e is the reading of; nil if there is
// none or more than one.
func (a *article) readingOf(e *entity) *entity {
	if e.kind == Place || chineseShape(e.mentions[0].words) && len(e.mentions[0].words) > 1 {
		return nil
	}
	var found *entity
	for _, f := range a.c.entities {
		if f == e || f.kind == Place {
			continue
		}
		for _, m := range f.mentions {
			if len(m.words) > 1 && chineseShape(m.words) && a.t.relay.reads(e.mentions[0].words, m.words) {
				if found != nil && found != f {
					return nil
				}
				found = f
				break
			}
		}
	}
	return found
}

// readsAs tells whether viet is the Vietnamese reading of a Chinese name in Pinyin, of the
// whole of it or of its family name.
func readsAs(viet, name []string) bool {
	var pinyin []string
	for _, w := range name {
		pinyin = append(pinyin, pinyinSyllables(w)...)
	}
	if len(pinyin) == 0 {
		return false
	}
	if len(viet) == 1 {
		pinyin = pinyin[:1]
	}
	ok, _ := vietnameseOf(viet, pinyin)
	return ok && !slices.EqualFunc(viet, pinyin, func(v, p string) bool { return strings.EqualFold(roman.Fold(v), p) })
}

// byVietnamese tells whether a name of the text is Vietnamese: its byline.
func byVietnamese(ms []*mention) bool {
	return slices.ContainsFunc(ms, func(m *mention) bool {
		return len(m.words) > 1 && vietnameseShape(m.words) && !chineseShape(m.words) && !koreanShape(m.words)
	})
}

// leaked reports names that stand in the reading of a relay language.
func (a *article) leaked(i int, e *entity) {
	var full *mention
	for _, m := range e.mentions {
		if !m.leaked && len(m.words) > 1 && chineseShape(m.words) {
			full = m
		}
	}
	if full == nil {
		return
	}
	seen := map[string]bool{}
	for _, m := range e.mentions {
		if t := m.text(); m.leaked && !seen[t] {
			seen[t] = true
			a.leak(i, e, m, full)
		}
	}
}

func (a *article) leak(i int, e *entity, m, full *mention) {
	better := full.words[0]
	if len(m.words) > 1 {
		better = full.text()
	}
	p := Problem{ID: "leaked-reading", Name: i, Sure: true, Fix: better,
		Message: a.t.relay.message(m.text(), full.text()), Why: a.t.relay.why(m.words[0], full.words[0])}
	for _, o := range e.mentions {
		if o.leaked && o.text() == m.text() {
			p.Translation = append(p.Translation, text.Span{Start: o.start, End: o.end})
			p.Edits = append(p.Edits, text.Edit{Start: o.start, End: o.end, New: better})
		}
	}
	a.problem(p)
}

// ambiguous reports lone family names that several persons bear.
func (a *article) ambiguous() {
	places := map[string][]int{} // by word, indexes of unclear mentions
	var words []string
	for k, m := range a.c.unclear {
		t := m.text()
		if places[t] == nil {
			words = append(words, t)
		}
		places[t] = append(places[t], k)
	}
	for _, t := range words {
		a.ambiguousWord(t, places[t])
	}
}

// ambiguousWord reports a word of the unclear mentions ks, by the first of them that several
// persons bear as their family name.
func (a *article) ambiguousWord(t string, ks []int) {
	for _, k := range ks[:min(len(ks), maxBearers)] {
		whose := a.bearers(a.c.unclear[k], a.c.fits[k])
		if len(whose) < 2 {
			continue
		}
		p := Problem{ID: "ambiguous", Name: -1, Message: msg.New("name.ambiguous.message", t, strings.Join(whose, ", ")),
			Why: msg.New("name.ambiguous.why")}
		for _, k := range ks {
			m := a.c.unclear[k]
			p.Translation = append(p.Translation, text.Span{Start: m.start, End: m.end})
		}
		a.problem(p)
		return
	}
}

// bearers are the persons, by their full names, that bear the lone word m as their family
// name.
func (a *article) bearers(m *mention, fits []*entity) []string {
	var out []string
	for _, e := range fits {
		l := a.longest(e)
		if l == nil || e.kind == Place {
			continue
		}
		if at := a.t.familyAt(l.words); at >= 0 && a.c.classes.number[l.words[at]] == a.c.classes.number[m.words[0]] && !slices.ContainsFunc(out, func(o string) bool { return endsAlike(o, l.text()) }) {
			out = append(out, l.text())
		}
	}
	return out
}

// endsAlike tells whether one of two names is the other with words before it: the first may
// be no more than what stood before the name.
func endsAlike(a, b string) bool {
	return a == b || strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a)
}

// add puts one more place and its edit to a problem.
func (p *Problem) add(start, end int, better string) {
	p.Translation = append(p.Translation, text.Span{Start: start, End: end})
	p.Edits = append(p.Edits, text.Edit{Start: start, End: end, New: better})
}
