package bilingual

import (
	"strconv"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/charset"
	"stet/editor/format/model"

	"golang.org/x/text/language"
)

// entry is one message of a PO file; the forms of a plural are in strs.
type entry struct {
	id, plural string
	strs       []string
	seen       bool
}

// po reads messages and their translations; each form of a plural is a pair.
func (b *builder) po(data []byte, o model.Options) error {
	s, err := b.decode(data, charset.Hint{Encoding: o.Encoding, Declared: poCharset(data)})
	if err != nil {
		return err
	}
	var e entry
	var field *string
	for n, line := range strings.Split(s, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			field = nil
			continue
		case strings.HasPrefix(line, `"`):
			if field == nil {
				return msg.Errorf("line %d: a text without msgid or msgstr before it", n+1)
			}
		default:
			key, rest, _ := strings.Cut(line, " ")
			if key == "msgid" || key == "msgctxt" && e.seen {
				b.message(e)
				e = entry{}
			}
			if field = e.field(key); field == nil {
				return msg.Errorf("line %d: %q is no keyword of a PO file", n+1, key)
			}
			line = strings.TrimSpace(rest)
		}
		v, err := strconv.Unquote(line)
		if err != nil {
			return msg.Errorf("line %d: the text is not in quotation marks", n+1)
		}
		*field += v
	}
	b.message(e)
	return nil
}

// field is where the text behind a keyword belongs, or nil.
func (e *entry) field(key string) *string {
	switch {
	case key == "msgctxt":
		return new(string) // says where the message stands; no text of the article
	case key == "msgid":
		e.seen = true
		return &e.id
	case key == "msgid_plural":
		return &e.plural
	case key == "msgstr" || strings.HasPrefix(key, "msgstr["):
		e.strs = append(e.strs, "")
		return &e.strs[len(e.strs)-1]
	}
	return nil
}

func (b *builder) message(e entry) {
	switch {
	case !e.seen:
	case e.id == "":
		b.poHeader(e)
	default:
		for i, s := range e.strs {
			id := e.id
			if i > 0 {
				id = e.plural
			}
			b.add(id, s)
		}
	}
}

func (b *builder) poHeader(e entry) {
	for _, s := range e.strs {
		for line := range strings.SplitSeq(s, "\n") {
			if v, ok := strings.CutPrefix(line, "Language:"); ok {
				b.docs[1].Lang, _ = language.Parse(strings.TrimSpace(v))
			}
		}
	}
}

// poCharset is what the header declares.
func poCharset(data []byte) string {
	head := string(data[:min(len(data), 4096)])
	_, rest, ok := strings.Cut(head, "charset=")
	if !ok {
		return ""
	}
	if i := strings.IndexAny(rest, "\\\"; \n"); i > 0 && rest[:i] != "CHARSET" {
		return rest[:i]
	}
	return ""
}
