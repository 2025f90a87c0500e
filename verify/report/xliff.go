package report

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
)

// writeXLIFF writes the pairs with every finding as a pair of markers with the attributes
// of ITS Localization Quality Issue. Markers may overlap, which elements could not.
func writeXLIFF(w io.Writer, articles []Article, p *msg.Printer) error {
	src, trg := "und", "und"
	if len(articles) > 0 {
		trg = articles[0].Input.Translation.Lang.String()
		if o := articles[0].Input.Original; o != nil {
			src = o.Lang.String()
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:its=\"http://www.w3.org/2005/11/its\" xmlns:itsm=\"urn:oasis:names:tc:xliff:itsm:2.1\" its:version=\"2.0\" version=\"2.1\" srcLang=%s trgLang=%s>\n",
		quoted(src), quoted(trg))
	for i, a := range articles {
		fmt.Fprintf(&b, " <file id=\"f%d\" original=%s>\n", i+1, quoted(a.File))
		units(&b, a, p)
		b.WriteString(" </file>\n")
		if _, err := io.WriteString(w, b.String()); err != nil {
			return err
		}
		b.Reset()
	}
	_, err := io.WriteString(w, b.String()+"</xliff>\n")
	return err
}

func units(b *strings.Builder, a Article, p *msg.Printer) {
	by := map[int][]issue{}
	for i, f := range a.Report.Findings {
		for side, spans := range [2][]verify.Span{f.Original, f.Translation} {
			for j, s := range spans {
				n := a.Input.PairAt(editor.Side(side), s.Start)
				pair := a.Input.Pairs[n].Span(editor.Side(side))
				if side == int(editor.Original) && len(f.Translation) > 0 || s.End > pair.End {
					continue // the marker stands in the translation; in the source only where that has no place
				}
				by[n] = append(by[n], issue{fmt.Sprintf("q%d.%d", i+1, j+1), editor.Side(side), s.Start - pair.Start, s.End - pair.Start, f})
			}
		}
	}
	for n := range a.Input.Pairs {
		fmt.Fprintf(b, "  <unit id=\"u%d\">\n   <segment>\n    <source>", n+1)
		marked(b, sideText(a.Input, editor.Original, n), issuesOn(by[n], editor.Original), p)
		b.WriteString("</source>\n    <target>")
		marked(b, sideText(a.Input, editor.Translation, n), issuesOn(by[n], editor.Translation), p)
		b.WriteString("</target>\n   </segment>\n  </unit>\n")
	}
}

// issue is one marked range of one side of a pair.
type issue struct {
	id         string
	side       editor.Side
	start, end int
	f          verify.Finding
}

func issuesOn(all []issue, side editor.Side) []issue {
	var out []issue
	for _, i := range all {
		if i.side == side {
			out = append(out, i)
		}
	}
	return out
}

func sideText(in *verify.Input, side editor.Side, n int) string {
	s := in.Side(side)
	if s == nil {
		return ""
	}
	sp := in.Pairs[n].Span(side)
	return s.Text[sp.Start:sp.End]
}

// marked writes s with start and end markers of the issues.
func marked(b *strings.Builder, s string, issues []issue, p *msg.Printer) {
	type event struct {
		at    int
		ends  bool
		issue issue
	}
	var events []event
	for _, i := range issues {
		events = append(events, event{i.start, false, i}, event{i.end, true, i})
	}
	slices.SortStableFunc(events, func(a, b event) int { return cmp.Compare(a.at, b.at) })
	at := 0
	for _, e := range events {
		escape(b, s[at:e.at])
		at = e.at
		if e.ends {
			fmt.Fprintf(b, "<em startRef=%s/>", quoted(e.issue.id))
		} else {
			f := e.issue.f
			fmt.Fprintf(b, "<sm id=%s type=\"its:generic\" its:locQualityIssueType=%s its:locQualityIssueComment=%s its:locQualityIssueSeverity=\"%d\"/>",
				quoted(e.issue.id), quoted(issueType(f.Check)), quoted(p.Text(f.Message)+" ["+f.Check+"]"), score(f.Severity))
		}
	}
	escape(b, s[at:])
}

// score is the severity on the scale of ITS, 0 to 100.
func score(s verify.Severity) int {
	return map[verify.Severity]int{verify.Error: 90, verify.Warning: 50, verify.Info: 10}[s]
}

// issueType is the type of ITS 2.0 for a check.
func issueType(id string) string {
	switch id {
	case "complete.omitted", "complete.truncated", "complete.length", "link.credit":
		return "omission"
	case "complete.added", "web.leftover":
		return "addition"
	case "complete.untranslated", "complete.partly-untranslated", "complete.wrong-script":
		return "untranslated"
	case "complete.duplicated":
		return "duplication"
	case "character.markup":
		return "markup"
	}
	switch verify.Family(id) {
	case "number", "date":
		return "numbers"
	case "complete", "sense":
		return "mistranslation"
	case "name":
		return "inconsistent-entities"
	case "term":
		return "terminology"
	case "character":
		return "characters"
	case "space":
		return "whitespace"
	case "quote":
		return "typographical"
	case "word":
		return "misspelling"
	}
	return "other"
}

// escape writes text of XML; characters that XML cannot hold as elements of XLIFF.
func escape(b *strings.Builder, s string) {
	for i, r := range s {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r == utf8.RuneError && s[i] != 0xEF, r < 0x20 && r != '\t' && r != '\n', r == 0xFFFE, r == 0xFFFF:
			fmt.Fprintf(b, "<cp hex=\"%04X\"/>", r)
		default:
			b.WriteRune(r)
		}
	}
}

// quoted is s as the value of an attribute.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	_ = xml.EscapeText(&b, []byte(s)) // a Builder never fails
	b.WriteByte('"')
	return b.String()
}
