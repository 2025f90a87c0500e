package ui

import (
	"bufio"
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"
)

// framesFile is the environment variable that names a file for the times of keys: a line a
// key, with the microseconds from the key event until its text was set and placed, and until
// the picture with it was handed to the screen. internal/windowtest reads it.
const framesFile = "STET_FRAMES"

// frames writes the times of keys. Everything happens on the window's thread.
type frames struct {
	out     *bufio.Writer
	do      func(func())
	waiting []timed // keys whose picture is not out
}

// timed is a key: when it came, and how long its text took to be placed.
type timed struct {
	begun  time.Time
	placed time.Duration
}

// newFrames returns what Options.OnKeyDone of the galley is to call; nil where nobody measures.
func newFrames(do func(func())) func(begun time.Time) {
	path := os.Getenv(framesFile)
	if path == "" {
		return nil
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		fyne.LogError("The times of keys are not written", err)
		return nil
	}
	w := &frames{out: bufio.NewWriter(f), do: do}
	return w.done
}

// done notes that the text of a key that came at begun is placed. The window's thread
// paints what the events of a turn changed before it takes up work that was handed to it:
// work handed over now runs when the picture is out. One such work is under way at a time,
// since the thread takes up few between two pictures.
func (w *frames) done(begun time.Time) {
	w.waiting = append(w.waiting, timed{begun, time.Since(begun)})
	if len(w.waiting) == 1 {
		go w.do(w.write)
	}
}

func (w *frames) write() {
	for _, k := range w.waiting {
		fmt.Fprintln(w.out, k.placed.Microseconds(), time.Since(k.begun).Microseconds())
	}
	w.waiting = w.waiting[:0]
	w.out.Flush()
}
