package names

import (
	"slices"
	"strings"

	"stet/editor/text"

	"golang.org/x/text/language"
)

// Extractor finds names and keeps what it read of each segment, so that after an edit only
// the segments that changed are read again. It is for one goroutine at a time.
type Extractor struct {
	scans   map[string]*scanned
	memo    memo
	scanner scanner
}

// Extract finds the names of an article.
func (x *Extractor) Extract(in Input) *Result {
	old := x.scans
	x.scans = make(map[string]*scanned, len(old))
	x.memo.turn()
	t := x.side(in.Translation, base(in.TranslationLang), in.TranslationSegs, old)
	a := &article{in: in, t: t, memo: &x.memo}
	a.out.lang = t.lang
	if in.Original != "" {
		a.o = x.side(in.Original, base(in.OriginalLang), in.OriginalSegs, old)
		a.o.known, a.o.beside = a.t.capitalised()
		a.t.known, a.t.beside = a.o.capitalised()
		a.o.plain, a.t.plain = a.t.small, a.o.small
		a.t.knownBy = a.namesBeside()
	}
	defer x.memo.room.leave(a.words())
	return a.result()
}

// words is how many words both sides have.
func (a *article) words() int {
	n := wordsIn(a.t.scans)
	if a.o != nil {
		n += wordsIn(a.o.scans)
	}
	return n
}

func base(t language.Tag) string {
	b, _ := t.Base()
	return b.String()
}

func (x *Extractor) side(s, lang string, segs []text.Span, old map[string]*scanned) *side {
	if len(segs) == 0 && s != "" {
		segs = linesOf(s)
	}
	scans := make([]*scanned, len(segs))
	for i, sp := range segs {
		w := s[sp.Start:sp.End]
		sc := x.scans[w]
		if sc == nil {
			if sc = old[w]; sc == nil {
				sc = x.scanner.scan(w)
			}
			x.scans[w] = sc
		}
		scans[i] = sc
	}
	return newSide(s, lang, segs, scans, &x.memo)
}

func linesOf(s string) []text.Span {
	var out []text.Span
	at := 0
	for l := range strings.Lines(s) {
		out = append(out, text.Span{Start: at, End: at + len(l)})
		at += len(l)
	}
	return out
}

// capitalised are the words with capitals, in small letters, and those of them that stand
// one behind the other.
func (sd *side) capitalised() (words map[string]bool, beside map[[2]string]bool) {
	words, beside = map[string]bool{}, map[[2]string]bool{}
	for _, sc := range sd.scans {
		before := ""
		for _, w := range sc.words {
			if !w.capital || w.allCaps && len(w.text) > longestAcronym {
				before = ""
				continue
			}
			low := bare(w.lower)
			words[low] = true
			if w.joined && before != "" {
				beside[[2]string{before, low}] = true
			}
			before = low
		}
	}
	return words, beside
}

// article is an extraction under way.
type article struct {
	in       Input
	memo     *memo
	o, t     *side
	c        *clusters
	oc       *clusters
	out      Result
	entities []*entity // of out.Names, by index
	chosen   map[string]choice
	// projected are names of the translation that the original showed, with those
	projected map[*entity]*entity
	// counterpartOf are the names of the original that those of the translation render
	counterpartOf map[*entity]*entity
	borne         [2][][]bearing     // see bearings
	pairs         *pairing           // nil without an original
	sounds        map[[2]int]*sounds // see soundsOf
}

func (a *article) result() *Result {
	a.t.relay = a.relayByAddress()
	ms := a.t.mentions()
	if a.t.relay == "" && a.in.Original == "" && byVietnamese(ms) {
		a.t.relay = "vi"
	}
	a.c = gather(a.t, ms)
	if a.o != nil {
		a.oc = gather(a.o, a.o.mentions())
		a.projected = a.project()
	}
	a.readings()
	a.entities = slices.Clone(a.c.entities)
	slices.SortStableFunc(a.entities, func(x, y *entity) int { return x.mentions[0].start - y.mentions[0].start })
	for _, e := range a.entities {
		a.out.Names = append(a.out.Names, a.name(e))
	}
	a.counterparts()
	a.problems()
	out := a.out // by itself: a pointer into a would keep all that was read
	return &out
}

// name makes the Name of an entity.
func (a *article) name(e *entity) Name {
	slices.SortStableFunc(e.mentions, func(x, y *mention) int { return x.start - y.start })
	n := Name{Kind: e.kind, Forms: a.t.forms(e.mentions)}
	n.Variants = len(a.variantWords(e)) > 0
	n.Preferred, n.Why = a.prefer(e, n.Forms)
	return n
}

func (sd *side) forms(ms []*mention) []Form {
	index := map[string]int{}
	var out []Form
	for _, m := range ms {
		t := sd.text[m.start:m.end]
		i, ok := index[t]
		if !ok {
			i = len(out)
			index[t] = i
			out = append(out, Form{Text: t, Script: scriptOf(t)})
		}
		out[i].Spans = append(out[i].Spans, text.Span{Start: m.start, End: m.end})
	}
	slices.SortStableFunc(out, func(x, y Form) int { return len(y.Spans) - len(x.Spans) })
	return out
}

// variantWords are the classes of words that the entity writes in several ways, with the
// ways, the most frequent first.
func (a *article) variantWords(e *entity) map[int][]string {
	if e.variants == nil {
		e.variants = a.writtenDifferently(e)
	}
	return e.variants
}

func (a *article) writtenDifferently(e *entity) map[int][]string {
	out := map[int][]string{}
	if e.kind == Place {
		return out
	}
	count := map[string]int{}
	for _, m := range e.mentions {
		for _, w := range m.words {
			count[w]++
		}
	}
	for w := range count {
		n := a.c.classes.number[w]
		out[n] = append(out[n], w)
	}
	for n, ws := range out {
		slices.SortFunc(ws, func(x, y string) int {
			if count[x] != count[y] {
				return count[y] - count[x]
			}
			return strings.Compare(x, y)
		})
		out[n] = a.distinct(ws, a.projected[e] != nil)
		if len(out[n]) < 2 {
			delete(out, n)
		}
	}
	return out
}

// distinct drops spellings that differ from an earlier one by case or by an ending alone; of
// those that the original showed, what may be no spelling of the word.
func (a *article) distinct(ws []string, projected bool) []string {
	var out []string
	for _, w := range ws {
		if !slices.ContainsFunc(out, func(o string) bool {
			return strings.EqualFold(o, w) || projected && !otherSpelling(o, w) || inflected(a.t.lang, strings.ToLower(o), strings.ToLower(w))
		}) {
			out = append(out, w)
		}
	}
	return out
}

func (a *article) problem(p Problem) { a.out.Problems = append(a.out.Problems, p) }
