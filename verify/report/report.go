// Package report writes what a run found, for people and for other programs: text with
// the lines and carets under them, JSON, JSON lines, SARIF 2.1.0, and XLIFF 2.1 with ITS
// Localization Quality Issue annotations. It judges nothing and reads no files.
package report

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
)

// Format is a way to write findings.
type Format string

// The formats.
const (
	Text  Format = "text"
	JSON  Format = "json"
	JSONL Format = "jsonl"
	SARIF Format = "sarif"
	XLIFF Format = "xliff"
)

// Formats are all formats, in the order in which they are offered.
func Formats() []Format { return []Format{Text, JSON, JSONL, SARIF, XLIFF} }

// Article is one article that was checked.
type Article struct {
	File   string // name for people: the file of the pairs, or of the translation
	Input  *verify.Input
	Report *verify.Report
}

// Write writes the findings of articles. Rules of SARIF are described with the messages
// of p, as all words are.
func Write(w io.Writer, f Format, articles []Article, p *msg.Printer) error {
	b := bufio.NewWriter(w)
	var err error
	switch f {
	case Text:
		err = writeText(b, articles, p)
	case JSON:
		err = writeJSON(b, articles, p)
	case JSONL:
		err = writeLines(b, articles, p)
	case SARIF:
		err = writeSARIF(b, articles, p)
	case XLIFF:
		err = writeXLIFF(b, articles, p)
	default:
		err = fmt.Errorf("there is no format %q for findings (text, json, jsonl, sarif, xliff)", f)
	}
	if err != nil {
		return err
	}
	return b.Flush()
}

type jsonArticle struct {
	File        string   `json:"file"`
	Original    string   `json:"originalLanguage,omitempty"`
	Translation string   `json:"translationLanguage"`
	Pairs       int      `json:"pairs"`
	NotChecked  []string `json:"notChecked"`
}

// jsonReport is one object for one article or for several: their findings name their file.
type jsonReport struct {
	Article  jsonArticle   `json:"article"`
	Articles []jsonArticle `json:"articles,omitempty"` // where there are several, all of them
	Findings []jsonFinding `json:"findings"`
	NotRun   []jsonNotRun  `json:"notrun"`
}

type jsonNotRun struct {
	Check string `json:"check"`
	Why   string `json:"why"`
}

type jsonSpan struct {
	Pair  *int   `json:"pair,omitempty"` // only where it is another pair than the finding's
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type jsonFinding struct {
	File        string     `json:"file"`
	Pair        int        `json:"pair"`
	Check       string     `json:"check"`
	Category    string     `json:"category"`
	Severity    string     `json:"severity"`
	Message     string     `json:"message"`
	Why         string     `json:"why"`
	Original    []jsonSpan `json:"original"`
	Translation []jsonSpan `json:"translation"`
	Fixes       []jsonFix  `json:"fixes"`
	Key         string     `json:"key"`
}

type jsonFix struct {
	Label string     `json:"label"`
	Edits []jsonSpan `json:"edits"`
}

func writeJSON(w io.Writer, articles []Article, p *msg.Printer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	all := jsonReport{Findings: []jsonFinding{}, NotRun: []jsonNotRun{}}
	for i, a := range articles {
		r := reportOf(a, p)
		if i == 0 {
			all.Article = r.Article
		}
		if len(articles) > 1 {
			all.Articles = append(all.Articles, r.Article)
		}
		all.Findings = append(all.Findings, r.Findings...)
		for _, n := range r.NotRun {
			if !slices.Contains(all.NotRun, n) {
				all.NotRun = append(all.NotRun, n)
			}
		}
	}
	return e.Encode(all)
}

func writeLines(w io.Writer, articles []Article, p *msg.Printer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, a := range articles {
		for _, f := range a.Report.Findings {
			if err := e.Encode(findingOf(a, f, p)); err != nil {
				return err
			}
		}
	}
	return nil
}

func reportOf(a Article, p *msg.Printer) jsonReport {
	r := jsonReport{Findings: []jsonFinding{}, NotRun: []jsonNotRun{},
		Article: jsonArticle{File: a.File, Translation: a.Input.Translation.Lang.String(), Pairs: len(a.Input.Pairs), NotChecked: []string{}}}
	if o := a.Input.Original; o != nil {
		r.Article.Original = o.Lang.String()
	}
	for _, m := range a.Report.NotChecked {
		r.Article.NotChecked = append(r.Article.NotChecked, p.Text(m))
	}
	for _, f := range a.Report.Findings {
		r.Findings = append(r.Findings, findingOf(a, f, p))
	}
	for _, n := range a.Report.NotRun {
		r.NotRun = append(r.NotRun, jsonNotRun{n.Check, p.Text(n.Why)})
	}
	return r
}

func findingOf(a Article, f verify.Finding, p *msg.Printer) jsonFinding {
	out := jsonFinding{File: a.File, Pair: f.Pair, Check: f.Check, Category: f.Category, Severity: severity(f.Severity),
		Message: p.Text(f.Message), Why: p.Text(f.Why), Key: f.Key, Fixes: []jsonFix{},
		Original:    spansOf(a.Input, f.Pair, editor.Original, f.Original),
		Translation: spansOf(a.Input, f.Pair, editor.Translation, f.Translation)}
	for _, x := range f.Fixes {
		fix := jsonFix{Label: p.Text(x.Label), Edits: []jsonSpan{}}
		for _, e := range x.Edits {
			pair, base := home(a.Input, f.Pair, editor.Translation, e.Start)
			fix.Edits = append(fix.Edits, jsonSpan{pair, e.Start - base, e.End - base, e.New})
		}
		out.Fixes = append(out.Fixes, fix)
	}
	return out
}

func spansOf(in *verify.Input, n int, side editor.Side, spans []verify.Span) []jsonSpan {
	out := []jsonSpan{}
	for _, s := range spans {
		pair, base := home(in, n, side, s.Start)
		out = append(out, jsonSpan{pair, s.Start - base, s.End - base, s.Text})
	}
	return out
}

// home is the pair in which an offset stands, if it is not n, and the offset from which
// places are counted: the start of the pair in a bilingual file, else that of the text.
func home(in *verify.Input, n int, side editor.Side, at int) (pair *int, base int) {
	if !in.Bilingual || len(in.Pairs) == 0 {
		return nil, 0
	}
	m := in.PairAt(side, at)
	if m != n {
		pair = &m
	}
	return pair, in.Pairs[m].Span(side).Start
}

// severity is the word of the contract for s.
func severity(s verify.Severity) string {
	switch s {
	case verify.Error:
		return "error"
	case verify.Warning:
		return "warning"
	}
	return "info"
}
