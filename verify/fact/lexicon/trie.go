package lexicon

import "unicode/utf8"

// Trie holds words and phrases by their folded characters, each with a number of the
// caller. The zero Trie is empty. It may be read from several goroutines once it is
// filled.
type Trie struct {
	low   [0x600]int32 // first characters below U+0600
	high  map[rune]int32
	nodes []node // nodes[0] is unused, so that 0 means none
}

type node struct {
	r           rune
	next, child int32 // sibling with a higher r, first child
	value       int32 // 0: no word ends here; else 1 + the caller's number
}

// Put adds the word s with the number v, or returns the number that s has already.
func (t *Trie) Put(s string, v int) (old int, had bool) {
	if len(t.nodes) == 0 {
		t.nodes = make([]node, 1, 4096)
		t.high = map[rune]int32{}
	}
	at := int32(0)
	for _, r := range s {
		f := FoldRune(r)
		if f == 0 {
			continue
		}
		at = t.grow(at, f)
	}
	if at == 0 {
		return 0, false
	}
	n := &t.nodes[at]
	if n.value != 0 {
		return int(n.value - 1), true
	}
	n.value = int32(v + 1)
	return 0, false
}

// grow is the child of at for r, made where it is not yet there.
func (t *Trie) grow(at int32, r rune) int32 {
	id := int32(len(t.nodes))
	n := node{r: r}
	if at == 0 {
		if next := t.Step(at, r); next != 0 {
			return next
		}
		if r < rune(len(t.low)) {
			t.low[r] = id
		} else {
			t.high[r] = id
		}
	} else {
		next := &t.nodes[at].child
		for *next != 0 && t.nodes[*next].r < r {
			next = &t.nodes[*next].next
		}
		if *next != 0 && t.nodes[*next].r == r {
			return *next
		}
		n.next, *next = *next, id
	}
	t.nodes = append(t.nodes, n)
	return id
}

// Step goes from a place in the trie (0 is its root) along the folded character r; 0 if
// there is no way.
func (t *Trie) Step(at int32, r rune) int32 {
	if at == 0 {
		if r < rune(len(t.low)) {
			return t.low[r]
		}
		return t.high[r]
	}
	c := t.nodes[at].child
	for c != 0 && t.nodes[c].r < r {
		c = t.nodes[c].next
	}
	if c != 0 && t.nodes[c].r == r {
		return c
	}
	return 0
}

// Value is the number of the word that ends at a place.
func (t *Trie) Value(at int32) (int, bool) {
	v := t.nodes[at].value
	return int(v - 1), v != 0
}

// Begins tells whether a word begins with the folded character r.
func (t *Trie) Begins(r rune) bool { return t.Step(0, r) != 0 }

// Decode reads the character of s at i, quickly where it is ASCII.
func Decode(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}
