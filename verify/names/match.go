package names

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/verify/names/roman"
)

// Likeness is how likely two names are one.
type Likeness struct {
	Score  float64 // probability that the names are one, 0 to 1
	Same   bool    // Score is at least a half
	Reason msg.Text
}

// Match compares two names of a kind ("" if unknown). It gives the same for (a, b) and
// (b, a).
func Match(a, b string, kind Kind) Likeness {
	if a > b {
		a, b = b, a
	}
	l := match(a, b, kind)
	if id := l.Reason.ID; id != "match.other-place" && id != "match.empty" && id != "match.numeral" { // these are known, not likely
		l.Score = calibrated(l.Score)
	}
	return l
}

// match is Match with a score that orders pairs but is no probability yet.
func match(a, b string, kind Kind) Likeness {
	m := matchings.Get().(*matching)
	defer matchings.Put(m)
	x, y := &m.x, &m.y
	x.read(a)
	y.read(b)
	if len(x.words) == 0 || len(y.words) == 0 {
		return verdict(0, "match.empty")
	}
	bridge(x, y)
	if kind == "" || kind == Other {
		kind = guess(x, y)
	}
	switch kind {
	case Place:
		return m.places(x, y)
	case Organization:
		return m.organizations(x, y)
	}
	return m.persons(x, y)
}

// bridge writes one of two names in Latin letters where both have others, and those of one
// have tables: Владимир Путин, Βλαντίμιρ Πούτιν.
func bridge(x, y *bearer) {
	if x.script == y.script || x.script == "Latn" || y.script == "Latn" {
		return
	}
	if !x.romanise() {
		y.romanise()
	}
}

// romanise writes a name in Latin letters by the first tables that read its words; false if
// none do.
func (b *bearer) romanise() bool {
	var out []string
	for _, w := range b.words {
		l := toLatin(w)
		if l == "" {
			return false
		}
		out = append(out, roman.Plain(roman.Fold(l)))
	}
	b.words, b.script = out, "Latn"
	return true
}

// knot says which share of pairs with a score are one.
type knot struct{ score, share float64 }

// knots are the line of data/calibration.tsv.
var knots = sync.OnceValue(func() (ks []knot) {
	for _, l := range lines("calibration.tsv") {
		score, err := strconv.ParseFloat(l[0], 64)
		share, err2 := strconv.ParseFloat(l[1], 64)
		if err := errors.Join(err, err2); err != nil {
			panic(err) // the file is part of the program, and tested
		}
		ks = append(ks, knot{score, share})
	}
	return ks
})

// calibrated is the probability that a pair with the score is one name: between the knots,
// in a straight line.
func calibrated(score float64) float64 {
	ks := knots()
	for i := 1; i < len(ks); i++ {
		if from, to := ks[i-1], ks[i]; score <= to.score {
			p := from.share + (to.share-from.share)*(score-from.score)/(to.score-from.score)
			return math.Round(p*1000) / 1000
		}
	}
	return ks[len(ks)-1].share
}

func verdict(score float64, id string, args ...any) Likeness {
	score = math.Round(min(max(score, 0.01), 0.99)*1000) / 1000
	return Likeness{score, score >= 0.5, msg.New(id, args...)}
}

// matching is the room that a comparison needs; it is lent out.
type matching struct {
	x, y         bearer
	pairs        [16]matched
	restA, restB [16]string
}

var matchings = sync.Pool{New: func() any { return new(matching) }}

// bearer is a name made ready for comparison.
type bearer struct {
	text    string
	words   []string // in small letters; parts joined by a hyphen are one
	room    [8]string
	script  string
	numeral string // "ii", "jr"
	flipped bool   // "Family, Given"
	gender  string // that titles tell: "m", "f" or ""
}

