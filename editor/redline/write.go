package redline

import (
	"bufio"
	"encoding/json"
	"fmt"
	"html"
	"io"

	"stet/editor/text"
)

// Format is a way of writing a comparison.
type Format string

// Formats: paragraphs that differ, with [-old-]{+new+}; a page of the whole text; a list
// of the hunks.
const (
	Text Format = "text"
	HTML Format = "html"
	JSON Format = "json"
)

// Write compares two versions and writes how they differ.
func Write(w io.Writer, f Format, old, now text.Doc) error {
	hunks := Diff(old, now)
	out := bufio.NewWriter(w)
	switch f {
	case Text:
		writeText(out, old, now, hunks)
	case HTML:
		writeHTML(out, old, now, hunks)
	case JSON:
		if err := writeJSON(out, old, now, hunks); err != nil {
			return err
		}
	default:
		return fmt.Errorf("a comparison is not written as %q", f)
	}
	return out.Flush()
}

type jsonSide struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type jsonHunk struct {
	Old jsonSide `json:"old"`
	New jsonSide `json:"new"`
}

func writeJSON(w io.Writer, old, now text.Doc, hunks []Hunk) error {
	list := make([]jsonHunk, 0, len(hunks))
	for _, h := range hunks {
		list = append(list, jsonHunk{
			Old: jsonSide{h.Old.Start, h.Old.End, old.Slice(h.Old)},
			New: jsonSide{h.New.Start, h.New.End, now.Slice(h.New)},
		})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(map[string]any{"hunks": list})
}

// writeText writes the paragraphs that differ, each group under its line numbers in both
// versions, as in a unified diff.
func writeText(w *bufio.Writer, old, now text.Doc, hunks []Hunk) {
	for i := 0; i < len(hunks); {
		first := now.LineAt(hunks[i].New.Start)
		last := now.LineAt(hunks[i].New.End)
		j := i + 1
		for j < len(hunks) && now.LineAt(hunks[j].New.Start) <= last {
			last = now.LineAt(hunks[j].New.End)
			j++
		}
		oldFirst, oldLast := old.LineAt(hunks[i].Old.Start), old.LineAt(hunks[j-1].Old.End)
		fmt.Fprintf(w, "@@ -%s +%s @@\n", count(oldFirst, oldLast), count(first, last))
		at := now.LineStart(first)
		for _, h := range hunks[i:j] {
			w.WriteString(now.Slice(text.Span{Start: at, End: h.New.Start}))
			writePlain(w, "[-", old.Slice(h.Old), "-]")
			writePlain(w, "{+", now.Slice(h.New), "+}")
			at = h.New.End
		}
		w.WriteString(now.Slice(text.Span{Start: at, End: now.LineSpan(last).End}))
		w.WriteByte('\n')
		i = j
	}
}

// count names lines, which people count from 1.
func count(first, last int) string {
	if first == last {
		return fmt.Sprint(first + 1)
	}
	return fmt.Sprintf("%d,%d", first+1, last-first+1)
}

func writePlain(w *bufio.Writer, open, s, end string) {
	if s != "" {
		w.WriteString(open + s + end)
	}
}

const page = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<style>
:root { color-scheme: light dark; --in: #0a5c2b; --out: #9b1c1c; --letters: #0000001f; }
@media (prefers-color-scheme: dark) { :root { --in: #7fdca0; --out: #ff9d94; --letters: #ffffff33; } }
body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
p { white-space: pre-wrap; margin: 0 0 .8em; min-height: 1em; }
ins { color: var(--in); text-decoration: underline; text-underline-offset: .2em; }
del { color: var(--out); text-decoration: line-through; }
ins b, del b { background: var(--letters); }
</style>
</head>
<body>
`

// writeHTML writes the whole text as one page that needs nothing else.
func writeHTML(w *bufio.Writer, old, now text.Doc, hunks []Hunk) {
	w.WriteString(page)
	p := htmlPage{w: w}
	p.open()
	at := 0
	for _, h := range hunks {
		p.text("", now.Slice(text.Span{Start: at, End: h.New.Start}), 0, nil)
		var olds, news []text.Span
		for _, in := range h.Inner(old, now) {
			olds, news = append(olds, in.Old), append(news, in.New)
		}
		p.text("del", old.Slice(h.Old), h.Old.Start, olds)
		p.text("ins", now.Slice(h.New), h.New.Start, news)
		at = h.New.End
	}
	p.text("", now.Slice(text.Span{Start: at, End: now.Len()}), 0, nil)
	w.WriteString("</p>\n</body>\n</html>\n")
}

type htmlPage struct{ w *bufio.Writer }

func (p htmlPage) open() { p.w.WriteString(`<p dir="auto">`) }

// text writes s, which starts at offset base, within the element tag; bold are the letters
// that differ in it.
func (p htmlPage) text(tag, s string, base int, bold []text.Span) {
	begin := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != '\n' {
			continue
		}
		p.run(tag, s[begin:i], base+begin, bold)
		if i < len(s) {
			if tag != "" && i == begin { // a line feed of its own is to be seen too
				p.run(tag, "¶", -1, nil)
			}
			if tag != "del" {
				p.w.WriteString("</p>\n")
				p.open()
			}
		}
		begin = i + 1
	}
}

func (p htmlPage) run(tag, s string, base int, bold []text.Span) {
	if s == "" {
		return
	}
	if tag != "" {
		p.w.WriteString("<" + tag + ">")
		defer p.w.WriteString("</" + tag + ">")
	}
	at := base
	for _, b := range bold {
		if b.Len() == 0 || b.End <= at || b.Start >= base+len(s) {
			continue
		}
		from, to := max(b.Start, at), min(b.End, base+len(s))
		p.w.WriteString(html.EscapeString(s[at-base:from-base]) + "<b>" + html.EscapeString(s[from-base:to-base]) + "</b>")
		at = to
	}
	p.w.WriteString(html.EscapeString(s[at-base:]))
}
