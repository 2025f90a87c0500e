package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"

	"stet/assets/msg"
	"stet/verify/names"
)

type namesMatchCmd struct {
	Format string `enum:"text,jsonl" default:"text" help:"text or jsonl."`
	File   string `arg:"" optional:"" default:"-" help:"Pairs: name TAB name [TAB person|place|organization], a pair a line."`
}

type matchJSON struct {
	A      string  `json:"a"`
	B      string  `json:"b"`
	Score  float64 `json:"score"`
	Same   bool    `json:"same"`
	Reason string  `json:"reason"`
}

// Run implements the command.
func (c *namesMatchCmd) Run(e *env) error {
	data, err := e.bytes(c.File)
	if err != nil {
		return err
	}
	pairs, err := namePairs(c.File, string(data))
	if err != nil {
		return err
	}
	out := bufio.NewWriter(e.out)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for _, p := range pairs {
		m := names.Match(p.a, p.b, p.kind)
		reason := e.say.Text(m.Reason)
		if c.Format == "jsonl" {
			if err := enc.Encode(matchJSON{p.a, p.b, m.Score, m.Same, reason}); err != nil {
				return err
			}
			continue
		}
		sign := "≠"
		if m.Same {
			sign = "="
		}
		fmt.Fprintf(out, "%s %s %s  %.2f  %s\n", p.a, sign, p.b, m.Score, reason)
	}
	return out.Flush()
}

type namePair struct {
	a, b string
	kind names.Kind
}

// namePairs reads the lines of a file of pairs; empty lines are passed over.
func namePairs(file, s string) ([]namePair, error) {
	kinds := map[string]names.Kind{"": "", "person": names.Person, "place": names.Place, "organization": names.Organization}
	var out []namePair
	for i, l := range strings.Split(s, "\n") {
		l = strings.TrimSuffix(l, "\r")
		if strings.TrimSpace(l) == "" {
			continue
		}
		f := strings.Split(l, "\t")
		if len(f) < 2 || len(f) > 3 {
			return nil, msg.Errorf("%s:%d: a line is name TAB name [TAB kind]", file, i+1)
		}
		k := ""
		if len(f) == 3 {
			k = strings.TrimSpace(f[2])
		}
		kind, ok := kinds[k]
		if !ok {
			return nil, msg.Errorf("%s:%d: %q is no kind: person, place or organization", file, i+1, k)
		}
		out = append(out, namePair{strings.TrimSpace(f[0]), strings.TrimSpace(f[1]), kind})
	}
	return out, nil
}
