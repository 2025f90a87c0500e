package verify

import (
	"fmt"
	"sync"

	"stet/editor"
	"stet/editor/format"
	"stet/editor/text"
	"stet/verify/fact"
	"stet/verify/names"

	"golang.org/x/text/language"
)

// Pass is what a running check sees and how it reports.
//
// A check of scope Bead reads its pair through the methods below and nothing of In but
// languages, metadata and whether the file is bilingual: its findings are kept as long as
// those are the same. A check of scope Article may read everything.
type Pass struct {
	Check *Check
	In    *Input
	Style *Style
	N     int  // the pair under check (Scope Bead)
	Pair  Pair // In.Pairs[N] (Scope Bead)

	run    *run
	found  []Finding
	failed []failure
	made   []made
}

func newPass(ru *run) *Pass { return &Pass{In: ru.in, Style: ru.r.style, run: ru} }

// one runs one check over the pair of the pass, or over the whole article.
func (p *Pass) one(c *Check) {
	p.Check = c
	defer func() {
		if v := recover(); v != nil {
			p.failed = append(p.failed, failure{c, p.pair(), fmt.Sprint(v)})
		}
	}()
	c.Run(p)
}

// taken are the findings and failures since it was asked for last.
func (p *Pass) taken() (found []Finding, failed []failure) {
	found, failed, p.found, p.failed, p.made = p.found, p.failed, nil, nil, p.made[:0]
	return found, failed
}

// Reading is something that several checks of scope Bead read from one side of a pair. It is
// made once a pair. What it makes must not be changed.
type Reading[T any] struct {
	read func(*Pass, editor.Side) T
}

// NewReading returns a reading that read makes of the pair of a pass.
func NewReading[T any](read func(p *Pass, side editor.Side) T) *Reading[T] { return &Reading[T]{read} }

// made is what a reading made of one side of the pair under check.
type made struct {
	by    any
	side  editor.Side
	value any
}

// Of is what is read from one side of the pair of p.
func (r *Reading[T]) Of(p *Pass, side editor.Side) T {
	for _, m := range p.made {
		if m.by == r && m.side == side {
			return m.value.(T)
		}
	}
	v := r.read(p, side)
	p.made = append(p.made, made{r, side, v})
	return v
}

// Kept is something that checks of any scope read from the words of one side of a pair and
// their language, and nothing else. It stays with the pair from run to run, until the words change. What it makes
// must not be changed.
type Kept[T any] struct {
	read func(string, language.Tag) T
}

// NewKept returns what read makes of the words of one side of a pair.
func NewKept[T any](read func(words string, lang language.Tag) T) *Kept[T] { return &Kept[T]{read} }

// Of is what is read from one side of pair n of p.
func (k *Kept[T]) Of(p *Pass, side editor.Side, n int) T {
	e := p.run.entries[n]
	if v, ok := e.keptBy(k, side); ok {
		return v.(T)
	}
	return e.keep(k, side, k.read(e.words(side), e.langs[side])).(T)
}

// Shared is something that several checks of scope Article read from the whole article. It is
// made once a run. What it makes must not be changed.
type Shared[T any] struct {
	read func(*Pass) T
}

// NewShared returns what read makes of an article.
func NewShared[T any](read func(p *Pass) T) *Shared[T] { return &Shared[T]{read} }

// Of is what is read from the article of p.
func (s *Shared[T]) Of(p *Pass) T {
	once, _ := p.run.shared.LoadOrStore(s, sync.OnceValue(func() any { return s.read(p) }))
	return once.(func() any)().(T)
}

// pair is the number of the pair under check, -1 for the whole article.
func (p *Pass) pair() int {
	if p.Check.Scope == Bead {
		return p.N
	}
	return -1
}

// Report hands in a finding. Check, Category, Pair and Key are filled in by the runner, and
// Severity too where it is 0.
func (p *Pass) Report(f Finding) {
	c := p.Check
	f.Check, f.Category, f.Severity = c.ID, c.Category, p.Style.severity(c, f.Severity)
	if why := misplaced(f, p.In); why != "" {
		p.failed = append(p.failed, failure{c, p.pair(), why})
		return
	}
	if f.Pair = p.pair(); f.Pair < 0 {
		f.Pair = p.In.pairOf(f)
	}
	p.found = append(p.found, f)
}

