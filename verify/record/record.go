// Package record decides whether a text may leave the desk (the gate), writes the proof
// that leaves with it (the record), and verifies such a proof later. It knows findings and
// facts as they ended, not the session in which they were settled.
package record

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"stet/editor/text"
)

// Schema names the form of a record; docs/record.schema.json describes it.
const Schema = "stet-record/1"

// Record is what is known of one text that left the desk. It documents checks that were
// made against the original; it does not establish that the original is true.
type Record struct {
	Schema   string    `json:"schema"`
	Program  string    `json:"program"` // name and version
	Created  time.Time `json:"created"` // by the clock of the machine
	Status   Status    `json:"status"`
	Compared bool      `json:"compared"` // with an original

	Article  Article  `json:"article"`
	Hashes   Hashes   `json:"hashes"`
	Copy     Copy     `json:"copy"`
	Style    Style    `json:"style"`
	People   People   `json:"people"`
	Counts   Counts   `json:"counts"`
	Findings []Ended  `json:"findings"`
	Facts    []Fact   `json:"facts"`
	Changes  []Change `json:"changes"` // against the draft

	NotRun     []NotRun   `json:"notRun"`
	NotChecked []string   `json:"notChecked"`
	Log        []LogEntry `json:"log"`  // every decision, hash-chained
	Note       string     `json:"note"` // what a record proves and what it does not
	Seal       string     `json:"seal"` // SHA-256 of the record with an empty seal
}

// Status says how far the text was verified.
type Status string

// Full: everything that could be checked was. Partial: checks did not run or there was no
// original. Unverified: the gate was shut.
const (
	Full       Status = "full"
	Partial    Status = "partial"
	Unverified Status = "unverified"
)

// Article is what the text says of itself.
type Article struct {
	Headline  string `json:"headline"`
	Outlet    string `json:"outlet"`
	Author    string `json:"author"`
	Agency    string `json:"agency"`
	Source    string `json:"source"`
	Dateline  string `json:"dateline"`  // YYYY-MM-DD, "" if unknown
	Retrieved string `json:"retrieved"` // RFC 3339, "" if unknown
	From      string `json:"from"`      // language of the original, BCP 47; "" without one
	To        string `json:"to"`
	Draft     string `json:"draft"` // where the draft came from, "unknown"
}

// Hashes are SHA-256 in hexadecimal of the texts as UTF-8, of the file that left, and of
// the canonical text (Canonical), which survives pasting into a content system.
type Hashes struct {
	Original    string   `json:"original"`
	Draft       string   `json:"draft"`
	Translation string   `json:"translation"`
	File        string   `json:"file"`      // "" for a copy to the clipboard
	Canonical   string   `json:"canonical"` // of the whole text
	Blocks      []string `json:"blocks"`    // of each block of the canonical text, the first 16 digits
}

// Copy is the file that left.
type Copy struct {
	Name   string `json:"name"` // without folder
	Format string `json:"format"`
}

// Style is the house style that was in force.
type Style struct {
	Blocking string   `json:"blocking"` // severity from which a finding keeps the gate shut
	Off      []string `json:"off"`      // checks and families that it switches off
}

// People are names as they were entered; nothing proves them.
type People struct {
	Editor        string `json:"editor"`
	SecondReader  string `json:"secondReader"` // "" : no second reading
	Approver      string `json:"approver"`
	SecondReading bool   `json:"secondReading"`
}

// Counts are measures of the text and of what was found in it.
type Counts struct {
	Characters int `json:"characters"`
	Words      int `json:"words"`
	Findings   int `json:"findings"`
	Fixed      int `json:"fixed"`
	Stetted    int `json:"stetted"`
	Open       int `json:"open"`
	Facts      int `json:"facts"`
	Agree      int `json:"agree"`
	Ticked     int `json:"ticked"`
	Disputed   int `json:"disputed"`
	FactsOpen  int `json:"factsOpen"`
	Changes    int `json:"changes"`
}

// Ended is a finding with what became of it.
type Ended struct {
	Check       string    `json:"check"`
	Category    string    `json:"category"` // MQM error type
	Severity    string    `json:"severity"`
	Message     string    `json:"message"`
	Original    []string  `json:"original"`
	Translation []string  `json:"translation"`
	End         string    `json:"end"` // "fixed", "stet", "open"
	Reason      string    `json:"reason,omitempty"`
	Note        string    `json:"note,omitempty"`
	By          string    `json:"by,omitempty"`
	At          time.Time `json:"at,omitzero"`
}

// Ends of a finding.
const (
	EndFixed = "fixed"
	EndStet  = "stet"
	EndOpen  = "open"
)

// Fact is a checkable item with its state.
type Fact struct {
	Kind  string    `json:"kind"`
	Text  string    `json:"text"`
	State string    `json:"state"`
	Basis string    `json:"basis,omitempty"`
	Note  string    `json:"note,omitempty"`
	By    string    `json:"by,omitempty"`
	At    time.Time `json:"at,omitzero"`
}

// Change is one difference between the draft and the text that left.
type Change struct {
	Old string `json:"old"`
	New string `json:"new"`
}

// NotRun is a check that did not run, and why.
type NotRun struct {
	Check string `json:"check"`
	Why   string `json:"why"`
}

// LogEntry is one decision in the order in which they were made. Hash covers the entry
// and the hash before it, so that removing or moving one is found.
type LogEntry struct {
	Key     string    `json:"key"`
	Check   string    `json:"check"`
	Verdict string    `json:"verdict"`
	Reason  string    `json:"reason,omitempty"`
	Note    string    `json:"note,omitempty"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
	Hash    string    `json:"hash"`
}

// Hash is the SHA-256 of data in hexadecimal.
func Hash(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// Chain sets the hashes of a log.
func Chain(log []LogEntry) {
	before := ""
	for i := range log {
		log[i].Hash = log[i].chained(before)
		before = log[i].Hash
	}
}

func (e LogEntry) chained(before string) string {
	e.Hash = before
	data, _ := json.Marshal(e) // strings and times always marshal
	return Hash(data)
}

// errChain and errSeal say what is wrong with a record that was changed.
var (
	errChain = errors.New("the log of decisions was changed")
	errSeal  = errors.New("the record was changed after it was written")
)

// Finish sets schema, chain and seal; nothing is changed after it.
func (r *Record) Finish() {
	r.Schema = Schema
	Chain(r.Log)
	r.Seal = r.sealed()
}

func (r Record) sealed() string {
	r.Seal = ""
	data, _ := json.Marshal(r)
	return Hash(data)
}

// intact tells whether the record is as it was finished.
func (r *Record) intact() error {
	if r.sealed() != r.Seal {
		return errSeal
	}
	before := ""
	for _, e := range r.Log {
		if e.chained(before) != e.Hash {
			return errChain
		}
		before = e.Hash
	}
	return nil
}

// SetText sets the hashes of the text that leaves.
func (h *Hashes) SetText(d text.Doc) {
	h.Translation = Hash([]byte(d.String()))
	c := Canonical(d.String())
	h.Canonical, h.Blocks = Hash([]byte(c)), blockHashes(c)
}

// JSON is the record as it is written.
func (r *Record) JSON() ([]byte, error) {
	data, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing the record: %w", err)
	}
	return append(data, '\n'), nil
}
