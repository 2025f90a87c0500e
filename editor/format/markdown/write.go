package markdown

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"stet/editor/format/model"
	"stet/editor/text"
)

// Write writes d as Markdown.
func Write(w io.Writer, d *model.Document) error {
	var b strings.Builder
	spans := d.InlinesByLine()
	for i := range d.Text.Lines() {
		writeBlock(&b, d, i, spans[i])
	}
	s := strings.TrimRight(b.String(), "\n") + "\n"
	_, err := io.WriteString(w, s)
	return err
}

func writeBlock(b *strings.Builder, d *model.Document, i int, spans []model.Inline) {
	k := d.Blocks[i]
	line := d.Text.Line(i)
	if strings.TrimSpace(line) == "" && k.Kind != model.Cell && k.Kind != model.Code {
		return
	}
	if k.Kind == model.Code {
		writeCode(b, d, i)
		return
	}
	body := inline(line, d.Text.LineSpan(i).Start, spans)
	if i > 0 && k.Soft && k.Kind != model.Cell {
		softBreak(b, k)
		b.WriteString(body + "\n\n")
		return
	}
	switch k.Kind {
	case model.Title:
		b.WriteString("# " + body + "\n\n")
	case model.Heading:
		b.WriteString(strings.Repeat("#", min(max(k.Level, 1), 6)) + " " + body + "\n\n")
	case model.ListItem:
		tighten(b, d, i)
		b.WriteString(strings.Repeat("    ", max(k.Level-1, 0)) + map[bool]string{true: "1. ", false: "- "}[k.Ordered] + body + "\n\n")
	case model.Quote:
		b.WriteString("> " + body + "\n\n")
	case model.Cell:
		writeCell(b, d, i, body)
	case model.Footnote:
		fmt.Fprintf(b, "%s\n\n", body)
	default:
		b.WriteString(protect(body) + "\n\n")
	}
}

// softBreak goes on in the paragraph before, after a hard line break.
func softBreak(b *strings.Builder, k model.Block) {
	s := strings.TrimRight(b.String(), "\n")
	b.Reset()
	b.WriteString(s)
	if s != "" {
		b.WriteString("\\\n")
	}
	switch k.Kind {
	case model.Quote:
		b.WriteString("> ")
	case model.ListItem:
		b.WriteString(strings.Repeat("    ", max(k.Level-1, 0)) + "   ")
	}
}

// tighten takes away the empty line between two items of a list.
func tighten(b *strings.Builder, d *model.Document, i int) {
	if i > 0 && d.Blocks[i-1].Kind == model.ListItem {
		s := strings.TrimRight(b.String(), "\n")
		b.Reset()
		b.WriteString(s + "\n")
	}
}

func writeCode(b *strings.Builder, d *model.Document, i int) {
	if i == 0 || d.Blocks[i-1].Kind != model.Code || !d.Blocks[i].Soft {
		b.WriteString("````\n")
	}
	b.WriteString(d.Text.Line(i) + "\n")
	if i+1 == len(d.Blocks) || d.Blocks[i+1].Kind != model.Code || !d.Blocks[i+1].Soft {
		b.WriteString("````\n\n")
	}
}

// writeCell writes one cell; the first row of a table is its head.
func writeCell(b *strings.Builder, d *model.Document, i int, body string) {
	body = strings.ReplaceAll(body, "|", `\|`)
	k := d.Blocks[i]
	if k.Soft {
		s := strings.TrimSuffix(strings.TrimRight(b.String(), "\n"), " |")
		b.Reset()
		b.WriteString(s + "<br>" + body + " |")
	} else {
		if k.Row {
			b.WriteString("|")
		}
		b.WriteString(" " + body + " |")
	}
	if i+1 < len(d.Blocks) && d.Blocks[i+1].Kind == model.Cell && !d.Blocks[i+1].Row {
		return
	}
	b.WriteString("\n")
	first := i
	for first > 0 && !d.Blocks[first].Row {
		first--
	}
	if first == 0 || d.Blocks[first-1].Kind != model.Cell {
		cells := 0
		for j := first; j <= i; j++ {
			if !d.Blocks[j].Soft {
				cells++
			}
		}
		b.WriteString("|" + strings.Repeat(" --- |", cells) + "\n")
	}
	if i+1 == len(d.Blocks) || d.Blocks[i+1].Kind != model.Cell {
		b.WriteString("\n")
	}
}

// protect keeps a paragraph from being read as another kind of block.
func protect(s string) string {
	trimmed := strings.TrimLeft(s, " ")
	switch {
	case trimmed == "":
		return s
	case strings.IndexByte("#>+-=|:~", trimmed[0]) >= 0:
		return `\` + trimmed
	}
	n := 0
	for n < len(trimmed) && trimmed[n] >= '0' && trimmed[n] <= '9' {
		n++
	}
	if n > 0 && n < len(trimmed) && (trimmed[n] == '.' || trimmed[n] == ')') {
		return trimmed[:n] + `\` + trimmed[n:]
	}
	return s
}

var open = map[model.InlineKind]string{model.Bold: "**", model.Italic: "*", model.Strike: "~~", model.CodeSpan: "`"}

// inline writes the text of a line with its spans. Links and emphasis nest by their
// bounds; marks never stand against white space, where Markdown would not see them.
func inline(line string, at int, spans []model.Inline) string {
	type point struct {
		off   int
		close bool
		order int
		mark  string
	}
	var points []point
	for n, s := range spans {
		span := trim(line, text.Span{Start: s.Span.Start - at, End: s.Span.End - at})
		if span.Len() == 0 {
			continue
		}
		before, after := open[s.Kind], open[s.Kind]
		if s.Kind == model.Link {
			before, after = "[", "]("+strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29").Replace(s.Href)+")"
		}
		if before == "" {
			continue
		}
		points = append(points, point{span.Start, false, n, before}, point{span.End, true, -n, after})
	}
	sort.SliceStable(points, func(i, j int) bool {
		a, b := points[i], points[j]
		if a.off != b.off {
			return a.off < b.off
		}
		if a.close != b.close {
			return a.close
		}
		return a.order < b.order
	})
	var b strings.Builder
	last, code := 0, false
	for _, p := range points {
		if code { // nothing is escaped between back quotes
			b.WriteString(line[last:p.off])
		} else {
			b.WriteString(escape(line[last:p.off]))
		}
		b.WriteString(p.mark)
		if p.mark == open[model.CodeSpan] {
			code = !p.close
		}
		last = p.off
	}
	b.WriteString(escape(line[last:]))
	return b.String()
}

func trim(line string, s text.Span) text.Span {
	for s.Start < s.End && line[s.Start] == ' ' {
		s.Start++
	}
	for s.End > s.Start && line[s.End-1] == ' ' {
		s.End--
	}
	return s
}

func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_[]<>~&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
