package msg_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"stet/assets/msg"
)

func TestFault(t *testing.T) {
	large := msg.Errorf("too large")
	de := msg.For(language.German)
	for _, c := range []struct {
		err    error
		en, de string
	}{
		{large, "too large", "zu groß"},
		{msg.Errorf("%w: more than %d MB", large, 200), "too large: more than 200 MB", "zu groß: mehr als 200 MB"},
		{fmt.Errorf("a.txt: %w", large), "a.txt: too large", "a.txt: zu groß"},
		{msg.Errorf("%s cannot be written: %w", "a.docx", fs.ErrPermission), "a.docx cannot be written: permission denied", "a.docx kann nicht geschrieben werden: das ist hier nicht erlaubt"},
		{errors.Join(large, errors.New("something of others")), "too large\nsomething of others", "zu groß\nsomething of others"},
		{errors.New("something of others"), "something of others", "something of others"},
	} {
		if c.err.Error() != c.en {
			t.Errorf("in English %q, want %q", c.err.Error(), c.en)
		}
		if got := de.Error(c.err); got != c.de {
			t.Errorf("in German %q, want %q", got, c.de)
		}
		if got := msg.For(language.English).Error(c.err); got != c.en {
			t.Errorf("put into English words %q, want %q", got, c.en)
		}
	}
	if !errors.Is(msg.Errorf("%w: more than %d MB", large, 200), large) || errors.Is(msg.Errorf("too large"), large) {
		t.Error("a Fault is itself and what it wraps, and no other of the same words")
	}
}

// Both sides of an entry have the same values in the same order of verbs.
func TestFaultsHaveTheSameVerbs(t *testing.T) {
	for en, de := range msg.Faults(language.German) {
		if a, b := verbs(en), verbs(de); a != b {
			t.Errorf("%q has %s, %q has %s", en, a, de, b)
		}
	}
}

func verbs(s string) string {
	var out []string
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '%' {
			out = append(out, s[i:i+2])
			i++
		}
	}
	return strings.Join(out, " ")
}
