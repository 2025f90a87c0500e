// Package roman knows how names are carried from one script to another. Each system of a
// language is a table, a file below tables/ that a linguist can read and review; from the
// tables come the spelling of a name in a system, the originals that a spelling may stand
// for, and the steps by which two spellings of one name differ. The code knows no language.
//
// A line of a table is "unit spelling [context]". The context is LEFT_RIGHT: any of the
// letters named, V for a vowel, ^ for the beginning and $ for the end of a word. "-" is no
// spelling. The longest unit counts, and of two lines that fit, one with a context before
// one without, the later before the earlier. "like TABLE" takes over another table.
package roman

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed tables
var files embed.FS

// System is one way to write the names of one language in Latin letters.
type System struct {
	Lang   string // language of the names: "ru"
	Name   string // "de-press"
	Title  string // "Russian, German press (dpa)"
	Source string // where the table comes from
	rules  []rule
	byHead map[rune][]int   // rules by the first letter of their unit, in order of preference
	page   rune             // that of the letters most units begin with: the rune without its last byte
	onPage [256][]int       // byHead of that page
	byUnit map[string][]int // rules by their unit, in the order of the table
	spelt  struct {         // see continuing
		sync.Once
		by map[byte][]int
	}
}

type rule struct {
	unit        []rune
	text        string // unit
	out         string
	plain       string // out as Plain makes it
	left, right string // context; "" fits everywhere
	context     string // LEFT_RIGHT
}

// everywhere tells whether a rule has no context.
func (r rule) everywhere() bool { return r.left == "" && r.right == "" }

// book is all tables, read once.
type book struct {
	systems map[string]*System   // by "ru.de-press"
	byLang  map[string][]*System // in order of name
	langs   []string
	vowels  map[rune]bool
}

var library = sync.OnceValue(func() *book {
	b, err := readBook(files)
	if err != nil {
		panic(err) // the tables are part of the program, and tested
	}
	return b
})

// vowelLetters are the vowels of the scripts in the tables, for the context V.
const vowelLetters = "аеёиоуыэюяіїєўәөұүαειουηωաեէըիոօაეიოუ"

func readBook(fsys fs.FS) (*book, error) {
	b := &book{systems: map[string]*System{}, byLang: map[string][]*System{}, vowels: map[rune]bool{}}
	for _, r := range vowelLetters {
		b.vowels[r] = true
	}
	names, err := fs.Glob(fsys, "tables/*.txt")
	if err != nil {
		return nil, err
	}
	for _, n := range names {
		id := strings.TrimSuffix(strings.TrimPrefix(n, "tables/"), ".txt")
		if _, err := b.read(fsys, id, 0); err != nil {
			return nil, err
		}
	}
	for _, n := range names {
		s := b.systems[strings.TrimSuffix(strings.TrimPrefix(n, "tables/"), ".txt")]
		if b.byLang[s.Lang] == nil {
			b.langs = append(b.langs, s.Lang)
		}
		b.byLang[s.Lang] = append(b.byLang[s.Lang], s)
	}
	return b, nil
}

// read returns the table id, after those that it is like.
func (b *book) read(fsys fs.FS, id string, depth int) (*System, error) {
	if s := b.systems[id]; s != nil {
		return s, nil
	}
	data, err := fs.ReadFile(fsys, "tables/"+id+".txt")
	if err != nil || depth > 8 {
		return nil, fmt.Errorf("romanisation table %s: cannot be read (%v)", id, err)
	}
	lang, name, _ := strings.Cut(id, ".")
	s := &System{Lang: lang, Name: name, byUnit: map[string][]int{}}
	for n, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		switch {
		case n == 0:
			s.Title = strings.TrimPrefix(line, "# ")
		case strings.HasPrefix(line, "# source: "):
			s.Source = strings.TrimPrefix(line, "# source: ")
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "like "):
			base, err := b.read(fsys, strings.TrimPrefix(line, "like "), depth+1)
			if err != nil {
				return nil, err
			}
			for _, r := range base.rules {
				s.add(r)
			}
		default:
			r, err := parseRule(line)
			if err != nil {
				return nil, fmt.Errorf("romanisation table %s, line %d: %w", id, n+1, err)
			}
			s.add(r)
		}
	}
	s.index()
	b.systems[id] = s
	return s, nil
}

func parseRule(line string) (rule, error) {
	f := strings.Fields(line)
	if len(f) < 2 || len(f) > 3 {
		return rule{}, fmt.Errorf("%q is not “unit spelling [context]”", line)
	}
	r := rule{unit: []rune(f[0]), text: f[0], out: f[1], context: "_"}
	if r.out == "-" {
		r.out = ""
	}
	r.plain = Plain(r.out)
	if len(f) == 3 {
		var ok bool
		r.context = f[2]
		if r.left, r.right, ok = strings.Cut(f[2], "_"); !ok {
			return rule{}, fmt.Errorf("the context %q has no “_”", f[2])
		}
	}
	return r, nil
}

// add puts r behind all; a rule for the same unit and context loses its unit, and is left
// out by index.
func (s *System) add(r rule) {
	list := s.byUnit[r.text]
	for _, i := range list {
		if o := &s.rules[i]; o.left == r.left && o.right == r.right {
			o.unit = nil
		}
	}
	s.byUnit[r.text] = append(list, len(s.rules))
	s.rules = append(s.rules, r)
}

