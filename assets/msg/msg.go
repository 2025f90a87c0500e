// Package msg puts messages into words. A message is an id with arguments, made
// anywhere in the program; the words come from the catalogues of this package, one
// folder a language and one file a room, so that window and command line say the same.
//
// Catalogues are TOML: a quoted id with its words, or a table with the plural
// categories of CLDR ("one", "few", "many", "other") chosen by the first argument.
// Arguments are named by number: "%[1]s in the original is %[2]s here". A number
// whose digits must stand as they are (a year, a page) is passed as a string.
package msg

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

//go:embed catalog
var files embed.FS

// Text is a sentence that has not been put into words yet. Args are strings, ints,
// float64s, Texts or []Texts (joined as a list).
type Text struct {
	ID   string `json:"id"`
	Args []any  `json:"args,omitempty"`
}

// New returns the message id with its arguments.
func New(id string, args ...any) Text { return Text{id, args} }

// Verbatim returns a message that is s in every language.
func Verbatim(s string) Text { return Text{"", []any{s}} }

// IsZero tells whether t says nothing.
func (t Text) IsZero() bool { return t.ID == "" && len(t.Args) == 0 }

// UnmarshalJSON reads what json.Marshal wrote: whole numbers come back as ints,
// nested messages as Texts.
func (t *Text) UnmarshalJSON(data []byte) error {
	var raw struct {
		ID   string            `json:"id"`
		Args []json.RawMessage `json:"args"`
	}
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	t.ID, t.Args = raw.ID, nil
	for _, r := range raw.Args {
		a, err := arg(r)
		if err != nil {
			return err
		}
		t.Args = append(t.Args, a)
	}
	return nil
}

func arg(r json.RawMessage) (any, error) {
	switch {
	case len(r) > 0 && r[0] == '{':
		var t Text
		err := json.Unmarshal(r, &t)
		return t, err
	case len(r) > 0 && r[0] == '[':
		var ts []Text
		err := json.Unmarshal(r, &ts)
		return ts, err
	}
	var v any
	if err := json.Unmarshal(r, &v); err != nil {
		return nil, err
	}
	if f, ok := v.(float64); ok && f == float64(int(f)) {
		return int(f), nil
	}
	return v, nil
}

// Printer puts messages into the words of one language.
type Printer struct {
	Tag  language.Tag
	p    *message.Printer
	have map[string]bool
}

// Languages are the languages that have a catalogue, English first.
func Languages() []language.Tag {
	tags := []language.Tag{language.English}
	dirs, _ := fs.ReadDir(files, "catalog")
	for _, d := range dirs {
		if d.Name() != "en" {
			tags = append(tags, language.MustParse(d.Name()))
		}
	}
	return tags
}

// For returns the printer of the catalogue nearest to tag, English where none is near.
// A message without words in that language is given in English.
func For(tag language.Tag) *Printer {
	_, i, conf := matcher().Match(tag)
	if conf < language.Low {
		i = 0
	}
	return printer(Languages()[i])
}

var matcher = sync.OnceValue(func() language.Matcher { return language.NewMatcher(Languages()) })

var (
	mu       sync.Mutex
	printers = map[language.Tag]*Printer{}
)

func printer(tag language.Tag) *Printer {
	mu.Lock()
	defer mu.Unlock()
	if p := printers[tag]; p != nil {
		return p
	}
	b := catalog.NewBuilder(catalog.Fallback(language.English))
	have := map[string]bool{}
	words := Words(language.English)
	if tag != language.English {
		for id, w := range Words(tag) {
			words[id] = w
		}
	}
	for id, w := range words {
		have[id] = true
		if err := w.set(b, tag, id); err != nil {
			panic(fmt.Sprintf("message catalogue %v, %q: %v", tag, id, err)) // a committed file is wrong; the tests load every catalogue
		}
	}
	p := &Printer{tag, message.NewPrinter(tag, message.Catalog(b)), have}
	printers[tag] = p
	return p
}

// Phrase is the words of one message: "other" alone, or more plural categories.
type Phrase map[string]string

func (w Phrase) set(b *catalog.Builder, tag language.Tag, id string) error {
	if len(w) == 1 {
		return b.SetString(tag, id, w["other"])
	}
	var cases []any
	for _, c := range []string{"zero", "one", "two", "few", "many", "other"} {
		if s, ok := w[c]; ok {
			cases = append(cases, c, s)
		}
	}
	return b.Set(tag, id, plural.Selectf(1, "%d", cases...))
}

// Words is the catalogue of one language as written, by message id; tests hold the
// languages against each other with it.
func Words(tag language.Tag) map[string]Phrase {
	dir := path.Join("catalog", tag.String())
	entries, err := fs.ReadDir(files, dir)
	if err != nil {
		return map[string]Phrase{}
	}
	all := map[string]Phrase{}
	for _, e := range entries {
		data, _ := fs.ReadFile(files, path.Join(dir, e.Name()))
		var raw map[string]any
		if err := toml.Unmarshal(data, &raw); err != nil {
			panic(fmt.Sprintf("message catalogue %s/%s: %v", dir, e.Name(), err))
		}
		for id, v := range raw {
			all[id] = phrase(v)
		}
	}
	return all
}

func phrase(v any) Phrase {
	w := Phrase{}
	switch v := v.(type) {
	case string:
		w["other"] = v
	case map[string]any:
		for c, s := range v {
			w[c], _ = s.(string)
		}
	}
	return w
}

// Has tells whether the message id has words.
func (p *Printer) Has(id string) bool { return p.have[id] }

// Text puts t into words.
func (p *Printer) Text(t Text) string {
	if t.ID == "" {
		if len(t.Args) == 0 {
			return ""
		}
		return p.arg(t.Args[0]).(string)
	}
	args := make([]any, len(t.Args))
	for i, a := range t.Args {
		args[i] = p.arg(a)
	}
	return p.p.Sprintf(message.Key(t.ID, t.ID), args...)
}

// Say puts the message id with its arguments into words.
func (p *Printer) Say(id string, args ...any) string { return p.Text(New(id, args...)) }

func (p *Printer) arg(a any) any {
	switch a := a.(type) {
	case Text:
		return p.Text(a)
	case []Text:
		ss := make([]string, len(a))
		for i, t := range a {
			ss[i] = p.Text(t)
		}
		return p.List(ss)
	case []string:
		return p.List(a)
	}
	return a
}

// List joins ss as the language does: "a, b and c".
func (p *Printer) List(ss []string) string {
	switch len(ss) {
	case 0:
		return ""
	case 1:
		return ss[0]
	}
	last := len(ss) - 1
	return p.Say("list.and", strings.Join(ss[:last], ", "), ss[last])
}

// IDs are the ids of all messages that have words in English, sorted.
func IDs() []string {
	var ids []string
	for id := range Words(language.English) {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	return ids
}
