// Package wordset tells whether a word is one of a language: a Bloom filter a language,
// made by internal/gen/wordset of the word lists of Tesseract's trained data (tessdata_fast,
// Apache-2.0). A filter takes about one word in a hundred that is in no list for one that is;
// it never misses one. None is read before it is asked for, and nothing has to be parsed.
package wordset

import (
	"embed"
	"sync"

	"golang.org/x/text/language"
)

//go:generate go run stet/internal/gen/wordset -to sets

//go:embed sets
var files embed.FS

// Set is the words of one language. The zero Set has none.
type Set struct{ bits []byte }

// Of is the set whose filter is bits.
func Of(bits []byte) *Set { return &Set{bits} }

var sets sync.Map // base → *Set

// For is the words of a language; an empty set where none are known.
func For(tag language.Tag) *Set {
	base, _, _ := tag.Raw()
	if s, ok := sets.Load(base); ok {
		return s.(*Set)
	}
	bits, _ := files.ReadFile("sets/" + base.String() + ".bloom") // no file: no words
	s, _ := sets.LoadOrStore(base, &Set{bits})
	return s.(*Set)
}

// Empty tells whether no words are known.
func (s *Set) Empty() bool { return len(s.bits) == 0 }

// Has tells whether word, in small letters, is in the set.
func (s *Set) Has(word string) bool {
	if s.Empty() {
		return false
	}
	a, b := hash(word)
	n := uint64(len(s.bits)) * 8
	for i := range uint64(probes) {
		if at := (a + i*b) % n; s.bits[at/8]&(1<<(at%8)) == 0 {
			return false
		}
	}
	return true
}

// Add puts a word into a filter that is being made.
func Add(bits []byte, word string) {
	a, b := hash(word)
	n := uint64(len(bits)) * 8
	for i := range uint64(probes) {
		at := (a + i*b) % n
		bits[at/8] |= 1 << (at % 8)
	}
}

// BitsPerWord is how large a filter is made, and probes how many of its bits a word sets:
// together they let 0.8 % of other words pass.
const (
	BitsPerWord = 10
	probes      = 7
)

// hash is two hashes of a word; a + i·b stands for as many as are needed (Kirsch and
// Mitzenmacher 2006).
func hash(word string) (a, b uint64) {
	h := uint64(14695981039346656037) // FNV-1a
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	h ^= h >> 29
	return h & 0xffffffff, h>>32 | 1
}
