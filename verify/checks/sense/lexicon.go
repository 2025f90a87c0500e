package sense

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/editor/text"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// class is what a word says; a sentence has the set of the classes of its words.
type class uint64

const (
	not     class = 1 << iota // denies the sentence: not, never
	deny                      // denies something in some way: without, fail, un-
	approx                    // about, nearly
	atLeast                   // at least, more than
	atMost                    // up to, at most
	alleged                   // allegedly, reportedly
	accord                    // according to, said
	only                      // turns a denial in its sentence into a limit: لم ... إلا
	axis                      // the first of the axes; each takes two bits, this way and the other
)

// axes are the names of the opposites, in the order of their bits.
var axes = []string{"more", "before", "rise", "north", "east", "tomorrow", "win", "first", "high", "above", "left", "inside", "import", "buy", "enter", "men", "better", "youngest", "open", "ally", "accept", "largest", "all"}

// entry is the classes of one word of a language and the longer phrases that begin with it.
type entry struct {
	class   class
	weak    bool
	phrases []phrase
}

type phrase struct {
	words string
	class class
	weak  bool
}

// lexicon is the words of one language.
type lexicon struct {
	exact  map[string]entry
	stems  map[string]class // beginnings of words
	sizes  []int            // lengths in bytes of the stems
	dense  []phrase         // of a language without spaces: found anywhere
	first  map[string][]int // numbers of the dense phrases by their first character
	skip   []string         // longer words of such a language that only look like a listed one
	begins [256]bool        // hashes of the first bytes of stems
	listed [4096]bool       // hashes of the words of exact
	elides bool             // small words are written together with the next one: d’environ
}

// lexicons are built when they are first asked for.
var lexicons = struct {
	sync.Mutex
	of map[string]*lexicon
}{of: map[string]*lexicon{}}

func lexiconOf(tag language.Tag) *lexicon {
	base, _ := tag.Base()
	lexicons.Lock()
	defer lexicons.Unlock()
	l, ok := lexicons.of[base.String()]
	if !ok {
		if src := words[base.String()]; src != "" {
			l = parse(src, base.String() == "zh")
			l.elides = base.String() == "fr"
		}
		lexicons.of[base.String()] = l
	}
	return l
}

func classOf(name string) class {
	for i, n := range []string{"not", "deny", "approx", "least", "most", "alleged", "accord", "only"} {
		if n == name {
			return 1 << i
		}
	}
	way := class(1)
	if strings.HasSuffix(name, "-") {
		way = 2
	}
	for i, n := range axes {
		if n == strings.TrimRight(name, "+-") {
			return axis << (2 * i) * way
		}
	}
	panic("sense: no class " + name) // a word list of this package is wrong; a test loads them all
}

// parse reads lines "class: word, stem*, a phrase".
func parse(src string, dense bool) *lexicon {
	l := &lexicon{exact: map[string]entry{}, stems: map[string]class{}, first: map[string][]int{}}
	sizes := map[int]bool{}
	if strings.Contains(src, "'") {
		src = curled(src)
	}
	for line := range strings.Lines(src) {
		name, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		var c class
		if name != "skip" {
			c = classOf(name)
		}
		for w := range strings.SplitSeq(list, ",") {
			if w = strings.TrimSpace(w); w == "" {
				continue
			}
			w, weak := strings.CutSuffix(w, "?")
			weak = weak || dense && utf8.RuneCountInString(w) == 1 && c >= axis
			stem, isStem := strings.CutSuffix(w, "*")
			first, _, isPhrase := strings.Cut(w, " ")
			switch {
			case c == 0 && dense:
				l.skip = append(l.skip, w)
			case dense:
				_, n := utf8.DecodeRuneInString(w)
				l.first[w[:n]] = append(l.first[w[:n]], len(l.dense))
				l.dense = append(l.dense, phrase{w, c, weak})
			case isStem:
				l.stems[stem] |= c
				sizes[len(stem)] = true
				l.begins[hash(stem)] = true
			case isPhrase:
				e := l.exact[first]
				if i := slices.IndexFunc(e.phrases, func(p phrase) bool { return p.words == w }); i >= 0 {
					e.phrases[i].class |= c
				} else {
					e.phrases = append(e.phrases, phrase{w, c, weak})
				}
				l.exact[first] = e
			default:
				e := l.exact[w]
				e.class |= c
				e.weak = e.weak || weak
				l.exact[w] = e
			}
		}
	}
	for n := range sizes {
		l.sizes = append(l.sizes, n)
	}
	for w := range l.exact {
		l.listed[wordHash(w)] = true
	}
	return l
}

