package project

import (
	"slices"
	"sort"
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/names"

	"golang.org/x/text/language"
)

// FactKind is what a fact is about.
type FactKind string

// Kinds of fact besides those of names.
const (
	FactNumber    FactKind = "number"
	FactDate      FactKind = "date"
	FactQuotation FactKind = "quotation"
	FactLink      FactKind = "link"
)

// FactState is how far a fact has been checked.
type FactState string

// States of a fact.
const (
	Agrees   FactState = "agrees"   // found equal on both sides by the checks
	OpenFact FactState = "open"     // to be looked at
	Ticked   FactState = "ticked"   // a person looked
	Disputed FactState = "disputed" // a person says that it is wrong
)

// Fact is a checkable item of the translation. The same words with the same counterpart
// are one fact with several places.
type Fact struct {
	Key         string
	Kind        FactKind
	Text        string
	Sentence    string // of its first place
	Counterpart string // the original's sentence there; "" without one
	Translation []verify.Span
	Original    []verify.Span
	State       FactState
	Why         msg.Text // why it is open, where that needs saying
	Tick        *Tick
}

// Tick is a person's word on a fact. Ticks are only ever appended.
type Tick struct {
	Key   string    `json:"key"`
	State FactState `json:"state"` // Ticked, Disputed, or OpenFact: taken back
	Basis string    `json:"basis,omitempty"`
	Note  string    `json:"note,omitempty"`
	By    string    `json:"by"`
	At    time.Time `json:"at"`
}

// Facts are the checkable items of the translation in reading order.
func (s *Session) Facts() []Fact {
	if s.state.facts == nil && s.state.res != nil {
		if since, ok := s.since(s.state.res.revision); ok {
			s.state.facts = s.laidOver(collect(s.state.res), since)
		}
	}
	return s.state.facts
}

// laidOver are the facts where they stand now, with the ticks that still hold. A fact whose
// words were changed is not among them until the article has been looked at again.
func (s *Session) laidOver(fs []Fact, since [2]text.Change) []Fact {
	last := map[string]*Tick{}
	for i := range s.ticks {
		last[s.ticks[i].Key] = &s.ticks[i]
	}
	out := make([]Fact, 0, len(fs))
	for _, f := range fs {
		var ok bool
		if f.Translation, ok = mapSpans(f.Translation, since[align.Translation]); !ok {
			continue
		}
		if f.Original, ok = mapSpans(f.Original, since[align.Original]); !ok {
			f.Original = nil
		}
		if t := last[f.Key]; t != nil && t.State != OpenFact {
			f.State, f.Tick = t.State, t
		}
		out = append(out, f)
	}
	return out
}

// Tick says that a person looked at a fact, and on what basis.
func (s *Session) Tick(key, basis, note string) error { return s.tick(key, Ticked, basis, note) }

// Untick opens a fact again.
func (s *Session) Untick(key string) error { return s.tick(key, OpenFact, "", "") }

// Dispute says that a person holds a fact to be wrong.
func (s *Session) Dispute(key, note string) error { return s.tick(key, Disputed, "", note) }

func (s *Session) tick(key string, state FactState, basis, note string) error {
	if s.opt.ReadOnly {
		return ErrReadOnly
	}
	if !slices.ContainsFunc(s.Facts(), func(f Fact) bool { return f.Key == key }) {
		return errGone
	}
	t := Tick{key, state, basis, strings.TrimSpace(note), s.opt.By, s.opt.Clock()}
	if err := s.word(wordTick, t); err != nil {
		return err
	}
	s.ticks = append(s.ticks, t)
	s.state.facts = nil
	s.tell(Event{Checked: true})
	return nil
}

// collector gathers the facts of one result.
type collector struct {
	res   *result
	facts []Fact
	byKey map[string]int
	bad   []text.Span // places of the translation that a finding is about

	relayed bool // quotations were translated before
}

func collect(res *result) []Fact {
	c := &collector{res: res, byKey: map[string]int{}, relayed: res.relayed()}
	for _, f := range res.report.Findings {
		if f.Severity < verify.Warning {
			continue
		}
		for _, sp := range f.Translation {
			c.bad = append(c.bad, text.Span{Start: sp.Start, End: sp.End})
		}
	}
	c.names()
	for n := range res.input.Pairs {
		c.pair(n)
	}
	sort.SliceStable(c.facts, func(i, j int) bool { return c.facts[i].Translation[0].Start < c.facts[j].Translation[0].Start })
	return c.facts
}

// names are one fact each, with all places of all forms.
func (c *collector) names() {
	whole := c.res.input.Translation.Text
	for _, n := range c.res.names.Names {
		f := Fact{Kind: FactKind(n.Kind), Text: n.Preferred, State: OpenFact}
		for _, form := range n.Forms {
			for _, sp := range form.Spans {
				f.Translation = append(f.Translation, verify.Span{Start: sp.Start, End: sp.End, Text: whole[sp.Start:sp.End]})
			}
		}
		if len(f.Translation) == 0 {
			continue
		}
		sort.Slice(f.Translation, func(i, j int) bool { return f.Translation[i].Start < f.Translation[j].Start })
		c.originalOf(&f, n)
		if len(n.Original) > 0 && !n.Variants && !c.touched(f.Translation) {
			f.State = Agrees
		}
		c.add(f, c.pairAt(f.Translation[0].Start))
	}
}

