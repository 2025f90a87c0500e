package project

import (
	"strings"
	"sync"
	"time"

	"stet/editor"
	"stet/editor/text"
	"stet/verify"

	"golang.org/x/text/language"
)

// remembered is what the last look read of pairs and paragraphs by themselves: their facts
// and their quotations. A look that finds the same words again reads nothing. It may be used
// by several goroutines; nil remembers nothing.
type remembered struct {
	mu      sync.Mutex
	setting setting
	pairs   map[pairWords]*pairFacts
	lines   [2]map[string][]speech // by side; their places are those in the line
	facts   int                    // how many there were
}

// setting is what holds for all pairs of an article, and on which their facts depend.
type setting struct {
	langs    [2]language.Tag
	dateline time.Time
}

func settingOf(in *verify.Input) setting {
	a := setting{langs: [2]language.Tag{{}, in.Translation.Lang}, dateline: dateline(in)}
	if in.Original != nil {
		a.langs[editor.Original] = in.Original.Lang
	}
	return a
}

// pairWords are the words of a pair.
type pairWords struct{ original, translation string }

func wordsOf(in *verify.Input, n int) pairWords {
	p := in.Pairs[n]
	w := pairWords{translation: in.Translation.Text[p.Translation.Start:p.Translation.End]}
	if in.Original != nil {
		w.original = in.Original.Text[p.Original.Start:p.Original.End]
	}
	return w
}

// pairFacts are the facts of one pair, and what of it follows from other figures of the
// original.
type pairFacts struct {
	items      []item
	calculated []calculated
}

// item is a fact of a pair by itself.
type item struct {
	kind      FactKind
	at        text.Span // in the translation of the pair
	text, key string
	agrees    bool
	sum       string // how it follows from the original where it is not there as it is; "" if it does not
}

// reader reads the facts and quotations of one article, those that are remembered from there.
type reader struct {
	setting setting
	old     *remembered
	pairs   map[pairWords]*pairFacts
	lines   [2]map[string][]speech
	facts   int
}

// reading begins to read an article.
func (m *remembered) reading(in *verify.Input) *reader {
	r := &reader{setting: settingOf(in), old: &remembered{}}
	if m != nil {
		m.mu.Lock()
		if m.setting == r.setting {
			r.old = &remembered{pairs: m.pairs, lines: m.lines, facts: m.facts}
		}
		m.mu.Unlock()
	}
	r.pairs = make(map[pairWords]*pairFacts, len(in.Pairs))
	for side := range r.lines {
		r.lines[side] = make(map[string][]speech, len(r.old.lines[side]))
	}
	return r
}

// keep remembers what r read, and forgets all else.
func (m *remembered) keep(r *reader) {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.setting, m.pairs, m.lines, m.facts = r.setting, r.pairs, r.lines, r.facts
}

// pair are the facts of a pair of words.
func (r *reader) pair(w pairWords) *pairFacts {
	if f := r.pairs[w]; f != nil {
		return f
	}
	f := r.old.pairs[w]
	if f == nil {
		// A copy: what is remembered must not keep the whole text that it was cut from.
		w = pairWords{strings.Clone(w.original), strings.Clone(w.translation)}
		f = factsOf(w, r.setting)
	}
	r.pairs[w] = f
	return f
}

// line are the quotations of a line of one side.
func (r *reader) line(side editor.Side, line string) []speech {
	if q, ok := r.lines[side][line]; ok {
		return q
	}
	q, ok := r.old.lines[side][line]
	if !ok {
		line = strings.Clone(line)
		q = speechesOf(line, r.setting.langs[side])
	}
	r.lines[side][line] = q
	return q
}
