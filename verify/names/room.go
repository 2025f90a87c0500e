package names

// room is where what an extraction reads lies side by side. An extractor has one for all its
// extractions, so that it is not made anew for every key that is typed.
type room struct {
	words  map[string]*seen // see pairing
	seen   []seen
	placed []placed
	pairs  []int

	counts  []map[string]int // of newSide
	counted int              // how many of them are in use
	made    [][]mention      // by stretches of mentionsAtOnce
	begun   int              // how many of them are in use
}

// What is kept for the next extraction: the room of an article, not of a book.
const (
	keptWords      = 20_000 // on both sides
	mentionsAtOnce = 64
	keptStretches  = 64
)

// forWords makes room for so many words.
func (r *room) forWords(all int) {
	distinct := min(all/3, 4096) // in an article; a book says the same more often
	if r.words == nil {
		r.words = make(map[string]*seen, distinct)
	}
	if cap(r.seen) < distinct {
		r.seen = make([]seen, 0, distinct)
	}
	if cap(r.placed) < all {
		r.placed = make([]placed, 0, all)
	}
}

// forPairs makes room for the lists of pairs of all words.
func (r *room) forPairs() {
	if cap(r.pairs) < len(r.placed) {
		r.pairs = make([]int, 0, cap(r.placed))
	}
}

// count is an empty map for about n words.
func (r *room) count(n int) map[string]int {
	if r.counted == len(r.counts) {
		r.counts = append(r.counts, make(map[string]int, n))
	}
	r.counted++
	return r.counts[r.counted-1]
}

// mentions is an empty stretch for mentions.
func (r *room) mentions() []mention {
	if r.begun == len(r.made) {
		r.made = append(r.made, make([]mention, 0, mentionsAtOnce))
	}
	r.begun++
	return r.made[r.begun-1]
}

// leave empties the room, so that it holds nothing of the article, or gives up a large one.
func (r *room) leave(words int) {
	if words > keptWords || cap(r.placed) > 2*keptWords || len(r.made) > keptStretches {
		*r = room{}
		return
	}
	clear(r.words)
	clear(r.seen)
	clear(r.placed)
	r.seen, r.placed, r.pairs = r.seen[:0], r.placed[:0], r.pairs[:0]
	for _, m := range r.counts[:r.counted] {
		clear(m)
	}
	for _, ms := range r.made[:r.begun] {
		clear(ms[:cap(ms)])
	}
	r.counted, r.begun = 0, 0
}
