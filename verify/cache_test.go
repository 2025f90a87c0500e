package verify

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"stet/editor/text"
	"stet/verify/names"

	"golang.org/x/text/language"
)

// What is remembered of the pairs of a long text does not hold the texts of all looks.
func TestCacheHoldsNoTexts(t *testing.T) {
	const pairs, looks = 2000, 40
	lines := make([]string, pairs)
	for i := range lines {
		lines[i] = fmt.Sprintf("Am Tag %d zählte der Rat %d neue Bäume, %s.", i, i*7, strings.Repeat("und so weiter ", 20))
	}
	r, err := NewRunner(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	look := func() uint64 {
		in := &Input{Translation: &Side{Text: strings.Join(lines, "\n"), Lang: language.German}, Names: func() *names.Result { return &names.Result{} }}
		at := 0
		for i, l := range lines {
			in.Pairs = append(in.Pairs, Pair{Translation: text.Span{Start: at, End: at + len(l)}, Block: [2]int{-1, i}, TranslationN: 1})
			at += len(l) + 1
		}
		if _, err := r.Run(context.Background(), in); err != nil {
			t.Fatal(err)
		}
		in = nil
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := look()
	for i := range looks {
		lines[i*37] += "x"
		look()
	}
	whole := len(strings.Join(lines, "\n"))
	after := look()
	runtime.KeepAlive(r)
	if after > before+uint64(4*whole) {
		t.Errorf("%d looks at a text of %d bytes left %d more", looks, whole, after-before)
	}
}
