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
	"stet/verify/fact/compare"
	"stet/verify/names"
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
	Why         msg.Text // why it is open; none for one that is not
	Must        bool     // it has to be ticked before the text leaves, as it stands now
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
	// Places is how many places of a number or date were looked at; 0 in ticks of older
	// projects. The same figures in a new place may say something else.
	Places int `json:"places,omitempty"`
}

// Facts are the checkable items of the translation in reading order.
func (s *Session) Facts() []Fact { return s.now().facts }

// laidOver are the facts where they stand now, with the ticks that still hold. A fact whose
// words were changed is not among them until the article has been looked at again.
func laidOver(fs []Fact, ticks []Tick, style *verify.Style, since [2]text.Change) []Fact {
	last := map[string]*Tick{}
	for i := range ticks {
		last[ticks[i].Key] = &ticks[i]
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
			f.lay(t)
		}
		f.Must = f.must(style)
		out = append(out, f)
	}
	return out
}

// must tells whether a fact keeps the text at the desk: what is disputed, what was compared
// and does not agree, and what house style wants to be ticked all the same. Where there is
// no original nothing was compared: the record says so of the whole article.
func (f *Fact) must(style *verify.Style) bool {
	switch f.State {
	case Disputed:
		return true
	case Ticked:
		return false
	case OpenFact:
		if f.Why.ID != noOriginal && !slices.Contains(style.Facts, verify.NoFacts) {
			return true
		}
	}
	return demanded(style, f.Kind)
}

// noOriginal is the reason of a fact that is open because nothing was compared.
const noOriginal = "fact.no-original"

// lay lays the last tick over a fact, unless the fact has a place that was not looked at.
func (f *Fact) lay(t *Tick) {
	if t.State == Ticked && t.Places > 0 && len(f.Translation) > t.Places {
		f.State, f.Why = OpenFact, msg.New("fact.new-place")
		return
	}
	f.State, f.Tick, f.Why = t.State, t, msg.Text{}
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
	fs := s.Facts()
	i := slices.IndexFunc(fs, func(f Fact) bool { return f.Key == key })
	if i < 0 {
		return errGone
	}
	t := Tick{Key: key, State: state, Basis: basis, Note: strings.TrimSpace(note), By: s.opt.By, At: s.opt.Clock()}
	if state == Ticked && (fs[i].Kind == FactNumber || fs[i].Kind == FactDate) {
		t.Places = len(fs[i].Translation)
	}
	if err := s.word(wordTick, t); err != nil {
		return err
	}
	s.ticks = append(s.ticks, t)
	s.state.shown = -1
	s.tell(Event{Checked: true})
	return nil
}

// collector gathers the facts of one result.
type collector struct {
	res   *result
	facts []Fact
	byKey map[string]int
	bad   *covered // places of the translation that a finding is about

	relayed bool // quotations were translated before
	pairs   func(off int) int
}

