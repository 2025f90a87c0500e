package main

import (
	"bufio"
	"fmt"

	"stet/editor/format"
	"stet/editor/redline"
)

// diffCmd compares two versions of a text word by word.
type diffCmd struct {
	Old    string `arg:"" help:"The earlier version; - is standard input."`
	New    string `arg:"" help:"The later version."`
	Format string `enum:"text,html,json,docx" default:"text" help:"text, html, json or docx (tracked changes)."`
}

// Run implements the command. The exit status is 0 also where the texts differ.
func (c *diffCmd) Run(e *env) error {
	if c.Old == "-" && c.New == "-" {
		return fmt.Errorf("- (standard input) is named twice")
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
		err = fmt.Errorf("tracked changes in .docx are not written yet; use text, html or json")
	} else {
		err = redline.Write(out, redline.Format(c.Format), old.Text, now.Text)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}
