package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"stet/assets/msg"
	"stet/editor/format"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/report"

	"golang.org/x/text/language"
)

// checkCmd reports what looks wrong in a translation.
type checkCmd struct {
	pairFlags
	Pairs  []string `placeholder:"FILE" sep:"none" help:"Bilingual files, each one article: TSV, XLIFF, TMX, PO."`
	More   []string `arg:"" optional:"" name:"file" help:"More bilingual files after --pairs."`
	Format string   `enum:"text,json,jsonl,sarif,xliff" default:"text" help:"text, json, jsonl, sarif or xliff."`
	Only   []string `placeholder:"IDS" help:"Run only these checks; a family stands for all of its checks."`
	Skip   []string `placeholder:"IDS" help:"Leave these checks out."`
	Style  string   `placeholder:"FILE" help:"House style (stet.toml)."`
	FailOn string   `enum:"error,warning,never" default:"error" help:"Severity from which the exit status is 1: error, warning or never."`
}

// frugal is how much garbage may gather while long files are checked, in per cent of what is
// needed: on a server memory is dearer than the fifth of the time that this takes.
const frugal = 40

// Run implements the command.
func (c *checkCmd) Run(e *env) error {
	runner, err := c.runner(e)
	if err != nil {
		return err
	}
	articles, err := c.articles(e)
	if err != nil {
		return err
	}
	if os.Getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(frugal))
	}
	var results []report.Article
	for _, a := range articles {
		rep, err := runner.Run(e.ctx, a.Input)
		if err != nil {
			return err
		}
		a.Report = rep
		results = append(results, a)
	}
	out := bufio.NewWriter(e.out)
	if err := report.Write(out, report.Format(c.Format), results, e.say); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return msg.Errorf("writing to standard output: %w", err)
	}
	return c.status(results)
}

func (c *checkCmd) runner(e *env) (*verify.Runner, error) {
	style, err := e.houseStyle(c.Style, append([]string{c.Target}, append(c.Pairs, c.More...)...)...)
	if err != nil {
		return nil, err
	}
	chosen, err := verify.Select(checks.All(), splitIDs(c.Only), splitIDs(c.Skip))
	if err != nil {
		return nil, err
	}
	return verify.NewRunner(chosen, style)
}

// houseStyle reads a house style; "" is the style of a house that has said nothing. One that
// lies beside a file is not used unless it is named: whoever sends an article could switch
// off with it what would be found there.
func (e *env) houseStyle(path string, files ...string) (*verify.Style, error) {
	if path != "" {
		return verify.ReadStyle(path, checks.All())
	}
	said := ""
	for _, f := range files {
		if f == "" || f == "-" {
			continue
		}
		if beside := verify.StyleBeside(f); beside != "" && beside != said {
			said = beside
			fmt.Fprintf(e.err, "stet: %s\n", e.say.Say("style.beside", beside))
		}
	}
	return verify.DefaultStyle(), nil
}

// articles are what is to be checked: the bilingual files, or the one article of -s and -t.
func (c *checkCmd) articles(e *env) ([]report.Article, error) {
	files := append(c.Pairs, c.More...)
	switch {
	case len(c.Pairs) == 0 && len(c.More) > 0:
		return nil, msg.Errorf("%s: name files with -s and -t, or bilingual files with --pairs", c.More[0])
	case len(files) > 0 && (c.Source != "" || c.Target != "" || c.Draft != ""):
		return nil, msg.Errorf("--pairs holds both sides already: leave out -s, -t and -d")
	case len(files) == 0:
		snap, err := c.article(e)
		if err != nil {
			return nil, err
		}
		e.warn(snap.Doubt())
		return []report.Article{{File: c.Target, Input: verify.FromSnapshot(snap)}}, nil
	}
	var out []report.Article
	for _, f := range files {
		a, err := c.bilingual(e, f)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

func (c *checkCmd) bilingual(e *env, path string) (report.Article, error) {
	var b *format.Bilingual
	var err error
	if path == "-" {
		b, err = format.Pairs(e.ctx, "standard input", e.in, format.Options{})
	} else {
		b, err = format.OpenPairs(e.ctx, path, format.Options{})
	}
	if err != nil {
		return report.Article{}, err
	}
	e.notes(b.Translation)
	o, t, err := c.tags()
	if err != nil {
		return report.Article{}, err
	}
	for _, x := range []struct {
		doc *format.Document
		tag language.Tag
	}{{b.Original, o}, {b.Translation, t}} {
		if x.tag != language.Und {
			x.doc.Lang = x.tag
		}
		detect(x.doc)
	}
	in := verify.FromPairs(lines(b.Original), lines(b.Translation), b.Original.Lang, b.Translation.Lang)
	return report.Article{File: path, Input: in}, nil
}

func lines(d *format.Document) []string { return strings.Split(d.Text.String(), "\n") }

// status is the exit status of the contract: 1 from the severity of --fail-on up.
func (c *checkCmd) status(articles []report.Article) error {
	least := map[string]verify.Severity{"error": verify.Error, "warning": verify.Warning}[c.FailOn]
	if least == 0 {
		return nil
	}
	for _, a := range articles {
		if len(verify.Blocking(a.Report.Findings, least)) > 0 {
			return exit(exitFindings)
		}
	}
	return nil
}

// checksCmd lists the checks, or explains one.
type checksCmd struct {
	ID string `arg:"" optional:"" help:"The check to explain."`
}

// Run implements the command.
func (c *checksCmd) Run(e *env) error {
	if c.ID == "" {
		return report.List(e.out, checks.All(), e.say)
	}
	for _, k := range checks.All() {
		if k.ID == c.ID {
			return report.Explain(e.out, k, e.say)
		}
	}
	return msg.Errorf("there is no check %q (stet checks lists them)", c.ID)
}
