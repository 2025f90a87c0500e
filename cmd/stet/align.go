package main

import (
	"bufio"
	"context"
	"slices"
	"strings"

	"stet/assets/msg"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/segment"
	"stet/verify"

	"golang.org/x/text/language"
)

// alignCmd lays two texts sentence to sentence.
type alignCmd struct {
	Source string `name:"source" short:"s" required:"" placeholder:"FILE" help:"The one text; - is standard input."`
	Target string `name:"target" short:"t" required:"" placeholder:"FILE" help:"The other text."`
	langFlags
	Lines  bool   `help:"Each line is a segment already."`
	Format string `enum:"ladder,tsv,json,tmx,xliff" default:"tsv" help:"ladder, tsv, json, tmx or xliff."`
}

// Run implements the command.
func (c *alignCmd) Run(e *env) error {
	opt := format.Options{}
	if c.Lines {
		opt.Lines = format.KeepLines
	}
	if c.Source == "-" && c.Target == "-" {
		return msg.Errorf("- (standard input) is named twice")
	}
	o, err := e.document(c.Source, opt)
	if err != nil {
		return err
	}
	t, err := e.document(c.Target, opt)
	if err != nil {
		return err
	}
	if err := (pairFlags{langFlags: c.langFlags}).both(o, t); err != nil {
		return err
	}
	ot := alignText(o, c.Lines)
	tt := alignText(t, c.Lines)
	run, err := align.New(context.Background(), ot, tt, verify.Evidence, nil)
	if err != nil {
		return err
	}
	e.warn(run.Doubt())
	out := bufio.NewWriter(e.out)
	if err := align.Write(out, align.Format(c.Format), ot, tt, run.Beads); err != nil {
		return err
	}
	return out.Flush()
}

// both sets or detects the languages of two documents.
func (f pairFlags) both(o, t *format.Document) error {
	ol, tl, err := f.tags()
	if err != nil {
		return err
	}
	for _, x := range []struct {
		doc *format.Document
		tag language.Tag
	}{{o, ol}, {t, tl}} {
		if x.tag != language.Und {
			x.doc.Lang = x.tag
		}
		detect(x.doc)
	}
	return nil
}

// segmentCmd cuts a text into sentences.
type segmentCmd struct {
	Language string `name:"language" short:"l" placeholder:"TAG" help:"Language of the text (detected if not given)."`
	Format   string `enum:"text,jsonl" default:"text" help:"text or jsonl."`
	File     string `arg:"" optional:"" default:"-" help:"The text; - is standard input."`
}

// Run implements the command.
func (c *segmentCmd) Run(e *env) error {
	l, err := tag("-l", c.Language)
	if err != nil {
		return err
	}
	d, err := e.document(c.File, format.Options{})
	if err != nil {
		return err
	}
	if l != language.Und {
		d.Lang = l
	}
	detect(d)
	list := segment.NewList(d.Text, segment.For(d.Lang))
	out := bufio.NewWriter(e.out)
	if err := segment.Write(out, segment.Format(c.Format), d.Text, list); err != nil {
		return err
	}
	return out.Flush()
}

// splitIDs takes apart lists of ids separated by commas.
func splitIDs(lists []string) []string {
	var out []string
	for _, l := range lists {
		for _, id := range strings.Split(l, ",") {
			if id = strings.TrimSpace(id); id != "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}