func (c *collector) originalOf(f *Fact, n names.Name) {
	if c.res.input.Original == nil {
		return
	}
	whole := c.res.input.Original.Text
	for _, form := range n.Original {
		for _, sp := range form.Spans {
			f.Original = append(f.Original, verify.Span{Start: sp.Start, End: sp.End, Text: whole[sp.Start:sp.End]})
		}
	}
}

// touched tells whether a finding is about one of the places.
func (c *collector) touched(spans []verify.Span) bool {
	for _, sp := range spans {
		s := text.Span{Start: sp.Start, End: sp.End}
		for _, b := range c.bad {
			if b.Overlaps(s) {
				return true
			}
		}
	}
	return false
}

// pair adds the numbers, dates, quotations and links of one bead.
func (c *collector) pair(n int) {
	in := c.res.input
	p := in.Pairs[n]
	mine := in.Translation.Text[p.Translation.Start:p.Translation.End]
	fs := fact.Extract(mine, in.Translation.Lang)
	theirs, others := "", &fact.Facts{}
	if in.Original != nil {
		theirs = in.Original.Text[p.Original.Start:p.Original.End]
		others = fact.Extract(theirs, in.Original.Lang)
	}
	keys := map[string]bool{}
	for _, k := range fact.Keys(others) {
		keys[k] = true
	}
	agree := func(k string) bool { return k != "" && keys[k] }
	for i := range fs.Numbers {
		x := &fs.Numbers[i]
		if x.Date == 0 && x.Flags&(fact.Weak|fact.NotSaid|fact.Ident|fact.InLink) == 0 {
			c.item(n, FactNumber, phrase(x), agree(only(fact.Facts{Numbers: []fact.Number{*x}})))
		}
	}
	for i := range fs.Dates {
		if d := fs.Dates[i]; !d.Weak {
			c.item(n, FactDate, d.Span, agree(only(fact.Facts{Dates: []fact.Date{d}})))
		}
	}
	for _, q := range fs.Quotations {
		if q.Depth == 0 && isSpeech(mine[q.Inner.Start:q.Inner.End], in.Translation.Lang) {
			c.item(n, FactQuotation, q.Span, len(others.Quotations) > 0 && len(others.Quotations) == len(fs.Quotations))
		}
	}
	for _, l := range fs.Links {
		c.item(n, FactLink, l.Span, agree("l:"+l.Key))
	}
}

// phrase is a number with its scale word, unit and currency.
func phrase(x *fact.Number) text.Span {
	sp := x.Span
	for _, more := range []text.Span{x.ScaleAt, x.UnitAt, x.MoneyAt} {
		if more.Len() > 0 {
			sp.Start, sp.End = min(sp.Start, more.Start), max(sp.End, more.End)
		}
	}
	return sp
}

func only(f fact.Facts) string {
	if ks := fact.Keys(&f); len(ks) > 0 {
		return ks[0]
	}
	return ""
}

// speechWords is from how many words on a quotation is somebody's speech and not a word
// set apart. Scripts without spaces count three characters as a word.
const speechWords = 3

func isSpeech(s string, lang language.Tag) bool {
	if len(strings.Fields(s)) >= speechWords {
		return true
	}
	base, _ := lang.Base()
	switch base.String() {
	case "zh", "ja", "th", "lo", "km", "my":
		return len([]rune(s)) >= 3*speechWords
	}
	return false
}

func (c *collector) item(n int, kind FactKind, at text.Span, agrees bool) {
	p := c.res.input.Pairs[n]
	whole := c.res.input.Translation.Text
	sp := verify.Span{Start: p.Translation.Start + at.Start, End: p.Translation.Start + at.End}
	sp.Text = whole[sp.Start:sp.End]
	f := Fact{Kind: kind, Text: sp.Text, Translation: []verify.Span{sp}, State: OpenFact}
	if agrees && !c.touched(f.Translation) {
		f.State = Agrees
	}
	c.add(f, n)
}

// add joins a fact with its earlier places or begins a new one.
func (c *collector) add(f Fact, n int) {
	in := c.res.input
	f.Key = string(f.Kind) + "|" + f.Text
	if n >= 0 {
		p := in.Pairs[n]
		f.Sentence = strings.TrimSpace(in.Translation.Text[p.Translation.Start:p.Translation.End])
		if in.Original != nil {
			f.Counterpart = strings.TrimSpace(in.Original.Text[p.Original.Start:p.Original.End])
			if len(f.Original) == 0 && p.Original.Len() > 0 {
				f.Original = []verify.Span{{Start: p.Original.Start, End: p.Original.End, Text: in.Original.Text[p.Original.Start:p.Original.End]}}
			}
		}
	}
	switch {
	case in.Original == nil:
		f.Why = msg.New("fact.no-original")
	case f.Kind == FactQuotation && c.relayed:
		f.State, f.Why = OpenFact, msg.New("fact.relayed")
	}
	if i, ok := c.byKey[f.Key]; ok {
		old := &c.facts[i]
		old.Translation = append(old.Translation, f.Translation...)
		if f.State == OpenFact {
			old.State = OpenFact
		}
		return
	}
	c.byKey[f.Key] = len(c.facts)
	c.facts = append(c.facts, f)
}

// pairAt is the bead in which a byte of the translation stands, -1 if none.
func (c *collector) pairAt(off int) int {
	for i, p := range c.res.input.Pairs {
		if p.Span(editor.Translation).Contains(off) {
			return i
		}
	}
	return -1
}
