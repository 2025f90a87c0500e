// Package record decides whether a text may leave the desk (the gate), writes the proof
// that leaves with it (the record), and verifies such a proof later. It knows findings and
// facts as they ended, not the session in which they were settled.
package record

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor/text"
)

// Schema names the form of a record that is written; docs/record.schema.json describes it
// and the forms before it.
const Schema = "stet-record/2"

// readable are the forms that are read and verified.
var readable = []string{"stet-record/1", Schema}

// Forms of a record: the internal one has the passages; the public one has no word that was
// deleted or never published.
const (
	Internal = "internal"
	Public   = "public"
)

// Record is what is known of one text that left the desk. It documents checks that were
// made against the original; it does not establish that the original is true.
type Record struct {
	Schema   string    `json:"schema"`
	Form     string    `json:"form"`    // Internal or Public
	Program  string    `json:"program"` // name and version
	Created  time.Time `json:"created"` // by the clock of the machine
	Status   Status    `json:"status"`
	Compared bool      `json:"compared"` // with an original

	Corrects string   `json:"corrects"` // seal of the record before it, of the same copy; "" for the first
	Key      string   `json:"key"`      // id of the key that signs it; "" without a signature
	Article  Article  `json:"article"`
	Hashes   Hashes   `json:"hashes"`
	Copy     Copy     `json:"copy"`
	Style    Style    `json:"style"`
	People   People   `json:"people"`
	Counts   Counts   `json:"counts"`
	Findings []Ended  `json:"findings"`
	Facts    []Fact   `json:"facts"`
	Changes  []Change `json:"changes"` // against the draft; those of facts are marked
	Quotes   []Quote  `json:"quotations"`

	Calculations []Calculation `json:"calculations"` // conversions among them; since form 2
	Disputes     []Dispute     `json:"disputes"`     // since form 2
	Ran          []Ran         `json:"ran"`          // checks that ran, also those that found nothing; since form 2

	Passages []string `json:"passages,omitempty"` // of the canonical text, in the internal form

	NotRun     []NotRun   `json:"notRun"`
	NotChecked []string   `json:"notChecked"`
	Log        []LogEntry `json:"log"`  // everything that persons decided, hash-chained
	Note       string     `json:"note"` // what a record proves and what it does not
	Seal       string     `json:"seal"` // SHA-256 of all the rest
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
	Draft     string `json:"draft"` // where the draft came from, as entered; "unknown" if nobody said
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
	Flat        string   `json:"flat"`      // of the canonical text with spaces for line feeds
	FlatSize    int      `json:"flatSize"`  // its length in bytes
}

// Copy is the file that left.
type Copy struct {
	Name   string `json:"name"` // without folder
	Format string `json:"format"`
}

// Style is the house style that was in force.
type Style struct {
	Name     string   `json:"name"`     // file name without folder; "" for a house that has said nothing
	Hash     string   `json:"hash"`     // SHA-256 of what it says
	Blocking string   `json:"blocking"` // severity from which a finding keeps the gate shut
	Off      []string `json:"off"`      // checks and families that it switches off
	SignOffs []string `json:"signOffs"` // roles that must sign
	Facts    []string `json:"facts"`    // kinds of facts that must be ticked
}

// People are names as they were entered; nothing proves them.
type People struct {
	Editor        string `json:"editor"`
	SecondReader  string `json:"secondReader"` // "" : no second reading
	Approver      string `json:"approver"`
	SecondReading bool   `json:"secondReading"`
	// SignOffs are those that hold for the very text that left.
	SignOffs []SignOff `json:"signOffs"`
}

