package msg

import (
	"embed"
	"fmt"
	"path"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/language"
)

//go:embed errors
var faultFiles embed.FS

// Fault is an error that can be put into the words of any language. Its own words, which
// Error gives, are English; errors/LANGUAGE.toml has those of the others, under the English
// ones.
type Fault struct {
	format string
	args   []any
	err    error
}

// Errorf makes a Fault of its English words, as fmt.Errorf does of any.
func Errorf(format string, args ...any) error {
	return &Fault{format, args, fmt.Errorf(format, args...)}
}

// Error implements error, in English.
func (f *Fault) Error() string { return f.err.Error() }

// Unwrap gives the error with what it wraps.
func (f *Fault) Unwrap() error { return f.err }

// Error puts an error into words, as far as the language has them: the Faults in it, and
// the commonest errors of the system.
func (p *Printer) Error(err error) string {
	if f, ok := err.(*Fault); ok {
		args := make([]any, len(f.args))
		for i, a := range f.args {
			if args[i] = a; a != nil {
				if e, ok := a.(error); ok {
					args[i] = p.Error(e)
				}
			}
		}
		return fmt.Sprintf(strings.ReplaceAll(p.fault(f.format), "%w", "%v"), args...)
	}
	words := err.Error()
	inner := unwrap(err)
	if inner == nil {
		return p.fault(words)
	}
	for _, e := range inner {
		words = strings.Replace(words, e.Error(), p.Error(e), 1)
	}
	return words
}

func unwrap(err error) []error {
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		return e.Unwrap()
	case interface{ Unwrap() error }:
		if inner := e.Unwrap(); inner != nil {
			return []error{inner}
		}
	}
	return nil
}

// fault is what stands for English words in the printer's language; themselves if nothing.
func (p *Printer) fault(english string) string {
	if s, ok := Faults(p.Tag)[english]; ok {
		return s
	}
	return english
}

var faults struct {
	sync.Mutex
	of map[language.Tag]map[string]string
}

// Faults are the words of errors in a language by their English ones. English has none.
func Faults(tag language.Tag) map[string]string {
	faults.Lock()
	defer faults.Unlock()
	if m, ok := faults.of[tag]; ok {
		return m
	}
	m := map[string]string{}
	if data, err := faultFiles.ReadFile(path.Join("errors", tag.String()+".toml")); err == nil {
		if err := toml.Unmarshal(data, &m); err != nil {
			panic(fmt.Sprintf("errors/%v.toml: %v", tag, err)) // a committed file is wrong; the tests load it
		}
	}
	if faults.of == nil {
		faults.of = map[language.Tag]map[string]string{}
	}
	faults.of[tag] = m
	return m
}
