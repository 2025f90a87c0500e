package report

import (
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf16"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
)

// The types below are the part of SARIF 2.1.0 that is written.

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool         `json:"tool"`
	Artifacts   []sarifArtifact   `json:"artifacts"`
	ColumnKind  string            `json:"columnKind"`
	Results     []sarifResult     `json:"results"`
	Invocations []sarifInvocation `json:"invocations"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name  string      `json:"name"`
	Rules []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string            `json:"id"`
	ShortDescription sarifMessage      `json:"shortDescription"`
	FullDescription  sarifMessage      `json:"fullDescription"`
	Properties       map[string]string `json:"properties"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifArtifact struct {
	Location sarifURI `json:"location"`
}

type sarifURI struct {
	URI string `json:"uri"`
}

type sarifInvocation struct {
	ExecutionSuccessful        bool                `json:"executionSuccessful"`
	ToolExecutionNotifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level      string          `json:"level"`
	Message    sarifMessage    `json:"message"`
	Descriptor *sarifReference `json:"associatedRule,omitempty"`
}

type sarifReference struct {
	ID string `json:"id"`
}

type sarifResult struct {
	RuleID              string            `json:"ruleId"`
	RuleIndex           int               `json:"ruleIndex"`
	Level               string            `json:"level"`
	Message             sarifMessage      `json:"message"`
	Locations           []sarifLocation   `json:"locations"`
	RelatedLocations    []sarifLocation   `json:"relatedLocations,omitempty"`
	PartialFingerprints map[string]string `json:"partialFingerprints"`
	Fixes               []sarifFix        `json:"fixes,omitempty"`
	Properties          map[string]any    `json:"properties"`
}

type sarifLocation struct {
	ID               *int          `json:"id,omitempty"`
	PhysicalLocation sarifPhysical `json:"physicalLocation"`
	Message          *sarifMessage `json:"message,omitempty"`
}

type sarifPhysical struct {
	ArtifactLocation sarifURI    `json:"artifactLocation"`
	Region           sarifRegion `json:"region"`
}

// sarifRegion counts lines and columns (in UTF-16) from 1, of the plain text of a side.
type sarifRegion struct {
	StartLine   int           `json:"startLine"`
	StartColumn int           `json:"startColumn"`
	EndLine     int           `json:"endLine"`
	EndColumn   int           `json:"endColumn"`
	Snippet     *sarifMessage `json:"snippet,omitempty"`
}

type sarifFix struct {
	Description     sarifMessage  `json:"description"`
	ArtifactChanges []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	ArtifactLocation sarifURI           `json:"artifactLocation"`
	Replacements     []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	DeletedRegion   sarifRegion  `json:"deletedRegion"`
	InsertedContent sarifMessage `json:"insertedContent"`
}

func writeSARIF(w io.Writer, articles []Article, p *msg.Printer) error {
	run := sarifRun{ColumnKind: "utf16CodeUnits", Results: []sarifResult{}, Artifacts: []sarifArtifact{},
		Tool: sarifTool{sarifDriver{Name: "stet", Rules: rules(articles, p)}}}
	index := map[string]int{}
	for i, r := range run.Tool.Driver.Rules {
		index[r.ID] = i
	}
	inv := sarifInvocation{ExecutionSuccessful: true}
	for _, a := range articles {
		run.Artifacts = append(run.Artifacts, sarifArtifact{sarifURI{uri(a.File)}})
		for _, f := range a.Report.Findings {
			run.Results = append(run.Results, resultOf(a, f, index[f.Check], p))
		}
		for _, n := range a.Report.NotRun {
			inv.ToolExecutionNotifications = append(inv.ToolExecutionNotifications,
				sarifNotification{Level: "note", Message: sarifMessage{p.Say("report.notrun", n.Check, p.Text(n.Why))}})
		}
	}
	run.Invocations = []sarifInvocation{inv}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

// rules are the checks that found something, in the order of their ids.
func rules(articles []Article, p *msg.Printer) []sarifRule {
	seen := map[string]string{}
	for _, a := range articles {
		for _, f := range a.Report.Findings {
			seen[f.Check] = f.Category
		}
	}
	out := []sarifRule{}
	for id, category := range seen {
		out = append(out, sarifRule{ID: id, ShortDescription: sarifMessage{p.Say("check." + id + ".title")},
			FullDescription: sarifMessage{p.Say("check." + id + ".doc")}, Properties: map[string]string{"category": category}})
	}
	slices.SortFunc(out, func(a, b sarifRule) int { return strings.Compare(a.ID, b.ID) })
	return out
}

func resultOf(a Article, f verify.Finding, rule int, p *msg.Printer) sarifResult {
	r := sarifResult{RuleID: f.Check, RuleIndex: rule, Level: level(f.Severity), Message: sarifMessage{p.Text(f.Message)},
		PartialFingerprints: map[string]string{"stetKey/v1": f.Key}, Properties: map[string]any{"pair": f.Pair, "category": f.Category, "why": p.Text(f.Why)}}
	for side, spans := range [2][]verify.Span{f.Original, f.Translation} {
		name := sarifMessage{[2]string{"original", "translation"}[side]}
		for _, s := range spans {
			l := sarifLocation{Message: &name, PhysicalLocation: sarifPhysical{sarifURI{uri(a.File)}, regionOf(a.Input, editor.Side(side), s.Start, s.End)}}
			l.PhysicalLocation.Region.Snippet = &sarifMessage{s.Text}
			if side == int(editor.Translation) || len(f.Translation) == 0 {
				r.Locations = append(r.Locations, l)
			} else {
				r.RelatedLocations = append(r.RelatedLocations, l)
			}
		}
	}
	for _, x := range f.Fixes {
		c := sarifChange{ArtifactLocation: sarifURI{uri(a.File)}, Replacements: []sarifReplacement{}}
		for _, e := range x.Edits {
			c.Replacements = append(c.Replacements, sarifReplacement{regionOf(a.Input, editor.Translation, e.Start, e.End), sarifMessage{e.New}})
		}
		if len(c.Replacements) > 0 {
			r.Fixes = append(r.Fixes, sarifFix{sarifMessage{p.Text(x.Label)}, []sarifChange{c}})
		}
	}
	return r
}

// regionOf is where [start, end) stands in the plain text of a side.
func regionOf(in *verify.Input, side editor.Side, start, end int) sarifRegion {
	s := in.Side(side).Text
	line := func(at int) (int, int) {
		from := strings.LastIndexByte(s[:at], '\n') + 1
		col := 1
		for _, r := range s[from:at] {
			col += utf16.RuneLen(r)
		}
		return strings.Count(s[:at], "\n") + 1, col
	}
	var r sarifRegion
	r.StartLine, r.StartColumn = line(start)
	r.EndLine, r.EndColumn = line(end)
	return r
}

func level(s verify.Severity) string {
	if s == verify.Info {
		return "note"
	}
	return severity(s)
}

func uri(file string) string {
	return (&url.URL{Path: filepath.ToSlash(file)}).EscapedPath()
}