// Original is the text of the pair in the original; "" without one.
func (p *Pass) Original() string { return p.Text(editor.Original, p.N) }

// Translation is the text of the pair in the translation.
func (p *Pass) Translation() string { return p.Text(editor.Translation, p.N) }

// Text is the text of one side of pair n; "" for the original of a translation alone.
func (p *Pass) Text(side editor.Side, n int) string { return p.In.textOf(side, n) }

func (in *Input) textOf(side editor.Side, n int) string {
	s := in.Side(side)
	if s == nil || n >= len(in.Pairs) {
		return ""
	}
	sp := in.Pairs[n].Span(side)
	return s.Text[sp.Start:sp.End]
}

// Facts are the numbers, dates and links of one side of the pair under check. Their spans
// count from the start of the pair, as those of Original and Translation do.
func (p *Pass) Facts(side editor.Side) *fact.Facts { return p.FactsOf(side, p.N) }

// FactsOf are the facts of one side of pair n.
func (p *Pass) FactsOf(side editor.Side, n int) *fact.Facts {
	s := p.In.Side(side)
	if s == nil {
		return &fact.Facts{}
	}
	e := p.run.entries[n]
	e.once[side].Do(func() { e.facts[side] = fact.Extract(e.words(side), s.Lang) })
	return e.facts[side]
}

// Names are the names of the article, extracted once (Scope Article).
func (p *Pass) Names() *names.Result { return p.run.names() }

// Lang is the language of one side; language.Und without it.
func (p *Pass) Lang(side editor.Side) language.Tag {
	if s := p.In.Side(side); s != nil {
		return s.Lang
	}
	return language.Und
}

// OriginalSpan is the range [start, end) of the pair's original as a span of a finding.
func (p *Pass) OriginalSpan(start, end int) Span {
	return p.SpanOf(editor.Original, p.N, start, end)
}

// TranslationSpan is the range [start, end) of the pair's translation as a span of a finding.
func (p *Pass) TranslationSpan(start, end int) Span {
	return p.SpanOf(editor.Translation, p.N, start, end)
}

// SpanOf is the range [start, end), counted from the start of pair n, of one side.
func (p *Pass) SpanOf(side editor.Side, n, start, end int) Span {
	base := p.In.Pairs[n].Span(side).Start
	return p.Absolute(side, text.Span{Start: base + start, End: base + end})
}

// Absolute is the range sp of the whole text of one side.
func (p *Pass) Absolute(side editor.Side, sp text.Span) Span {
	return Span{sp.Start, sp.End, p.In.Side(side).Text[sp.Start:sp.End]}
}

// Edit replaces [start, end) of the pair's translation by words.
func (p *Pass) Edit(start, end int, words string) text.Edit {
	base := p.Pair.Translation.Start
	return text.Edit{Start: base + start, End: base + end, New: words}
}

// Kind is what the block is in which the pair stands in the translation.
func (p *Pass) Kind() format.Kind { return p.In.Translation.kind(p.Pair.Block[editor.Translation]) }

// StartsBlock tells whether the pair's translation begins a block.
func (p *Pass) StartsBlock() bool { return p.In.Translation.startsLine(p.Pair.Translation.Start) }

// EndsBlock tells whether the pair's translation ends a block.
func (p *Pass) EndsBlock() bool { return p.In.Translation.endsLine(p.Pair.Translation.End) }

func (s *Side) kind(block int) format.Kind {
	if block < len(s.Blocks) {
		return s.Blocks[block].Kind
	}
	return format.Paragraph
}

func (s *Side) startsLine(off int) bool { return off == 0 || s.Text[off-1] == '\n' }

func (s *Side) endsLine(off int) bool { return off >= len(s.Text) || s.Text[off] == '\n' }
