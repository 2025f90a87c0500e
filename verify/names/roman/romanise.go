package roman

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Piece is one unit of an original with its spelling, and the line of the table behind it.
type Piece struct{ Unit, Out, Context string }

// Romanise writes a word in the system. Letters that the table does not know stay as they
// are; a capital at the beginning, or capitals throughout, are kept.
func (s *System) Romanise(word string) string {
	var room [96]byte
	return likeCase(string(s.write(room[:0], word)), word)
}

// write appends the word in the system, in small letters.
func (s *System) write(b []byte, word string) []byte {
	var room [48]rune
	rs := room[:0]
	for _, r := range word {
		rs = append(rs, s.letter(r))
	}
	for i := 0; i < len(rs); {
		p, n := s.piece(rs, i)
		b = append(b, p.Out...)
		i += n
	}
	return b
}

// Readers are the first systems of some languages, to write a word of an unknown one.
type Readers struct {
	systems []*System
	reads   *[firstsEnd]uint32 // the languages that read a letter, a bit each
	begins  map[rune]uint32    // the letters of ASCII that a spelling explained as one that begins with a letter can begin with
	starts  map[rune]uint32    // the letters of ASCII with which any system of the languages can write a letter
}

// ReadersOf are the readers of at most 32 languages.
func ReadersOf(langs ...string) *Readers {
	r := &Readers{reads: new([firstsEnd]uint32), begins: map[rune]uint32{}, starts: map[rune]uint32{}}
	for i, lang := range langs {
		r.systems = append(r.systems, Systems(lang)[0])
		for c, ok := range alphabets()[lang] {
			if ok {
				r.reads[c] |= 1 << i
			}
		}
	}
	begin := &pairRules().begin
	for i, lang := range langs {
		for _, s := range Systems(lang) {
			s.noteFirst(r.starts, func(a, b byte) bool { return a == b })
		}
		r.systems[i].noteFirst(r.begins, func(a, b byte) bool { return begin[a][b] })
	}
	return r
}

// noteFirst notes for the first letters of units the letters of ASCII that go with the
// beginning of their spellings: all where that is silent or a sign, since what stands behind
// it decides.
func (s *System) noteFirst(first map[rune]uint32, with func(out, letter byte) bool) {
	for _, u := range s.rules {
		set := ^uint32(0)
		if out := Plain(Fold(u.out)); out != "" && smallLetter(out[0]) {
			set = 0
			for c := range 26 {
				if with(out[0], byte('a'+c)) {
					set |= 1 << c
				}
			}
		}
		first[u.unit[0]] |= set
	}
}

// MayBegin tells whether any of the Forms of a word, as far as its first letter goes, may be
// explained as a spelling of latin, a folded word.
func (r *Readers) MayBegin(word, latin string) bool {
	return mayBe(r.begins, word, latin)
}

// MayStart tells whether any system of the languages may write a word so that it begins as
// latin does.
func (r *Readers) MayStart(word, latin string) bool { return mayBe(r.starts, word, latin) }

func mayBe(first map[rune]uint32, word, latin string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	set, known := first[c]
	return !known || latin == "" || !smallLetter(latin[0]) || set>>(latin[0]-'a')&1 == 1
}

// Forms appends what each language that reads all letters of a word makes of it, in small
// letters without marks, each form once.
func (r *Readers) Forms(forms []string, word string) []string {
	set := ^uint32(0)
	for _, c := range word {
		if c < firstsEnd {
			set &= r.reads[c]
			continue
		}
		for i, s := range r.systems {
			if !s.writes(c) {
				set &^= 1 << i
			}
		}
	}
	var room [96]byte
next:
	for i, s := range r.systems {
		if set>>i&1 == 0 {
			continue
		}
		b := s.write(room[:0], word)
		for _, f := range forms {
			if f == string(b) {
				continue next
			}
		}
		if f := Plain(Fold(string(b))); !slices.Contains(forms, f) {
			forms = append(forms, f)
		}
	}
	return forms
}

// letter is r in small form, without a mark of stress that the table does not know.
func (s *System) letter(r rune) rune {
	if r = lower(r); r < utf8.RuneSelf || len(s.from(r)) > 0 {
		return r
	}
	if plain := firstOf(r); len(s.from(plain)) > 0 {
		return plain
	}
	return r
}

// Pieces is Romanise unit by unit, in small letters.
func (s *System) Pieces(word string) []Piece {
	rs := []rune(strings.ToLower(word))
	var out []Piece
	for i := 0; i < len(rs); {
		p, n := s.piece(rs, i)
		out = append(out, p)
		i += n
	}
	return out
}

func (s *System) piece(rs []rune, i int) (Piece, int) {
	for _, k := range s.from(rs[i]) {
		r := &s.rules[k]
		if hasPrefix(rs[i:], r.unit) && fits(r.left, rs, i-1, '^') && fits(r.right, rs, i+len(r.unit), '$') {
			return Piece{r.text, r.out, r.context}, len(r.unit)
		}
	}
	return Piece{Unit: string(rs[i]), Out: string(rs[i])}, 1
}

func hasPrefix(rs, unit []rune) bool {
	if len(rs) < len(unit) {
		return false
	}
	for i, r := range unit {
		if rs[i] != r {
			return false
		}
	}
	return true
}

// fits tells whether the letter at i (edge: outside of the word) is one that class names.
func fits(class string, rs []rune, i int, edge rune) bool {
	if class == "" {
		return true
	}
	at := edge
	if i >= 0 && i < len(rs) && unicode.IsLetter(rs[i]) || i >= 0 && i < len(rs) && (rs[i] == '’') {
		at = rs[i]
	}
	for _, c := range class {
		if c == at || c == 'V' && library().vowels[at] {
			return true
		}
	}
	return false
}

// likeCase gives s the capitals of model.
func likeCase(s, model string) string {
	first, n := utf8.DecodeRuneInString(model)
	if !unicode.IsUpper(first) || s == "" {
		return s
	}
	if rest := model[n:]; utf8.RuneCountInString(rest) > 1 && rest == strings.ToUpper(rest) && rest != strings.ToLower(rest) {
		return strings.ToUpper(s)
	}
	return capitalised(s)
}

// capitalised writes the first letter of s large, even behind a sign.
func capitalised(s string) string {
	for i, r := range s {
		if unicode.IsLetter(r) && unicode.ToUpper(r) != r {
			return s[:i] + string(unicode.ToUpper(r)) + s[i+utf8.RuneLen(r):]
		}
	}
	return s
}
