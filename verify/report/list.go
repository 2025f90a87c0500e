package report

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"stet/assets/msg"
	"stet/verify"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// List writes every check with its severity, category and languages, a line each.
func List(w io.Writer, checks []*verify.Check, p *msg.Printer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, c := range checks {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", c.ID, p.Say("severity."+severity(c.Severity)), c.Category, languages(c, p), p.Say("check."+c.ID+".title"))
	}
	return t.Flush()
}

// languages names the languages of a check by their codes.
func languages(c *verify.Check, p *msg.Printer) string {
	s := p.Say("report.all-languages")
	if c.Languages != nil {
		s = codes(c.Languages)
	}
	if c.Compares {
		from := p.Say("report.all-languages")
		if c.Originals != nil {
			from = codes(c.Originals)
		}
		return from + " → " + s
	}
	return s
}

func codes(bases []language.Base) string {
	var out []string
	for _, b := range bases {
		out = append(out, b.String())
	}
	return strings.Join(out, " ")
}

// Explain writes what a check looks for and why, with its examples.
func Explain(w io.Writer, c *verify.Check, p *msg.Printer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n%s\n\n", c.ID, p.Say("check."+c.ID+".title"), p.Say("check."+c.ID+".doc"))
	fmt.Fprintf(&b, "%s: %s\n%s: %s\n%s: %s\n", p.Say("report.severity"), p.Say("severity."+severity(c.Severity)), p.Say("report.category"), c.Category,
		p.Say("report.languages"), languages(c, p))
	for _, bad := range []bool{true, false} {
		id := "report.good"
		if bad {
			id = "report.bad"
		}
		fmt.Fprintf(&b, "\n%s:\n", p.Say(id))
		for _, e := range c.Examples {
			if e.Bad == bad {
				example(&b, e)
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func example(b *strings.Builder, e verify.Example) {
	if e.Dateline != "" {
		fmt.Fprintf(b, "  (%s)\n", e.Dateline)
	}
	for side, text := range [3]string{e.Original, e.Draft, e.Translation} {
		lang := [3]string{e.OriginalLang, e.TranslationLang, e.TranslationLang}[side]
		if text == "" {
			continue
		}
		for line := range strings.SplitSeq(text, "\n") {
			fmt.Fprintf(b, "  %s  %s\n", lang, visible(line))
		}
	}
	if e.Bad && e.Mark != "" {
		fmt.Fprintf(b, "      → %s\n", visible(e.Mark))
	}
	b.WriteByte('\n')
}

// Markdown writes the page that documents all checks.
func Markdown(w io.Writer, checks []*verify.Check, p *msg.Printer) error {
	var b strings.Builder
	b.WriteString("# Checks\n\nGenerated from the checks themselves by `go generate ./verify/checks`. *error*: almost certainly wrong; *warning*: needs a look; *info*: house style or taste. Every example is run as a test.\n\n| check | what | severity | MQM category | original → translation |\n|---|---|---|---|---|\n")
	for _, c := range checks {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s | %s | %s |\n", c.ID, strings.ReplaceAll(c.ID, ".", ""), p.Say("check."+c.ID+".title"), severity(c.Severity), c.Category, languages(c, p))
	}
	for _, c := range checks {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", c.ID, p.Say("check."+c.ID+".doc"))
		if named := named(c.Languages); named != "" {
			fmt.Fprintf(&b, "\nLanguages: %s.\n", named)
		}
		for _, e := range c.Examples {
			markdownExample(&b, e)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func named(bases []language.Base) string {
	var out []string
	for _, x := range bases {
		out = append(out, display.English.Languages().Name(x))
	}
	return strings.Join(out, ", ")
}

func markdownExample(b *strings.Builder, e verify.Example) {
	verdict := "silent"
	if e.Bad {
		verdict = "reported"
		if e.Mark != "" {
			verdict += ": `" + code(e.Mark) + "`"
		}
	}
	fmt.Fprintf(b, "\n- %s\n", verdict)
	if e.Dateline != "" {
		fmt.Fprintf(b, "  - day of the report: %s\n", e.Dateline)
	}
	if e.Original != "" {
		fmt.Fprintf(b, "  - %s: `%s`\n", e.OriginalLang, code(e.Original))
	}
	if e.Draft != "" {
		fmt.Fprintf(b, "  - %s, draft: `%s`\n", e.TranslationLang, code(e.Draft))
	}
	fmt.Fprintf(b, "  - %s: `%s`\n", e.TranslationLang, code(e.Translation))
}

// code is text for a code span of Markdown, on one line.
func code(s string) string {
	return strings.ReplaceAll(visible(strings.ReplaceAll(s, "\n", " ⏎ ")), "`", "´")
}
