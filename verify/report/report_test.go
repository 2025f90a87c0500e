package report_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"stet/assets/msg"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/report"

	"golang.org/x/text/language"
)

// article is a small bilingual file with errors on its second pair.
func article(t *testing.T) report.Article {
	t.Helper()
	o := []string{"He came.", "The minister left the city with 75 people.", "He won."}
	tr := []string{"Er kam.", "Der  Minister verließ die Stadt mit 57 Leu\u200bten.", ""}
	in := verify.FromPairs(o, tr, language.English, language.German)
	r, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		t.Fatal(err)
	}
	rep, err := r.Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return report.Article{File: "a b.tsv", Input: in, Report: rep}
}

func written(t *testing.T, f report.Format, lang language.Tag) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.Write(&b, f, []report.Article{article(t)}, msg.For(lang)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Offsets count from the start of the pair, in bytes, and hold the words that they say.
func TestJSONLinesKeepTheContract(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(written(t, report.JSONL, language.English)) {
		var f struct {
			File, Check, Severity, Category, Message, Why, Key string
			Pair                                               int
			Original, Translation                              []struct {
				Start, End int
				Text       string
			}
			Fixes []struct {
				Label string
				Edits []struct {
					Start, End int
					Text       string
				}
			}
		}
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&f); err != nil {
			t.Fatal(err)
		}
		a := article(t)
		p := a.Input.Pairs[f.Pair]
		pair := a.Input.Translation.Text[p.Translation.Start:p.Translation.End]
		for _, s := range f.Translation {
			if pair[s.Start:s.End] != s.Text {
				t.Errorf("%s: %q is not at %d to %d of %q", f.Check, s.Text, s.Start, s.End, pair)
			}
		}
		if f.File != "a b.tsv" || f.Message == "" || f.Key == "" || f.Category == "" {
			t.Errorf("incomplete: %s", line)
		}
		seen[f.Check+" "+f.Severity] = true
	}
	for _, want := range []string{"number.mismatch error", "space.double warning", "character.invisible warning", "complete.omitted error"} {
		if !seen[want] {
			t.Errorf("%s is missing in %v", want, seen)
		}
	}
}

func TestJSONHasArticleFindingsNotRun(t *testing.T) {
	var v map[string]json.RawMessage
	if err := json.Unmarshal([]byte(written(t, report.JSON, language.English)), &v); err != nil {
		t.Fatal(err)
	}
	for _, k := range []string{"article", "findings", "notrun"} {
		if len(v[k]) == 0 || v[k][0] == 'n' {
			t.Errorf("%s is missing", k)
		}
	}
}

// What SARIF 2.1.0 demands of the parts that are written.
func TestSARIF(t *testing.T) {
	var log struct {
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name  string
					Rules []struct{ ID string }
				}
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, report.SARIF, language.English)), &log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 || log.Runs[0].Tool.Driver.Name != "stet" || len(log.Runs[0].Results) < 4 {
		t.Fatalf("got %+v", log)
	}
	for _, r := range log.Runs[0].Results {
		if log.Runs[0].Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("%s has the index of another rule", r.RuleID)
		}
		if r.Level != "error" && r.Level != "warning" && r.Level != "note" || r.Message.Text == "" || len(r.Locations) == 0 {
			t.Errorf("incomplete: %+v", r)
			continue
		}
		reg := r.Locations[0].PhysicalLocation.Region
		if reg.StartLine < 1 || reg.StartColumn < 1 || reg.EndLine < reg.StartLine {
			t.Errorf("%s: region %+v", r.RuleID, reg)
		}
		if uri := r.Locations[0].PhysicalLocation.ArtifactLocation.URI; uri != "a%20b.tsv" {
			t.Errorf("uri %q", uri)
		}
	}
}

// XLIFF is well-formed XML whose text is that of the pairs and whose markers come in pairs.
func TestXLIFF(t *testing.T) {
	d := xml.NewDecoder(strings.NewReader(written(t, report.XLIFF, language.English)))
	var text strings.Builder
	started, ended, in := map[string]bool{}, 0, ""
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "target", "source":
				in = e.Name.Local
			case "sm":
				started[attr(e, "id")] = true
				if attr(e, "locQualityIssueType") == "" || attr(e, "locQualityIssueComment") == "" {
					t.Errorf("marker without its issue: %v", e.Attr)
				}
			case "em":
				if !started[attr(e, "startRef")] {
					t.Errorf("%s ends before it starts", attr(e, "startRef"))
				}
				ended++
			}
		case xml.CharData:
			if in == "target" {
				text.Write(e)
			}
		case xml.EndElement:
			if e.Name.Local == "target" {
				in = ""
			}
		}
	}
	if want := "Er kam.Der  Minister verließ die Stadt mit 57 Leu\u200bten."; text.String() != want {
		t.Errorf("targets are %q", text.String())
	}
	if len(started) != ended || ended < 4 {
		t.Errorf("%d markers start, %d end", len(started), ended)
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func TestTextShowsCarets(t *testing.T) {
	s := written(t, report.Text, language.English)
	for _, want := range []string{
		"a b.tsv:2: warning: Two spaces [space.double]\n",
		"    Der  Minister verließ",
		"\n       ^^\n",
		"grammar was not checked",
	} {
		if !strings.Contains(s, want) {
			t.Errorf("%q is not in\n%s", want, s)
		}
	}
	if de := written(t, report.Text, language.German); !strings.Contains(de, "Warnung: Zwei Leerzeichen") {
		t.Errorf("no German in\n%s", de)
	}
}

func TestEveryCheckIsListedAndExplained(t *testing.T) {
	p := msg.For(language.German)
	var list bytes.Buffer
	if err := report.List(&list, checks.All(), p); err != nil {
		t.Fatal(err)
	}
	for _, c := range checks.All() {
		if !strings.Contains(list.String(), c.ID+" ") {
			t.Errorf("%s is not listed", c.ID)
		}
		var b bytes.Buffer
		if err := report.Explain(&b, c, p); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), p.Say("check."+c.ID+".doc")) || !strings.Contains(b.String(), p.Say("report.bad")) {
			t.Errorf("%s is not explained:\n%s", c.ID, b.String())
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	if err := report.Write(io.Discard, "yaml", nil, msg.For(language.English)); err == nil {
		t.Error("yaml is written")
	}
}
