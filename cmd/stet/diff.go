package main

import (
	"bufio"
	"io"
	"time"

	"stet/assets/msg"
	"stet/editor/format"
	"stet/editor/redline"
)

// diffCmd compares two versions of a text word by word.
type diffCmd struct {
	Old    string `arg:"" help:"The earlier version; - is standard input."`
	New    string `arg:"" help:"The later version."`
	Format string `enum:"text,html,json,docx" default:"text" help:"text, html, json or docx (tracked changes)."`
}

// tracked writes a .docx with the differences as tracked changes.
func (c *diffCmd) tracked(e *env, w io.Writer, old, now *format.Document) error {
	data, err := format.Redline(e.ctx, old, now, format.DOCX, format.Track{Author: "Stet", Time: time.Now()})
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

// Run implements the command. The exit status is 0 also where the texts differ.
func (c *diffCmd) Run(e *env) error {
	if c.Old == "-" && c.New == "-" {
		return msg.Errorf("- (standard input) is named twice")
	}
	old, err := e.document(c.Old, format.Options{})
	if err != nil {
		return err
	}
	now, err := e.document(c.New, format.Options{})
	if err != nil {
		return err
	}
	out := bufio.NewWriter(e.out)
	if c.Format == "docx" {
		err = c.tracked(e, out, old, now)
	} else {
		err = redline.Write(out, redline.Format(c.Format), old.Text, now.Text)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}
