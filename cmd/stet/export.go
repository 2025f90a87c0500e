package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"stet/assets/msg"
	"stet/verify/checks"
	"stet/verify/project"
	"stet/verify/record"
)

// exportCmd writes the verified copy and its record.
type exportCmd struct {
	Project string `arg:"" optional:"" placeholder:"PROJECT.stet" help:"The project; or name an article with -s and -t."`
	pairFlags
	Style      string `placeholder:"FILE" help:"House style (stet.toml)."`
	Decisions  string `placeholder:"FILE" help:"Fixes, names and stets to apply first (JSON)."`
	Out        string `name:"output" short:"o" required:"" placeholder:"FILE" help:"The copy: .docx, .odt, .html, .md, .txt or .xliff."`
	Record     string `placeholder:"FILE" help:"Where the record goes (default: beside the copy)."`
	Unverified bool   `help:"Write also where the gate stays shut; the copy and its record say so."`
	Public     bool   `help:"Write the public record too: without deleted or unpublished words."`
	Force      bool   `help:"Replace the file also if it changed on disk since the draft was read from it."`
	By         string `placeholder:"NAME" help:"Name of the editor, for the record."`
	DraftFrom  string `placeholder:"WORDS" help:"Where the draft came from, for the record (default: what the project says, else unknown)."`
}

// Run implements the command.
func (c *exportCmd) Run(e *env) error {
	s, err := c.session(e)
	if err != nil {
		return err
	}
	defer s.Close()
	if c.Decisions != "" {
		if err := s.ApplyDecisions(e.ctx, c.Decisions); err != nil {
			return err
		}
	}
	s.Article().Realign()
	e.warn(s.Doubt())
	res, err := s.Leaving().Export(e.ctx, project.ExportOptions{Path: c.Out, RecordPath: c.Record, Unverified: c.Unverified, Public: c.Public, Force: c.Force, DraftFrom: c.DraftFrom})
	var shut *project.GateShut
	if errors.As(err, &shut) {
		writeMissing(e.out, shut.Missing, e)
		return exit(exitFindings)
	}
	if errors.Is(err, project.ErrChanged) {
		return msg.Errorf("%w; --force replaces it all the same and keeps what is there beside it", err)
	}
	if err != nil {
		return err
	}
	fmt.Fprintln(e.out, e.say.Say("export.written", filepath.Base(res.Path), filepath.Base(res.Record)))
	if res.Public != "" {
		fmt.Fprintln(e.out, e.say.Say("export.public-written", filepath.Base(res.Public)))
	}
	return nil
}

func (c *exportCmd) session(e *env) (*project.Session, error) {
	style, err := e.houseStyle(c.Style, c.Target)
	if err != nil {
		return nil, err
	}
	if c.Project != "" {
		if c.Style == "" {
			style = nil // the one that the project was made under
		}
		if c.Source != "" || c.Target != "" {
			return nil, msg.Errorf("name either a project or an article (-s, -t), not both")
		}
		return project.Open(c.Project, project.Options{Checks: checks.All(), Style: style, By: c.By, ReadOnly: true})
	}
	opt, err := c.read(e)
	if err != nil {
		return nil, err
	}
	opt.Checks, opt.Style, opt.By, opt.Temporary = checks.All(), style, c.By, true
	return project.New(opt)
}

func writeMissing(w io.Writer, missing []record.Missing, e *env) {
	fmt.Fprintln(w, e.say.Say("export.shut", len(missing)))
	for _, m := range missing {
		fmt.Fprintf(w, "  %s\n", e.say.Text(m.Text))
	}
}

// recordCmd verifies copies, and gives out what others need to.
type recordCmd struct {
	Verify recordVerifyCmd `cmd:"" help:"Tell whether a copy is the one that the record is about."`
	Public recordPublicCmd `cmd:"" help:"Write the public form of a record beside it: without deleted or unpublished words."`
	Key    recordKeyCmd    `cmd:"" help:"Give out the public key with which others verify the records of this desk."`
}

type recordPublicCmd struct {
	Record string `arg:"" help:"The record (.record.json)."`
}

// Run implements the command.
func (c *recordPublicCmd) Run(e *env) error {
	key, err := record.OpenKey("")
	if err != nil {
		return err
	}
	f, err := record.WritePublic(c.Record, e.say, key)
	if err != nil {
		return err
	}
	fmt.Fprintln(e.out, e.say.Say("export.public-written", filepath.Base(f.JSON)))
	return nil
}

type recordKeyCmd struct {
	Out string `name:"output" short:"o" placeholder:"FILE" help:"Write it to a file, which must not exist (default: standard output)."`
}

// Run implements the command.
func (c *recordKeyCmd) Run(e *env) error {
	key, err := record.OpenKey("")
	if err != nil {
		return err
	}
	if c.Out != "" {
		return key.ExportPublic(c.Out)
	}
	words, err := key.Public()
	if err != nil {
		return err
	}
	_, err = e.out.Write(words)
	return err
}

type recordVerifyCmd struct {
	Record string `arg:"" help:"The record (.record.json)."`
	Copy   string `arg:"" help:"The copy: a file of any format the desk reads, or a saved page that contains the text."`
	Key    string `placeholder:"FILE" help:"Public key of the signature (minisign); without it, the keys that this desk knows."`
	Format string `enum:"text,json" default:"text" help:"text or json."`
}

// Run implements the command: status 0 matches, 1 does not, 2 cannot tell.
func (c *recordVerifyCmd) Run(e *env) error {
	v, err := record.VerifyFiles(e.ctx, c.Record, c.Copy, record.VerifyOptions{Key: c.Key})
	if err != nil {
		return err
	}
	if c.Format == "json" {
		enc := json.NewEncoder(e.out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if err := enc.Encode(v); err != nil {
			return err
		}
	} else {
		for _, t := range v.Lines {
			fmt.Fprintln(e.out, e.say.Text(t))
		}
	}
	if v.Status != exitOK {
		return exit(v.Status)
	}
	return nil
}

// bytes reads a file, or standard input.
func (e *env) bytes(path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(e.in)
	}
	data, err := os.ReadFile(path)
	var pe *os.PathError
	if errors.As(err, &pe) {
		return nil, fmt.Errorf("%s: %s", path, strings.TrimPrefix(pe.Err.Error(), "open "))
	}
	return data, err
}