// collect gathers the facts of a result, in reading order and without ticks.
func collect(res *result) []Fact {
	c := &collector{res: res, byKey: map[string]int{}, relayed: res.relayed()}
	var bad []text.Span
	for _, f := range res.report.Findings {
		if f.Severity < verify.Warning {
			continue
		}
		for _, sp := range f.Translation {
			bad = append(bad, text.Span{Start: sp.Start, End: sp.End})
		}
	}
	c.bad = cover(bad)
	c.names()
	for n := range res.input.Pairs {
		c.pair(n)
	}
	for _, q := range res.quoted {
		c.quotation(q)
	}
	for i := range c.facts {
		f := &c.facts[i]
		sort.Slice(f.Translation, func(i, j int) bool { return f.Translation[i].Start < f.Translation[j].Start })
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
		c.judge(&f, len(n.Original) > 0 && !n.Variants)
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

// judge says whether a fact agrees, and if not, why it is open.
func (c *collector) judge(f *Fact, found bool) {
	switch {
	case c.res.input.Original == nil:
		f.Why = msg.New(noOriginal)
	case f.Kind == FactQuotation && c.relayed:
		f.Why = msg.New("fact.relayed")
	case c.touched(f.Translation):
		f.Why = msg.New("fact.finding")
	case !found:
		f.Why = msg.New("fact.not-found")
	default:
		f.State = Agrees
	}
}

// touched tells whether a finding is about one of the places.
func (c *collector) touched(spans []verify.Span) bool {
	return slices.ContainsFunc(spans, func(sp verify.Span) bool { return c.bad.by(text.Span{Start: sp.Start, End: sp.End}) })
}

// covered answers quickly whether any of many spans overlaps another one.
type covered struct {
	starts []int // of the spans, in order
	ends   []int // the greatest end of all spans up to this one
}

func cover(spans []text.Span) *covered {
	slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
	c := &covered{}
	end := 0
	for _, s := range spans {
		end = max(end, s.End)
		c.starts, c.ends = append(c.starts, s.Start), append(c.ends, end)
	}
	return c
}

// by tells whether one of the spans shares a byte with s.
func (c *covered) by(s text.Span) bool {
	n, _ := slices.BinarySearch(c.starts, s.End)
	return n > 0 && c.ends[n-1] > s.Start
}

// calculated is a number or date of the translation that follows from another one of the
// original.
type calculated struct{ original, translation, sum string }

// pair adds the numbers, dates and links of one bead.
func (c *collector) pair(n int) {
	in := c.res.input
	p := in.Pairs[n]
	mine := compare.Side{Text: in.Translation.Text[p.Translation.Start:p.Translation.End], Lang: in.Translation.Lang}
	mine.Facts = fact.Extract(mine.Text, mine.Lang)
	theirs := compare.Side{Facts: &fact.Facts{}}
	if in.Original != nil {
		theirs.Text, theirs.Lang = in.Original.Text[p.Original.Start:p.Original.End], in.Original.Lang
		theirs.Facts = fact.Extract(theirs.Text, theirs.Lang)
	}
	sums := map[text.Span]string{}
	for _, k := range compare.Calculations(theirs, mine, c.dateline()) {
		sums[k.TSpan] = k.Sum
		c.res.calculated = append(c.res.calculated, calculated{cutOut(theirs.Text, k.OSpan), cutOut(mine.Text, k.TSpan), k.Sum})
	}
	for i := range mine.Facts.Numbers {
		x := &mine.Facts.Numbers[i]
		if x.Date == 0 && x.Flags&(fact.Weak|fact.NotSaid|fact.Ident|fact.InLink) == 0 {
			at := compare.Phrase(x)
			c.item(n, FactNumber, at, hasNumber(theirs.Facts, x), sums[at])
		}
	}
	for i := range mine.Facts.Dates {
		if d := &mine.Facts.Dates[i]; !d.Weak {
			c.item(n, FactDate, d.Span, hasDate(theirs.Facts, d), sums[d.Span])
		}
	}
	c.offices(n, mine, theirs)
	for _, l := range mine.Facts.Links {
		c.item(n, FactLink, l.Span, hasLink(theirs.Facts, l), "")
	}
}

// offices adds the offices of one bead: they agree where the original has the same one.
func (c *collector) offices(n int, mine, theirs compare.Side) {
	var known []names.Holding
	for i, o := range names.Offices(mine.Text, mine.Lang.String()) {
		if i == 0 {
			known = names.Offices(theirs.Text, theirs.Lang.String())
		}
		c.item(n, FactKind(names.Office), o.Span, slices.ContainsFunc(known, func(k names.Holding) bool {
			return k.Concept == o.Concept && k.Deputy == o.Deputy
		}), "")
	}
}

func cutOut(s string, at text.Span) string { return s[at.Start:at.End] }

// dateline is the day from which days of the original are counted; zero if nobody knows it.
func (c *collector) dateline() time.Time {
	in := c.res.input
	if in.Original != nil && !in.Original.Meta.Dateline.IsZero() {
		return in.Original.Meta.Dateline
	}
	return in.Translation.Meta.Dateline
}

// hasNumber tells whether the other side has a number, in the same unit where both say one.
func hasNumber(of *fact.Facts, x *fact.Number) bool {
	for i := range of.Numbers {
		y := &of.Numbers[i]
		if (x.Unit == y.Unit || x.Unit == "" || y.Unit == "") && slices.Contains(y.Readings(), x.Value) {
			return true
		}
	}
	return false
}

// hasDate tells whether the other side has a date: all of it that both name, and at least
// the day, or a day counted from today, or what the date has instead of one.
func hasDate(of *fact.Facts, d *fact.Date) bool {
	for i := range of.Dates {
		o := &of.Dates[i]
		switch {
		case d.Relative != nil || o.Relative != nil:
			if d.Relative != nil && o.Relative != nil && *d.Relative == *o.Relative {
				return true
			}
		case d.Day != o.Day || d.Month != o.Month:
		case d.Year != o.Year && d.Year > 0 && o.Year > 0, d.Weekday != o.Weekday && d.Weekday > 0 && o.Weekday > 0:
		case d.Month == 0 && d.Day == 0 && d.Weekday != o.Weekday:
		case d.Month == 0 && d.Day == 0 && d.Weekday == 0 && d.Year != o.Year:
		default:
			return true
		}
	}
	return false
}

func hasLink(of *fact.Facts, l fact.Link) bool {
	return slices.ContainsFunc(of.Links, func(o fact.Link) bool { return o.Key == l.Key })
}

// item adds a fact of bead n. The sum says how it follows from the original where it is not
// there as it is; "" if it does not.
func (c *collector) item(n int, kind FactKind, at text.Span, agrees bool, sum string) {
	p := c.res.input.Pairs[n]
	sp := spanIn(c.res.input.Translation.Text, text.Span{Start: p.Translation.Start + at.Start, End: p.Translation.Start + at.End})
	f := Fact{Kind: kind, Text: sp.Text, Translation: []verify.Span{sp}, State: OpenFact}
	c.judge(&f, agrees)
	if f.Why.ID == "fact.not-found" && sum != "" {
		f.Why = msg.New("fact.calculated", sum)
	}
	c.add(f, n)
}

// quotation adds a direct quotation of the translation.
func (c *collector) quotation(q quoted) {
	if q.translation.Len() == 0 {
		return
	}
	f := Fact{Kind: FactQuotation, State: OpenFact, Translation: []verify.Span{spanIn(c.res.input.Translation.Text, q.translation)}}
	f.Text = f.Translation[0].Text
	if q.original.Len() > 0 {
		f.Original = []verify.Span{spanIn(c.res.input.Original.Text, q.original)}
	}
	c.judge(&f, q.original.Len() > 0)
	c.add(f, c.pairAt(q.translation.Start))
}

func spanIn(whole string, at text.Span) verify.Span {
	return verify.Span{Start: at.Start, End: at.End, Text: whole[at.Start:at.End]}
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
	if i, ok := c.byKey[f.Key]; ok {
		old := &c.facts[i]
		old.Translation = append(old.Translation, f.Translation...)
		if f.State == OpenFact && old.State != OpenFact {
			old.State, old.Why = OpenFact, f.Why
		}
		return
	}
	c.byKey[f.Key] = len(c.facts)
	c.facts = append(c.facts, f)
}

// pairAt is the bead in which a byte of the translation stands, -1 if none.
func (c *collector) pairAt(off int) int {
	if c.pairs == nil {
		c.pairs = pairsBy(c.res.input, editor.Translation)
	}
	return c.pairs(off)
}
