package names

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// One extractor finds in every article what a new one finds, whatever it read before: another
// article, a book, a translation without its original.
func TestAnExtractorsRoomHoldsNothing(t *testing.T) {
	of := func(times int, original, translation string) Input {
		return sentences("de", slices.Repeat([]string{original}, times), slices.Repeat([]string{translation}, times))
	}
	exchanged := of(1, "The NATO summit with Tom Ferrante ends today.", "Der UNO-Gipfel mit Tom Ferrante endet heute.")
	other := of(2, "Sergei Lavrov met Weatherford and the head of NATO.", "Sergej Lawrow traf Weatherford und den Chef der NATO.")
	book := of(keptWords/10, "Anna Petrova went home to Berlin with Sergey Kotov.", "Anna Petrowa ging mit Sergej Kotow heim nach Berlin.")
	alone := Input{Translation: exchanged.Translation, TranslationLang: language.German}
	var x Extractor
	for i, in := range []Input{exchanged, other, exchanged, alone, book, other, {}, exchanged} {
		got, want := x.Extract(in), Extract(in)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("article %d: %+v; a new extractor finds %+v", i, got, want)
		}
		if n := len(x.memo.room.words) + len(x.memo.room.seen) + len(x.memo.room.placed) + x.memo.room.begun + x.memo.room.counted; n > 0 {
			t.Errorf("article %d: %d things are left in the room", i, n)
		}
		if cap(x.memo.room.placed) > 2*keptWords {
			t.Errorf("article %d: the room of a book is kept", i)
		}
	}
	if len(Extract(exchanged).Problems) == 0 || strings.Count(book.Translation, " ") < keptWords/2 {
		t.Error("the test says nothing: no exchanged body is found, or the book is short")
	}
}

// pinyinSyllables looks at no word that ends otherwise.
func TestSyllablesEndAsSaid(t *testing.T) {
	for s := range syllableSets()["zh"] {
		if !strings.ContainsRune(pinyinEnds, rune(s[len(s)-1])) {
			t.Errorf("%s ends in none of %s", s, pinyinEnds)
		}
	}
}

// A few words are remembered from article to article, those of books only while they are asked for.
func TestTheMemoForgetsWhatIsMuch(t *testing.T) {
	var r recent[int]
	read := 0
	ask := func(from, to int) {
		r.turn()
		for i := from; i < to; i++ {
			if v := r.of(strconv.Itoa(i), func(string) int { read++; return i }); v != i {
				t.Fatalf("%d is remembered as %d", i, v)
			}
		}
	}
	for i, c := range []struct{ from, to, read int }{
		{0, 10, 10}, {10, 20, 10}, {0, 20, 0}, // a few
		{20, 20 + few, few}, {20, 30, 0}, {0, 5, 5}, {100, 110, 10}, // many, of which two extractions ask for ten
	} {
		read = 0
		ask(c.from, c.to)
		if read != c.read {
			t.Errorf("extraction %d read %d words, want %d", i, read, c.read)
		}
	}
}