// curled is src with each word that has a typewriter's apostrophe given with the printer's,
// too.
func curled(src string) string {
	var b strings.Builder
	for line := range strings.Lines(src) {
		line = strings.TrimRight(line, "\n")
		b.WriteString(line)
		for w := range strings.SplitSeq(line[strings.Index(line, ":")+1:], ",") {
			if strings.Contains(w, "'") {
				b.WriteString("," + strings.ReplaceAll(w, "'", "’"))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func hash(s string) byte {
	if len(s) < 2 {
		return 0
	}
	return s[0]*31 + s[1]
}

// wordHash tells most words that are not listed from those that are, without reading all of
// them.
func wordHash(s string) uint16 {
	n := len(s)
	if n < 2 {
		return 0
	}
	return (uint16(s[0])*7 + uint16(s[1])*59 + uint16(s[n-1])*331 + uint16(s[n-2])*13 + uint16(n)*977) % 4096
}

// found is one word with its class.
type found struct {
	class class
	span  text.Span
	weak  bool // a word with other senses: it excuses, but accuses nobody
}

// read finds the words of s. buf is used for what it returns.
func (l *lexicon) read(s string, buf []found) []found {
	if l.dense != nil {
		return l.readDense(s, buf)
	}
	low := lower(s)
	for w, ok := scan.Word(low, 0); ok; w, ok = scan.Word(low, w.End) {
		f, end := l.word(low, w)
		if f.class == 0 && l.elides {
			if n := elided(low[w.Start:w.End]); n > 0 {
				w.Start += n
				f, end = l.word(low, w)
			}
		}
		if f.class != 0 {
			buf = append(buf, f)
		}
		w.End = end // behind a phrase, be it one that is skipped
	}
	return buf
}

// said is the listed words of a sentence, of which those that seem to deny but only ask or
// set a limit are left as excuses.
func (l *lexicon) said(s string) []found {
	fs := l.read(s, nil)
	c := classes(fs)
	if c&not == 0 {
		return fs
	}
	low := lower(s)
	for i, f := range fs {
		if f.class&not != 0 && (c&only != 0 || asking(low, f.span)) {
			fs[i].class = f.class&^not | deny
		}
	}
	return fs
}

// word is what the word at w is, or the phrase that begins with it, and where that ends.
func (l *lexicon) word(low string, w text.Span) (f found, end int) {
	word := low[w.Start:w.End]
	var e entry
	listed := l.listed[wordHash(word)]
	if listed {
		e, listed = l.exact[word]
	}
	c, end, weak := e.class, w.End, e.weak
	for _, p := range e.phrases {
		if strings.HasPrefix(low[w.Start:], p.words) && endsWord(low, w.Start+len(p.words)) && w.Start+len(p.words) > end {
			c, end, weak = p.class, w.Start+len(p.words), p.weak
		}
	}
	if skip := c == 0 && listed && e.phrases == nil; !skip && len(word) > 2 && l.begins[hash(word)] {
		longest, stem := 0, class(0)
		for _, n := range l.sizes {
			if n <= len(word) && n > longest {
				if sc, ok := l.stems[word[:n]]; ok {
					stem, longest = sc, n
				}
			}
		}
		c |= stem
	}
	if end == w.End {
		c |= contraction(word)
	}
	return found{c, text.Span{Start: w.Start, End: end}, weak}, end
}

// elided is the length of the article or small word that a French word is written together
// with, with its apostrophe: d’environ, qu’aucun. 0 if there is none.
func elided(word string) int {
	for i, r := range word {
		if scan.IsApostrophe(r) {
			return i + utf8.RuneLen(r)
		}
		if i > len("jusq") {
			break
		}
	}
	return 0
}

// contraction reads "n't" and "-less" at the end of an English word.
func contraction(word string) class {
	switch {
	case strings.HasSuffix(word, "n't"), strings.HasSuffix(word, "n’t"):
		return not
	case strings.HasSuffix(word, "less") && len(word) > 5:
		return deny
	}
	return 0
}

// readDense finds the first place of each phrase that is not inside of a word to be skipped,
// in the order of the lexicon.
func (l *lexicon) readDense(s string, buf []found) []found {
	var hits []int
	var at []int
	for i, n := 0, 0; i < len(s); i += n {
		_, n = utf8.DecodeRuneInString(s[i:])
		for _, k := range l.first[s[i:i+n]] {
			if !slices.Contains(hits, k) && strings.HasPrefix(s[i:], l.dense[k].words) && !l.skipped(s, i) {
				hits, at = append(hits, k), append(at, i)
			}
		}
	}
	order := make([]int, len(hits))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return hits[a] - hits[b] })
	for _, i := range order {
		p := l.dense[hits[i]]
		buf = append(buf, found{p.class, text.Span{Start: at[i], End: at[i] + len(p.words)}, p.weak})
	}
	return buf
}

func (l *lexicon) skipped(s string, at int) bool {
	for _, x := range l.skip {
		for from := max(0, at-len(x)+1); from <= at; from++ {
			if strings.HasPrefix(s[from:], x) {
				return true
			}
		}
	}
	return false
}

func endsWord(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[at:])
	return at == len(s) || !unicode.IsLetter(r)
}

// lower is s in small letters of the same length; letters whose small form is of another
// length stay as they are, so that places agree.
func lower(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < 'A' || s[i] > 'Z' && s[i] < 0x80
	}
	if plain {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		c := s[i]
		if c < 0x80 {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if x := unicode.ToLower(r); x != r && utf8.RuneLen(x) == n {
			b = utf8.AppendRune(b, x)
		} else {
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return string(b)
}

func classes(fs []found) (c class) {
	for _, f := range fs {
		c |= f.class
	}
	return c
}

// strong is the classes of the words that have one sense only.
func strong(fs []found) (c class) {
	for _, f := range fs {
		if !f.weak {
			c |= f.class
		}
	}
	return c
}

func place(fs []found, c class) text.Span {
	for _, f := range fs {
		if f.class&c != 0 && !f.weak {
			return f.span
		}
	}
	return text.Span{}
}