// continuing are the rules, in order, that may go on with a word (as Plain makes it) whose rest
// is given: those whose spelling begins with its first letter, and those without a spelling.
func (s *System) continuing(rest string) []int {
	s.spelt.Do(func() {
		s.spelt.by = map[byte][]int{0: nil}
		for i := range s.rules {
			if p := s.rules[i].plain; p != "" {
				s.spelt.by[p[0]] = nil
			}
		}
		for b := range s.spelt.by {
			for i := range s.rules {
				if p := s.rules[i].plain; p == "" || p[0] == b {
					s.spelt.by[b] = append(s.spelt.by[b], i)
				}
			}
		}
	})
	if rest != "" {
		if list, ok := s.spelt.by[rest[0]]; ok {
			return list
		}
	}
	return s.spelt.by[0]
}

// index orders the rules of each first letter by preference.
func (s *System) index() {
	s.rules = slices.DeleteFunc(s.rules, func(r rule) bool { return r.unit == nil })
	s.byHead = make(map[rune][]int, len(s.rules)/2)
	clear(s.byUnit)
	for i, r := range s.rules {
		s.byUnit[r.text] = append(s.byUnit[r.text], i)
	}
	for i := len(s.rules) - 1; i >= 0; i-- {
		s.byHead[s.rules[i].unit[0]] = append(s.byHead[s.rules[i].unit[0]], i)
	}
	for _, list := range s.byHead {
		for i := 1; i < len(list); i++ {
			for j := i; j > 0 && s.before(list[j], list[j-1]); j-- {
				list[j], list[j-1] = list[j-1], list[j]
			}
		}
	}
	if len(s.rules) > 0 {
		s.page = s.rules[0].unit[0] &^ 0xFF
	}
	for head, list := range s.byHead {
		if head&^0xFF == s.page {
			s.onPage[head&0xFF] = list
		}
	}
}

// from are the rules of the units that begin with a letter, in order of preference.
func (s *System) from(r rune) []int {
	if r&^0xFF == s.page {
		return s.onPage[r&0xFF]
	}
	return s.byHead[r]
}

func (s *System) before(i, j int) bool {
	a, b := s.rules[i], s.rules[j]
	if len(a.unit) != len(b.unit) {
		return len(a.unit) > len(b.unit)
	}
	return !a.everywhere() && b.everywhere()
}

// Systems are the systems of a language ("ru"), in order of their names.
func Systems(lang string) []*System { return library().byLang[lang] }

// Languages are the languages that have tables.
func Languages() []string { return library().langs }

// Lookup is the system name of a language; nil if there is none.
func Lookup(lang, name string) *System { return library().systems[lang+"."+name] }

// Profile is the system that a house profile ("de-press", "en-bgn", "fr") means for names
// of a language; nil if none fits.
func Profile(lang, profile string) *System {
	for _, n := range profiles[profile] {
		if s := Lookup(lang, n); s != nil {
			return s
		}
	}
	return nil
}

// profiles are the systems that stand for a house profile, the first that the language of
// the name has.
var profiles = map[string][]string{
	"de-press": {"de-press", "de-duden", "de", "latin", "rr", "pinyin", "passport", "official"},
	"de-duden": {"de-duden", "de", "latin", "rr", "pinyin", "passport", "official"},
	"en-bgn":   {"bgn", "official", "elot", "latin", "rr", "pinyin", "hepburn"},
	"en-press": {"en-press", "press", "official", "latin", "rr", "pinyin", "passport"},
	"fr":       {"fr", "press", "latin", "rr", "pinyin", "passport", "official"},
	"es":       {"es", "press", "official", "latin", "rr", "pinyin", "passport"},
	"pl":       {"pl", "latin", "rr", "pinyin", "passport", "official"},
	"nl":       {"nl", "en-press", "press", "latin", "rr", "pinyin", "passport", "official"},
	"sv":       {"sv", "en-press", "press", "latin", "rr", "pinyin", "passport", "official"},
	"it":       {"it", "scholarly", "press", "latin", "rr", "pinyin", "passport", "official"},
	"hu":       {"hu", "scholarly", "press", "latin", "rr", "pinyin", "passport", "official"},
}

// ProfileFor is the profile that a language of translation follows where the house says
// nothing; "" where the profiles know none.
func ProfileFor(lang string) string {
	switch lang {
	case "de", "en":
		return lang + "-press"
	case "da", "nb", "no":
		return "sv"
	case "cs", "sk", "sl", "hr":
		return "it"
	case "pt", "ca", "gl":
		return "es"
	}
	if profiles[lang] != nil {
		return lang
	}
	return ""
}

// Fits tells whether all letters of a word can be read by the tables of a language.
func Fits(lang, word string) bool {
	ss := Systems(lang)
	if len(ss) == 0 {
		return false
	}
	known := alphabets()[lang]
	for _, r := range word {
		if r < firstsEnd && !known[r] || r >= firstsEnd && !ss[0].writes(r) {
			return false
		}
	}
	return true
}

// writes tells whether a system has a spelling for r, or need not have one.
func (s *System) writes(r rune) bool {
	return !unicode.IsLetter(r) || len(s.byHead[r]) > 0 || len(s.byHead[s.letter(r)]) > 0
}

// alphabets are the runes below firstsEnd that the first system of a language writes.
var alphabets = sync.OnceValue(func() map[string]*[firstsEnd]bool {
	m := map[string]*[firstsEnd]bool{}
	for _, lang := range Languages() {
		var known [firstsEnd]bool
		for r := range known {
			known[r] = Systems(lang)[0].writes(rune(r))
		}
		m[lang] = &known
	}
	return m
})
