package names

import (
	"strings"

	"stet/verify/names/roman"
)

// memo is what was found out about words by themselves. Where it is much, what the last two
// extractions did not ask for is forgotten.
type memo struct {
	skeletons recent[[]string] // roman.Skeletons
	latin     recent[[]string] // latinKeys
	sources   recent[sourced]
	room      room
}

// sourced is an original that spellings can stand for, with the systems that write them so;
// see sourceOf.
type sourced struct {
	word   string
	by     map[string][]*roman.System
	likely float64 // how well it explains the spellings, to compare it with others
}

// turn begins a new extraction.
func (m *memo) turn() {
	m.skeletons.turn()
	m.latin.turn()
	m.sources.turn()
}

func (m *memo) skeletonsOf(w string) []string { return m.skeletons.of(w, roman.Skeletons) }

// latinKeys are the skeletons of a word when it is written in Latin letters; none where
// nobody knows how.
func (m *memo) latinKeys(w string) []string {
	return m.latin.of(w, func(w string) []string {
		latin := toLatin(strings.ToLower(w))
		if latin == "" {
			return nil
		}
		return roman.Skeletons(latin)
	})
}

// recent are values by their keys, those that were asked for lately.
type recent[V any] struct{ now, before map[string]V }

// few is how many values are kept without asking who needs them: the words of the names of
// some dozen articles, which name the same people.
const few = 2048

func (r *recent[V]) turn() {
	if r.now != nil && len(r.now) < few {
		r.before = nil
		return
	}
	r.now, r.before = make(map[string]V, len(r.now)), r.now
}

// of is the value of key, which read makes of it where it is not known. What read makes must
// not be changed.
func (r *recent[V]) of(key string, read func(string) V) V {
	if v, ok := r.now[key]; ok {
		return v
	}
	v, ok := r.before[key]
	key = strings.Clone(key) // nothing that is kept may hold the text that it was cut from
	if !ok {
		v = read(key)
	}
	r.now[key] = v
	return v
}