// SignOff is a person's word that this text may leave.
type SignOff struct {
	Role string    `json:"role"`
	By   string    `json:"by"` // name as entered
	At   time.Time `json:"at"` // by the clock of the machine
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
	WordsOut   int `json:"wordsOut"` // of the draft that are no more
	WordsIn    int `json:"wordsIn"`  // that are new

	WordsDraft   int `json:"wordsDraft"` // of the draft in all; these and all below since form 2
	Calculations int `json:"calculations"`
	Disputes     int `json:"disputes"` // settled ones too
	Quotes       int `json:"quotations"`
	Verbatim     int `json:"verbatim"`
	Shortened    int `json:"shortened"`
	Indirect     int `json:"indirect"`
	Relayed      int `json:"relayed"`
	Unpaired     int `json:"unpaired"`
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
	Kind   string `json:"kind"`
	Text   string `json:"text"`
	Places int    `json:"places,omitempty"` // how often it stands in the text; since form 2
	State  string `json:"state"`
	Why    string `json:"why,omitempty"` // why it is open; since form 2

	Basis string    `json:"basis,omitempty"`
	Note  string    `json:"note,omitempty"`
	By    string    `json:"by,omitempty"`
	At    time.Time `json:"at,omitzero"`
}

// Change is one difference between the draft and the text that left.
type Change struct {
	Old  string `json:"old"`
	New  string `json:"new"`
	Fact bool   `json:"fact"` // a name, number, date or link is another one
}

// Quote is a direct quotation of the translation or of the original, and how it was treated.
type Quote struct {
	Text      string `json:"text"`     // in the translation; "" if it has none there
	Original  string `json:"original"` // "" without one
	Treatment string `json:"treatment"`
}

// Calculation is a number or date of the translation that follows from another one of the
// original.
type Calculation struct {
	Original    string `json:"original,omitempty"` // not in the public form
	Translation string `json:"translation"`
	Sum         string `json:"sum"` // in figures
}

// Dispute is a fact that a person called wrong, and what became of it.
type Dispute struct {
	Fact      string    `json:"fact"`
	By        string    `json:"by"`
	At        time.Time `json:"at"`
	Note      string    `json:"note,omitempty"`
	End       string    `json:"end"`
	DecidedBy string    `json:"decidedBy,omitempty"`
	DecidedAt time.Time `json:"decidedAt,omitzero"`
	Basis     string    `json:"basis,omitempty"` // of the tick that ended it
	Decision  string    `json:"decision,omitempty"`
}

// Ends of a dispute.
const (
	DisputeOpen      = "open"
	DisputeTicked    = "ticked"    // somebody looked and found the fact right
	DisputeWithdrawn = "withdrawn" // opened again without a word on the fact
	DisputeChanged   = "changed"   // its words are not in the text that left
)

// Ran is a check that ran, with how many findings it had in the text that left.
type Ran struct {
	Check    string `json:"check"`
	Findings int    `json:"findings"`
}

// Treatments of a quotation.
const (
	Verbatim  = "verbatim"
	Shortened = "shortened"
	Indirect  = "indirect" // a quotation of the original that is none here
	Relayed   = "relayed"  // the original itself relays it from another language: verify the wording
	Unpaired  = "unpaired" // no quotation of the original stands against it
)

// NotRun is a check that did not run, and why.
type NotRun struct {
	Check string `json:"check"`
	Why   string `json:"why"`
}

// LogEntry is one word of a person, in the order in which they were given. Hash covers the
// hash before it, kind, time and digest, so that removing or moving one is found.
type LogEntry struct {
	Kind   string          `json:"kind"`
	At     string          `json:"at"`             // RFC 3339, as it was hashed
	Body   json.RawMessage `json:"body,omitempty"` // in the internal form
	Digest string          `json:"digest"`         // SHA-256 of the body
	Hash   string          `json:"hash"`
}

// Hash is the SHA-256 of data in hexadecimal.
func Hash(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// SetText sets the hashes of the text that leaves, and its passages.
func (r *Record) SetText(d text.Doc) {
	h := &r.Hashes
	h.Translation = Hash([]byte(d.String()))
	c := Canonical(d.String())
	h.Canonical = Hash([]byte(c))
	flat := strings.ReplaceAll(c, "\n", " ")
	h.Flat, h.FlatSize = Hash([]byte(flat)), len(flat)
	h.Blocks, r.Passages = []string{}, blocks(c)
	for _, b := range r.Passages {
		h.Blocks = append(h.Blocks, blockHash(b))
	}
}

// JSON is the record as it is written.
func (r *Record) JSON() ([]byte, error) {
	data, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return nil, msg.Errorf("writing the record: %w", err)
	}
	return append(data, '\n'), nil
}
