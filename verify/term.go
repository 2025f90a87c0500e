package verify

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"stet/assets/msg"

	"golang.org/x/text/language"
)

// Term is a word of the house: what stands for the words of the original, and what must
// not.
type Term struct {
	From, To  string   // languages of original and translation; "" for any
	Original  []string // words of the original; none: a word that is forbidden wherever it stands
	Preferred string
	Forbidden []string
	Note      string
}

// Fits tells whether t is about these two languages.
func (t Term) Fits(original, translation language.Tag) bool {
	return fits(t.From, original) && fits(t.To, translation)
}

func fits(code string, tag language.Tag) bool {
	if code == "" {
		return true
	}
	want, err := language.Parse(code)
	if err != nil {
		return false
	}
	a, _ := want.Base()
	b, _ := tag.Base()
	return a == b
}

// readTerms reads a list of terms: CSV (original, preferred, forbidden, note; several
// words in a cell are parted by ";") or TBX.
func readTerms(path string) ([]Term, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, msg.Errorf("the list of terms cannot be read: %w", err)
	}
	defer f.Close()
	var terms []Term
	if ext := strings.ToLower(filepath.Ext(path)); ext == ".tbx" || ext == ".xml" {
		terms, err = parseTBX(f)
	} else {
		terms, err = parseTermsCSV(f)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return terms, nil
}

func parseTermsCSV(r io.Reader) ([]Term, error) {
	c := csv.NewReader(r)
	c.FieldsPerRecord = -1
	c.TrimLeadingSpace = true
	head, err := c.Read()
	if errors.Is(err, io.EOF) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	col := map[string]int{}
	for i, h := range head {
		col[strings.ToLower(strings.Trim(h, "\ufeff "))] = i
	}
	if _, ok := col["preferred"]; !ok {
		return nil, msg.Errorf("line 1: the first line must name the columns: original, preferred, forbidden, from, to, note")
	}
	var out []Term
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		cell := func(name string) string {
			if i, ok := col[name]; ok && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		t := Term{From: cell("from"), To: cell("to"), Original: list(cell("original")), Preferred: cell("preferred"), Forbidden: list(cell("forbidden")), Note: cell("note")}
		line, _ := c.FieldPos(0)
		for _, code := range []string{t.From, t.To} {
			if _, err := language.Parse(code); code != "" && err != nil {
				return nil, msg.Errorf("line %d: %s is no language tag (BCP 47), such as de or zh-Hans", line, code)
			}
		}
		switch {
		case t.Preferred != "" || t.Forbidden != nil:
			out = append(out, t)
		case t.Original != nil:
			return nil, msg.Errorf("line %d: the term %q neither prefers nor forbids a word", line, t.Original[0])
		}
	}
}

func list(cell string) []string {
	var out []string
	for _, w := range strings.Split(cell, ";") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// tbxConcept is an entry of TBX, old (termEntry, langSet, tig) or new (conceptEntry,
// langSec, termSec).
type tbxConcept struct {
	Langs []struct {
		Lang  string    `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
		Terms []tbxTerm `xml:",any"`
	} `xml:",any"`
}

type tbxTerm struct {
	Term  string `xml:"term"`
	Notes []struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	} `xml:"termNote"`
}

func (t tbxTerm) deprecated() bool {
	for _, n := range t.Notes {
		if n.Type == "administrativeStatus" && (strings.Contains(n.Text, "deprecated") || strings.Contains(n.Text, "superseded")) {
			return true
		}
	}
	return false
}

func parseTBX(r io.Reader) ([]Term, error) {
	d := xml.NewDecoder(r)
	var out []Term
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		if e, ok := tok.(xml.StartElement); ok && (e.Name.Local == "termEntry" || e.Name.Local == "conceptEntry") {
			var c tbxConcept
			if err := d.DecodeElement(&c, &e); err != nil {
				return nil, err
			}
			out = append(out, c.terms()...)
		}
	}
}

// terms is the concept as a term for each pair of its languages.
func (c tbxConcept) terms() []Term {
	var out []Term
	for _, from := range c.Langs {
		for _, to := range c.Langs {
			if from.Lang == "" || to.Lang == "" || from.Lang == to.Lang {
				continue
			}
			t := Term{From: from.Lang, To: to.Lang}
			for _, x := range from.Terms {
				if x.Term != "" {
					t.Original = append(t.Original, x.Term)
				}
			}
			for _, x := range to.Terms {
				switch {
				case x.Term == "":
				case x.deprecated():
					t.Forbidden = append(t.Forbidden, x.Term)
				case t.Preferred == "":
					t.Preferred = x.Term
				}
			}
			if t.Original != nil && (t.Preferred != "" || t.Forbidden != nil) {
				out = append(out, t)
			}
		}
	}
	return out
}
