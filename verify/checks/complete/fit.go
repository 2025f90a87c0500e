package complete

import (
	"math"
	"math/bits"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor"
	"stet/verify"
	"stet/verify/names"
	"stet/verify/scan"
)

// features are what fit compares of one side of a pair.
type features struct {
	size  float64
	marks uint8
	names uint64 // a bit for each name that stands in it
	month uint16 // a bit for each month
}

// read are the features of one side of all pairs.
func read(p *verify.Pass, side editor.Side) []features {
	out := make([]features, len(p.In.Pairs))
	for n := range out {
		f := of(p, side, n)
		out[n] = features{size: f.size, marks: f.marks}
		for _, d := range p.FactsOf(side, n).Dates {
			if d.Month > 0 && !d.Weak {
				out[n].month |= 1 << (d.Month - 1)
			}
		}
	}
	return out
}

// addNames marks the names that stand on both sides. Where both are written in one script,
// cognates sees them.
func (x *matcher) addNames() {
	p := x.p
	if scriptOf(p.In.Original.Text) == scriptOf(p.In.Translation.Text) {
		return
	}
	bit := uint64(1)
	for _, name := range p.Names().Names {
		if len(name.Original) == 0 || len(name.Forms) == 0 || bit == 0 {
			continue
		}
		x.mark(editor.Original, name.Original, x.o, bit)
		x.mark(editor.Translation, name.Forms, x.t, bit)
		bit <<= 1
	}
}

func (x *matcher) mark(side editor.Side, forms []names.Form, fs []features, bit uint64) {
	for _, f := range forms {
		for _, sp := range f.Spans {
			n := sort.Search(len(fs), func(n int) bool { return x.p.In.Pairs[n].Span(side).End > sp.Start })
			if n < len(fs) && x.p.In.Pairs[n].Span(side).Start <= sp.Start {
				fs[n].names |= bit
			}
		}
	}
}

// matcher compares originals with translations of an article.
type matcher struct {
	p    *verify.Pass
	m    model
	o, t []features

	stems   [2][]stem // of the two originals that were asked for last
	stemsOf [2]int
	echoes  [2]*echoes
}

func newMatcher(p *verify.Pass) *matcher {
	x := &matcher{p: p, m: models.Of(p), o: read(p, editor.Original), t: read(p, editor.Translation), stemsOf: [2]int{-1, -1}}
	x.addNames()
	return x
}

// fit is how well the translation of pair j goes with the original of pair i, in units
// that can be added: shared figures and words written alike speak for it, different
// length, marks and endings against it. No dictionary is used.
func (x *matcher) fit(i, j int) float64 {
	return x.apart(i, j) + cognates(x.stemsIn(i), translation(x.p, j))
}

// crosses tells whether pairs i and j fit better by more than odds with their translations
// exchanged; straight is how they fit as they stand. Words are only compared where that can
// decide: it is most of the work, and neighbours seldom come near.
func (x *matcher) crosses(i, j int, straight, odds float64) bool {
	odds -= mostEcho
	if x.apart(i, j)+x.apart(j, i)+2*mostCognates <= straight+odds {
		return false
	}
	crossed := x.fit(i, j) + x.fit(j, i)
	return crossed > straight+odds && crossed > straight+odds+mostEcho+x.echo(i, j)
}

// apart is fit without the words that are written alike.
func (x *matcher) apart(i, j int) float64 {
	score := figures(x.p, i, j)
	if so, st := x.o[i].size, x.t[j].size; so > 0 && st > 0 {
		z := (math.Log(st/so) - x.m.median) / (x.m.spread + 1.5/math.Sqrt(so))
		score -= min(4, z*z/2)
	}
	score += nameBoth*float64(bits.OnesCount64(x.o[i].names&x.t[j].names)) - nameOne*float64(bits.OnesCount64(x.o[i].names^x.t[j].names))
	score += 2*float64(bits.OnesCount16(x.o[i].month&x.t[j].month)) - 0.7*float64(bits.OnesCount16(x.o[i].month^x.t[j].month))
	both, one := bits.OnesCount8(x.o[i].marks&x.t[j].marks), bits.OnesCount8(x.o[i].marks^x.t[j].marks)
	return score + float64(both) - 0.7*float64(one)
}

// How much a name speaks for a pair that stands on both sides of it, and against it on one.
const (
	nameBoth = 1.8
	nameOne  = 0.8
)

// figures compares the numbers written in figures.
func figures(p *verify.Pass, i, j int) float64 {
	a, b := p.FactsOf(editor.Original, i).Numbers, p.FactsOf(editor.Translation, j).Numbers
	shared := 0
	for x := range a {
		for y := range b {
			if a[x].Value == b[y].Value {
				shared++
				break
			}
		}
	}
	return 2*float64(min(shared, 4)) - 0.7*float64(min(len(a), 4)-min(shared, 4)) - 0.5*float64(max(0, min(len(b)-shared, 4)))
}

// stem is the beginning of a word that a related language may write alike.
type stem struct {
	letters string
	capital bool
	shout   bool // the word is in capitals
}

// stemsIn are the stems of the original of pair i. They are asked for two pairs side by side.
func (x *matcher) stemsIn(i int) []stem {
	if k := i % 2; x.stemsOf[k] != i {
		x.stemsOf[k], x.stems[k] = i, appendStems(x.stems[k][:0], original(x.p, i))
	}
	return x.stems[i%2]
}

func appendStems(out []stem, s string) []stem {
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsLetter(r) || len(word) < 4 {
			continue
		}
		st := stem{word, unicode.IsUpper(r), !strings.ContainsFunc(word, func(r rune) bool { return unicode.ToUpper(r) != r })}
		if len(word) > 5 {
			st.letters = prefix(word, 5)
		}
		out = append(out, st)
	}
	return out
}

// cognates counts words of an original that t writes alike: names, and words that related
// languages share.
func cognates(stems []stem, t string) float64 {
	score := 0.0
	for _, st := range stems {
		switch {
		case !strings.Contains(t, st.letters) && !(st.shout && strings.Contains(strings.ToLower(t), strings.ToLower(st.letters))):
		case st.capital:
			score += 2
		default:
			score += 0.7
		}
		if score >= mostCognates {
			return mostCognates
		}
	}
	return score
}

// mostCognates is the most that cognates speak for a pair.
const mostCognates = 8

// prefix is the first n runes of s.
func prefix(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// marksOf is the set of kinds of marks in s: questions, exclamations, quotation marks,
// brackets, colons.
func marksOf(s string) (set uint8) {
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= 0x80 {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch r {
		case '?', '？', '؟', ';':
			set |= 1
		case '!', '！':
			set |= 2
		case '"', '“', '”', '„', '«', '»', '「', '」':
			set |= 4
		case '(', '（':
			set |= 8
		case ':', '：':
			set |= 16
		}
		i += n
	}
	return set
}
