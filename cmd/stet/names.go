package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"stet/verify"
	"stet/verify/names"
)

// namesCmd lists the names of a translation, or matches pairs of names.
type namesCmd struct {
	Match namesMatchCmd `cmd:"" help:"Tell of pairs of names whether they are one."`
	List  namesListCmd  `cmd:"" default:"withargs" help:"List the names of a translation with their spellings."`
}

type namesListCmd struct {
	pairFlags
	Style  string `placeholder:"FILE" help:"House style (stet.toml)."`
	Format string `enum:"text,json" default:"text" help:"text or json."`
}

// Run implements the command.
func (c *namesListCmd) Run(e *env) error {
	style, err := e.houseStyle(c.Style, c.Target)
	if err != nil {
		return err
	}
	snap, err := c.article(e)
	if err != nil {
		return err
	}
	e.warn(snap.Doubt())
	in := verify.FromSnapshot(snap)
	found := verify.NamesOf(in, style)
	out := bufio.NewWriter(e.out)
	if c.Format == "json" {
		err = writeNamesJSON(out, in, found, e)
	} else {
		writeNamesText(out, found, e)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

// nameJSON and formJSON are the shapes of the contract.
type nameJSON struct {
	Kind      names.Kind `json:"kind"`
	Preferred string     `json:"preferred"`
	Why       string     `json:"why"`
	Forms     []formJSON `json:"forms"`
	Original  []formJSON `json:"original"`
	Variants  bool       `json:"variants"`
}

type formJSON struct {
	Text  string        `json:"text"`
	Count int           `json:"count"`
	Spans []verify.Span `json:"spans"`
}

func writeNamesJSON(w io.Writer, in *verify.Input, r *names.Result, e *env) error {
	original := ""
	if in.Original != nil {
		original = in.Original.Text
	}
	all := []nameJSON{}
	for _, n := range r.Names {
		all = append(all, nameJSON{n.Kind, n.Preferred, e.say.Text(n.Why),
			forms(n.Forms, in.Translation.Text), forms(n.Original, original), n.Variants})
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string]any{"names": all})
}

func forms(fs []names.Form, s string) []formJSON {
	out := []formJSON{}
	for _, f := range fs {
		j := formJSON{Text: f.Text, Count: len(f.Spans), Spans: []verify.Span{}}
		for _, sp := range f.Spans {
			j.Spans = append(j.Spans, verify.Span{Start: sp.Start, End: sp.End, Text: s[sp.Start:sp.End]})
		}
		out = append(out, j)
	}
	return out
}

// writeNamesText gives each name a line, its other forms and the reason below it.
func writeNamesText(w io.Writer, r *names.Result, e *env) {
	if len(r.Names) == 0 {
		fmt.Fprintln(w, e.say.Say("names.none"))
	}
	for _, n := range r.Names {
		fmt.Fprintf(w, "%s  (%s)\n", n.Preferred, e.say.Say("kind."+string(n.Kind)))
		for _, f := range n.Forms {
			fmt.Fprintf(w, "    %-28s %d×\n", f.Text, len(f.Spans))
		}
		for _, f := range n.Original {
			fmt.Fprintf(w, "    %-28s %s\n", f.Text, e.say.Say("side.original"))
		}
		if why := e.say.Text(n.Why); n.Variants && why != "" {
			fmt.Fprintf(w, "    %s\n", why)
		}
	}
}
