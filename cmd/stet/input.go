package main

import (
	"fmt"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/segment"
	"stet/verify"
	"stet/verify/project"

	"golang.org/x/text/language"
)

// langFlags are the languages of a pair; what is not named is detected.
type langFlags struct {
	Original    string `name:"source-lang" short:"S" placeholder:"TAG" help:"Language of the original (BCP 47; detected if not given)."`
	Translation string `name:"target-lang" short:"T" placeholder:"TAG" help:"Language of the translation."`
}

// tags reads both flags; language.Und stands for one that is not given.
func (f langFlags) tags() (o, t language.Tag, err error) {
	if o, err = tag("-S", f.Original); err != nil {
		return
	}
	t, err = tag("-T", f.Translation)
	return
}

func tag(flag, s string) (language.Tag, error) {
	if s == "" {
		return language.Und, nil
	}
	t, err := language.Parse(s)
	if err != nil {
		return t, msg.Errorf("%s %s is no language tag (BCP 47), such as de or zh-Hans", flag, s)
	}
	return t, nil
}

// pairFlags name the files of one article.
type pairFlags struct {
	Source string `name:"source" short:"s" placeholder:"FILE" help:"The original; - is standard input."`
	Target string `name:"target" short:"t" placeholder:"FILE" help:"The translation; - is standard input."`
	Draft  string `name:"draft" short:"d" placeholder:"FILE" help:"The translation as it first came."`
	langFlags
}

// read opens the files of the article.
func (f pairFlags) read(e *env) (project.Options, error) {
	var opt project.Options
	if f.Target == "" {
		return opt, msg.Errorf("name the translation with -t FILE (- is standard input)")
	}
	stdin := 0
	for _, x := range []struct {
		path string
		doc  **format.Document
	}{{f.Source, &opt.Original}, {f.Target, &opt.Translation}, {f.Draft, &opt.Draft}} {
		if x.path == "" {
			continue
		}
		if x.path == "-" {
			if stdin++; stdin > 1 {
				return opt, msg.Errorf("- (standard input) is named twice")
			}
		}
		d, err := e.document(x.path, format.Options{})
		if err != nil {
			return opt, err
		}
		*x.doc = d
	}
	return opt, f.languages(&opt)
}

// languages sets the languages that the flags name, and detects the others.
func (f pairFlags) languages(opt *project.Options) error {
	o, t, err := f.tags()
	if err != nil {
		return err
	}
	if opt.Original != nil && o != language.Und {
		opt.Original.Lang = o
	}
	if t != language.Und {
		opt.Translation.Lang = t
	}
	detect(opt.Original)
	detect(opt.Translation)
	return nil
}

// detect reads the language of a document off its text where nothing else tells it.
func detect(d *format.Document) {
	if d != nil && d.Lang == language.Und {
		d.Lang = project.DetectLanguage(d)
	}
}

// document reads a file, or standard input.
func (e *env) document(path string, o format.Options) (*format.Document, error) {
	o.Today = time.Now()
	var d *format.Document
	var err error
	if path == "-" {
		d, err = format.Read(e.ctx, "standard input", e.in, o)
	} else {
		d, err = format.Open(e.ctx, path, o)
	}
	if err == nil {
		e.notes(d)
	}
	return d, err
}

// notes says what reading a document guessed, repaired or left out, a line each, so that
// nothing is silently wrong.
func (e *env) notes(d *format.Document) {
	for _, t := range project.NotesOf(d) {
		fmt.Fprintf(e.err, "stet: %s: %s\n", d.Name, e.say.Text(t))
	}
}

// article opens the article of the flags, aligned.
func (f pairFlags) article(e *env) (editor.Snapshot, error) {
	opt, err := f.read(e)
	if err != nil {
		return editor.Snapshot{}, err
	}
	a, err := editor.New(editor.Options{Original: opt.Original, Translation: opt.Translation, Draft: opt.Draft, Evidence: verify.Evidence})
	if err != nil {
		return editor.Snapshot{}, err
	}
	return a.Snapshot().Aligned(), nil
}

// alignText is a document as the aligner sees it. With lines each line is a segment, and
// nothing is known of blocks.
func alignText(d *format.Document, lines bool) align.Text {
	t := align.Text{Lang: d.Lang}
	list := segment.NewList(d.Text, segment.For(d.Lang))
	if lines {
		list = segment.Lines(d.Text)
	}
	for i := range list.Len() {
		s := list.At(i)
		a := align.Segment{ID: s.ID, Text: d.Text.Slice(s.Span)}
		if !lines {
			a.Block = s.Block
			if s.Block < len(d.Blocks) {
				a.Kind = string(d.Blocks[s.Block].Kind)
			}
		}
		t.Segments = append(t.Segments, a)
	}
	return t
}