// read takes the words of a name and what stands around them.
func (b *bearer) read(s string) {
	*b = bearer{text: s, script: scriptOf(s)}
	s = strings.ToLower(s)
	if before, after, ok := strings.Cut(s, ","); ok && !strings.Contains(after, ",") && !legalForms()[strings.Trim(after, " .")] && numeralOf(strings.Trim(after, " .")) == "" {
		s, b.flipped = after+" "+before, true
	}
	b.words = b.room[:0]
	for s != "" {
		var w string
		if w, s = cutWord(s); w == "" {
			continue
		}
		if n := numeralOf(w); n != "" && len(b.words) > 0 && b.marksNumeral(w) {
			b.numeral = n
			continue
		}
		if w == "i" && len(b.words) > 0 && !b.flipped && strings.HasSuffix(strings.TrimRight(b.text, "."), " I") {
			b.numeral = w
			continue
		}
		b.words = append(b.words, w)
	}
	b.words, b.gender = withoutTitles(b.words)
}

// joined are the words with spaces between them.
func (b *bearer) joined() string { return strings.Join(b.words, " ") }

// parting tells whether a sign stands between words.
func parting(r rune) bool {
	switch r {
	case ' ', ',', '\u00a0', '(', ')', '/', '·', '・', '=', '\t', '_', ';', ':':
		return true
	}
	return false
}

// cutWord cuts the word off that s begins with, without signs at its ends; "" between
// words.
func cutWord(s string) (w, rest string) {
	end, next := len(s), len(s)
	for i, r := range s {
		if !('a' <= r && r <= 'z') && parting(r) {
			end, next = i, i+utf8.RuneLen(r)
			break
		}
	}
	w = s[:end]
	return trimSigns(w), s[next:]
}

// trimSigns is a word without full stops, quotation marks and hyphens at its ends.
func trimSigns(w string) string {
	for w != "" {
		r, n := utf8.DecodeRuneInString(w)
		if !endSign(r) {
			break
		}
		w = w[n:]
	}
	for w != "" {
		r, n := utf8.DecodeLastRuneInString(w)
		if !endSign(r) {
			break
		}
		w = w[:len(w)-n]
	}
	return w
}

func endSign(r rune) bool {
	switch r {
	case '.', '\'', '’', '`', '"', '“', '”', '„', '«', '»', '-':
		return true
	}
	return false
}

// marksNumeral tells whether a word of the name that can be a numeral is meant as one, where
// it can be a name too: Li Xi, Dong Jun.
func (b *bearer) marksNumeral(w string) bool {
	switch w {
	case "xi", "vi":
		return strings.Contains(b.text, strings.ToUpper(w)) && (len(b.words) > 1 || strings.ToUpper(b.text) != b.text)
	case "jun":
		return strings.Contains(b.text, "un.")
	}
	return true
}

func numeralOf(w string) string {
	switch w {
	case "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "2nd", "3rd", "junior", "senior":
		return w
	case "jr", "jnr", "jun":
		return "junior"
	case "sr", "snr", "sen":
		return "senior"
	}
	return ""
}

// withoutTitles takes titles off the front, as long as a word remains; gender is what the
// last of them that tells one tells.
func withoutTitles(ws []string) (rest []string, gender string) {
	for len(ws) > 1 {
		g, ok := titleWords()[ws[0]]
		if !ok {
			break
		}
		if g != "" {
			gender = g
		}
		ws = ws[1:]
	}
	return ws, gender
}

// guess is the kind that two names look like.
func guess(x, y *bearer) Kind {
	if hasLegal(x) || hasLegal(y) {
		return Organization
	}
	if len(gazetteerIDs(x.joined())) > 0 && len(gazetteerIDs(y.joined())) > 0 {
		return Place
	}
	if institutionID(x.joined()) != "" && institutionID(y.joined()) != "" {
		return Organization
	}
	return Person
}

func hasLegal(b *bearer) bool {
	for i, w := range b.words {
		if legalPhrase(b.words[i:]) > 0 {
			return true
		}
		if legalForms()[w] && len(b.words) > 1 && len(w) > 1 && (i == len(b.words)-1 || i == 0) && !particles()[w] {
			return true
		}
	}
	return false
}
