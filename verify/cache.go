package verify

import (
	"maps"
	"strings"
	"sync"

	"stet/editor"
	"stet/editor/format"
	"stet/editor/text"
	"stet/verify/fact"

	"golang.org/x/text/language"
)

// entryKey is all that a check of scope Bead can know of a pair, besides what holds for the
// whole article.
type entryKey struct {
	original, translation string
	kind                  format.Kind
	counts                [2]int
	starts, ends, certain bool
}

// setting is what a check of scope Bead can know of the article.
type setting struct {
	langs               [2]language.Tag
	meta                [2]format.Meta
	bilingual, compared bool
}

// entry is what is known of one pair, made when it is first asked for.
type entry struct {
	key   entryKey
	langs [2]language.Tag
	once  [2]sync.Once
	facts [2]*fact.Facts

	keeping sync.Mutex
	kept    []made // see Kept

	run    sync.Once
	base   Pair // where the pair stood when it was checked
	found  []Finding
	failed []failure
}

func (in *Input) keyOf(n int) entryKey {
	p := in.Pairs[n]
	t := in.Translation
	k := entryKey{translation: t.Text[p.Translation.Start:p.Translation.End],
		kind: t.kind(p.Block[editor.Translation]), starts: t.startsLine(p.Translation.Start), ends: t.endsLine(p.Translation.End), certain: p.Certain,
		counts: [2]int{p.OriginalN, p.TranslationN}}
	if o := in.Original; o != nil {
		k.original = o.Text[p.Original.Start:p.Original.End]
	}
	return k
}

func (in *Input) setting() setting {
	s := setting{bilingual: in.Bilingual, compared: in.Original != nil}
	s.langs[editor.Translation], s.meta[editor.Translation] = in.Translation.Lang, in.Translation.Meta
	if o := in.Original; o != nil {
		s.langs[editor.Original], s.meta[editor.Original] = o.Lang, o.Meta
	}
	return s
}

// memory is the entries of a run.
type memory struct {
	setting setting
	entries map[entryKey]*entry
}

// entriesOf gives every pair its entry, the kept one where the pair was seen before, and what
// to keep of them.
func (r *Runner) entriesOf(in *Input) ([]*entry, memory) {
	r.mu.Lock()
	before := r.memory
	r.mu.Unlock()
	now := memory{in.setting(), make(map[entryKey]*entry, len(in.Pairs))}
	if before.setting != now.setting {
		before.entries = nil
	}
	out := make([]*entry, len(in.Pairs))
	for n := range in.Pairs {
		k := in.keyOf(n)
		e := now.entries[k]
		if e == nil {
			if e = before.entries[k]; e == nil {
				// A copy: what is kept must not hold the whole text that it was cut from.
				k.original, k.translation = strings.Clone(k.original), strings.Clone(k.translation)
				e = &entry{key: k, langs: now.setting.langs}
			}
			now.entries[e.key] = e
		}
		out[n] = e
	}
	return out, now
}

// keep remembers the entries of the last run, but for those in which a check failed, and
// forgets all others.
func (r *Runner) keep(m memory, well bool) {
	if !well {
		maps.DeleteFunc(m.entries, func(_ entryKey, e *entry) bool { return len(e.failed) > 0 })
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.memory = m
}

// keptBy is what by keeps of one side, if it was read.
func (e *entry) keptBy(by any, side editor.Side) (v any, ok bool) {
	e.keeping.Lock()
	defer e.keeping.Unlock()
	for i := range e.kept {
		if m := &e.kept[i]; m.by == by && m.side == side {
			return m.value, true
		}
	}
	return nil, false
}

// keepers is how many things are kept of most pairs.
const keepers = 10

// keep keeps v for by, unless another check read the same meanwhile; it returns what is kept.
func (e *entry) keep(by any, side editor.Side, v any) any {
	if old, ok := e.keptBy(by, side); ok {
		return old
	}
	e.keeping.Lock()
	defer e.keeping.Unlock()
	if e.kept == nil {
		e.kept = make([]made, 0, keepers)
	}
	e.kept = append(e.kept, made{by, side, v})
	return v
}

// words are those of one side of the pair.
func (e *entry) words(side editor.Side) string {
	if side == editor.Original {
		return e.key.original
	}
	return e.key.translation
}

// detach gives the findings words of their own, for the same reason.
func (e *entry) detach() {
	for i := range e.found {
		f := &e.found[i]
		for _, spans := range [][]Span{f.Original, f.Translation} {
			for k := range spans {
				spans[k].Text = strings.Clone(spans[k].Text)
			}
		}
		for k, a := range f.Message.Args {
			if s, ok := a.(string); ok {
				f.Message.Args[k] = strings.Clone(s)
			}
		}
	}
}

// moved appends the findings of e to out, as findings of pair n, which stands at p.
func (e *entry) moved(out []Finding, p Pair, n int) []Finding {
	by := [2]int{p.Original.Start - e.base.Original.Start, p.Translation.Start - e.base.Translation.Start}
	for _, f := range e.found {
		f.Pair = n
		f.Original = movedSpans(f.Original, by[editor.Original])
		f.Translation = movedSpans(f.Translation, by[editor.Translation])
		if by[editor.Translation] != 0 {
			f.Fixes = movedFixes(f.Fixes, by[editor.Translation])
		}
		out = append(out, f)
	}
	return out
}

func movedSpans(spans []Span, by int) []Span {
	if by == 0 || spans == nil {
		return spans
	}
	out := make([]Span, len(spans))
	for i, s := range spans {
		out[i] = Span{s.Start + by, s.End + by, s.Text}
	}
	return out
}

func movedFixes(fixes []Fix, by int) []Fix {
	if fixes == nil {
		return nil
	}
	out := make([]Fix, len(fixes))
	for i, x := range fixes {
		out[i] = x
		out[i].Edits = make([]text.Edit, len(x.Edits))
		for j, e := range x.Edits {
			out[i].Edits[j] = text.Edit{Start: e.Start + by, End: e.End + by, New: e.New}
		}
	}
	return out
}
