package project

import (
	"slices"
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
	read  *reader
	facts []Fact
	byKey map[string]int
	bad   *covered // places of the translation that a finding is about

	block   []verify.Span // to cut lists of one place from
	relayed bool          // quotations were translated before
	pairs   func(off int) int
}

// collect gathers the facts of a result, in reading order and without ticks.
func collect(res *result, read *reader) []Fact {
	c := &collector{res: res, read: read, byKey: make(map[string]int, read.old.facts), facts: make([]Fact, 0, read.old.facts), relayed: res.relayed()}
	c.bad = cover(placesOf(verify.Blocking(res.report.Findings, verify.Warning)))
	c.names()
	for n := range res.input.Pairs {
		c.pair(n)
	}
	for _, q := range res.quoted {
		c.quotation(q)
	}
	for i := range c.facts {
		if at := c.facts[i].Translation; len(at) > 1 {
			slices.SortStableFunc(at, byPlace)
		}
	}
	read.facts = len(c.facts)
	slices.SortStableFunc(c.facts, func(a, b Fact) int { return byPlace(a.Translation[0], b.Translation[0]) })
	return c.facts
}

func byPlace(a, b verify.Span) int { return a.Start - b.Start }

// names are one fact each, with all places of all forms.
func (c *collector) names() {
	whole := c.res.input.Translation.Text
	for _, n := range c.res.names.Names {
		f := Fact{Key: keyOf(FactKind(n.Kind), n.Preferred), Kind: FactKind(n.Kind), Text: n.Preferred, State: OpenFact}
		for _, form := range n.Forms {
			for _, sp := range form.Spans {
				f.Translation = append(f.Translation, verify.Span{Start: sp.Start, End: sp.End, Text: whole[sp.Start:sp.End]})
			}
		}
		if len(f.Translation) == 0 {
			continue
		}
		slices.SortStableFunc(f.Translation, byPlace)
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

// pair adds the numbers, dates, offices and links of one bead.
func (c *collector) pair(n int) {
	found := c.read.pair(wordsOf(c.res.input, n))
	c.res.calculated = append(c.res.calculated, found.calculated...)
	for i := range found.items {
		c.item(n, &found.items[i])
	}
}

// factsOf reads the facts of one pair.
func factsOf(w pairWords, a setting) *pairFacts {
	mine := compare.Side{Text: w.translation, Lang: a.langs[editor.Translation], Facts: fact.Extract(w.translation, a.langs[editor.Translation])}
	theirs := compare.Side{Text: w.original, Lang: a.langs[editor.Original], Facts: &fact.Facts{}}
	if w.original != "" {
		theirs.Facts = fact.Extract(theirs.Text, theirs.Lang)
	}
	out := &pairFacts{}
	sums := map[text.Span]string{}
	for _, k := range compare.Calculations(theirs, mine, a.dateline) {
		sums[k.TSpan] = k.Sum
		out.calculated = append(out.calculated, calculated{cutOut(theirs.Text, k.OSpan), cutOut(mine.Text, k.TSpan), k.Sum})
	}
	add := func(kind FactKind, at text.Span, agrees bool, sum string) {
		words := cutOut(mine.Text, at)
		out.items = append(out.items, item{kind, at, words, keyOf(kind, words), agrees, sum})
	}
	for i := range mine.Facts.Numbers {
		x := &mine.Facts.Numbers[i]
		if x.Date == 0 && x.Flags&(fact.Weak|fact.NotSaid|fact.Ident|fact.InLink) == 0 {
			at := compare.Phrase(x)
			add(FactNumber, at, hasNumber(theirs.Facts, x), sums[at])
		}
	}
	for i := range mine.Facts.Dates {
		if d := &mine.Facts.Dates[i]; !d.Weak {
			add(FactDate, d.Span, hasDate(theirs.Facts, d), sums[d.Span])
		}
	}
	var known []names.Holding
	for i, o := range names.Offices(mine.Text, mine.Lang.String()) {
		if i == 0 {
			known = names.Offices(theirs.Text, theirs.Lang.String())
		}
		add(FactKind(names.Office), o.Span, slices.ContainsFunc(known, func(k names.Holding) bool {
			return k.Concept == o.Concept && k.Deputy == o.Deputy
		}), "")
	}
	for _, l := range mine.Facts.Links {
		add(FactLink, l.Span, hasLink(theirs.Facts, l), "")
	}
	return out
}

// keyOf is the key of a fact: the same words of a kind are one fact.
func keyOf(kind FactKind, words string) string { return string(kind) + "|" + words }

func cutOut(s string, at text.Span) string { return s[at.Start:at.End] }

// dateline is the day from which days of the original are counted; zero if nobody knows it.
func dateline(in *verify.Input) time.Time {
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

// item adds a fact of bead n.
func (c *collector) item(n int, it *item) {
	at := c.res.input.Pairs[n].Translation.Start
	sp := verify.Span{Start: at + it.at.Start, End: at + it.at.End, Text: it.text}
	f := Fact{Key: it.key, Kind: it.kind, Text: it.text, Translation: c.alone(sp), State: OpenFact}
	c.judge(&f, it.agrees)
	if f.Why.ID == "fact.not-found" && it.sum != "" {
		f.Why = msg.New("fact.calculated", it.sum)
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
	f.Key = keyOf(f.Kind, f.Text)
	if q.original.Len() > 0 {
		f.Original = []verify.Span{spanIn(c.res.input.Original.Text, q.original)}
	}
	c.judge(&f, q.original.Len() > 0)
	c.add(f, c.pairAt(q.translation.Start))
}

func spanIn(whole string, at text.Span) verify.Span {
	return verify.Span{Start: at.Start, End: at.End, Text: whole[at.Start:at.End]}
}

// add joins a fact with its earlier places or begins a new one, of bead n.
func (c *collector) add(f Fact, n int) {
	if i, ok := c.byKey[f.Key]; ok {
		old := &c.facts[i]
		old.Translation = append(old.Translation, f.Translation...)
		if f.State == OpenFact && old.State != OpenFact {
			old.State, old.Why = OpenFact, f.Why
		}
		return
	}
	if n >= 0 {
		in := c.res.input
		p := in.Pairs[n]
		f.Sentence = strings.TrimSpace(in.Translation.Text[p.Translation.Start:p.Translation.End])
		if in.Original != nil {
			f.Counterpart = strings.TrimSpace(in.Original.Text[p.Original.Start:p.Original.End])
			if len(f.Original) == 0 && p.Original.Len() > 0 {
				f.Original = c.alone(spanIn(in.Original.Text, p.Original))
			}
		}
	}
	c.byKey[f.Key] = len(c.facts)
	c.facts = append(c.facts, f)
}

// alone is a list of one place. Most facts have one on each side: a book's are cut from few
// blocks of memory.
func (c *collector) alone(sp verify.Span) []verify.Span {
	if len(c.block) == cap(c.block) {
		c.block = make([]verify.Span, 0, 256)
	}
	c.block = append(c.block, sp)
	n := len(c.block)
	return c.block[n-1 : n : n]
}

// pairAt is the bead in which a byte of the translation stands, -1 if none.
func (c *collector) pairAt(off int) int {
	if c.pairs == nil {
		c.pairs = pairsBy(c.res.input, editor.Translation)
	}
	return c.pairs(off)
}
