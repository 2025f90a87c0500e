package project

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/format/file"
	"stet/editor/redline"
	"stet/verify"
	"stet/verify/project/store"
	"stet/verify/record"
)

// GateShut is the error of a text that may not leave yet.
type GateShut struct{ Missing []record.Missing }

// Error implements error.
func (g *GateShut) Error() string {
	return fmt.Sprintf("the gate is shut: %d things are open", len(g.Missing))
}

// ExportOptions say where a copy goes.
type ExportOptions struct {
	Path       string // the ending says the format
	RecordPath string // of the record as JSON; "": beside the copy
	Unverified bool   // write also where the gate is shut, and say so
	Public     bool   // write a public record too
	DraftFrom  string // where the draft came from; "": what the article says
	Force      bool   // replace the file also if it changed on disk since it was opened or written
}

// ExportResult says what was written.
type ExportResult struct {
	Path, Record, RecordHTML string
	Signature                string // "" where there is no key
	Public                   string // record without deleted or unpublished words
	Unsigned                 error  // why the record is not signed; nil if it is
}

// Endings are the endings of the files that Export writes.
func Endings() []string { return []string{".docx", ".odt", ".html", ".md", ".txt"} }

func formatOf(path string) (format.Format, error) {
	ext := strings.ToLower(filepath.Ext(path))
	switch ext {
	case ".docx":
		return format.DOCX, nil
	case ".odt":
		return format.ODT, nil
	case ".html", ".htm":
		return format.HTML, nil
	case ".md":
		return format.Markdown, nil
	case ".txt":
		return format.TXT, nil
	case ".xliff", ".xlf":
		return format.XLIFF, nil
	}
	return "", msg.Errorf("%s: a copy can be written as %s", path, strings.Join(Endings(), ", "))
}

// Export writes the verified copy and its record, if the gate is open; *GateShut if it is
// not. Both appear whole or not at all, and the copy is read again from disk. What it
// replaces is kept beside it; ErrChanged if others changed that meanwhile.
func (l *Leaving) Export(ctx context.Context, o ExportOptions) (ExportResult, error) {
	f, err := formatOf(o.Path)
	if err != nil {
		return ExportResult{}, err
	}
	res, gate, err := l.look(ctx)
	if err != nil {
		return ExportResult{}, err
	}
	status := l.status(res)
	if !gate.Open {
		if !o.Unverified {
			return ExportResult{}, &GateShut{gate.Missing}
		}
		status = record.Unverified
	}
	if o.Unverified {
		status, o.Path = record.Unverified, unverifiedPath(o.Path)
	}
	data, check, err := l.file(ctx, res.input, f, status)
	if err != nil {
		return ExportResult{}, fmt.Errorf("%s: %w", o.Path, err)
	}
	r := l.record(res, status)
	r.Copy = record.Copy{Name: filepath.Base(o.Path), Format: string(f)}
	r.Hashes.File = record.Hash(data)
	if o.DraftFrom != "" {
		r.Article.Draft = o.DraftFrom
	}
	return l.write(o, data, check, r)
}

// unverifiedPath puts the word into the name of the file.
func unverifiedPath(path string) string {
	ext := filepath.Ext(path)
	base := strings.TrimSuffix(path, ext)
	if strings.HasSuffix(base, ".unverified") {
		return path
	}
	return base + ".unverified" + ext
}

// file is the copy, in bytes, and how to tell whether a file reads as what was to be written.
func (l *Leaving) file(ctx context.Context, in *verify.Input, f format.Format, status record.Status) ([]byte, func([]byte) error, error) {
	if f == format.XLIFF {
		return l.bilingual(ctx, in, f)
	}
	doc := l.snapshot.Document(align.Translation)
	if status == record.Unverified {
		doc.Meta.Title = strings.TrimSpace(doc.Meta.Title + " " + msg.For(l.opt.Lang).Say("export.unverified"))
	}
	data, err := l.encode(ctx, doc, f)
	return data, func(got []byte) error { return readsAs(ctx, got, f, doc) }, err
}

// readsAs tells whether a copy has the text of doc.
func readsAs(ctx context.Context, data []byte, f format.Format, doc *format.Document) error {
	back, err := format.Read(ctx, "copy", bytes.NewReader(data), format.Options{Format: f, Whole: true, Lines: format.KeepLines})
	if err != nil {
		return msg.Errorf("the copy cannot be read back: %w", err)
	}
	if f != format.Markdown && record.Canonical(back.Text.String()) != record.Canonical(doc.Text.String()) {
		return errOther
	}
	return nil
}

var errOther = msg.Errorf("the copy does not read as the text that was to be written")

// encode writes a document: back into its own file where it came from a word processor, so
// that everything which was not edited stays, else as a new file.
func (l *Leaving) encode(ctx context.Context, doc *format.Document, f format.Format) ([]byte, error) {
	if own := l.opt.Translation; own != nil && own.Format == f && f != format.TXT && bytes.Equal(own.Bytes, doc.Bytes) && own.Bytes != nil {
		return format.Save(ctx, own, doc)
	}
	var b bytes.Buffer
	err := format.Write(&b, doc, f, format.WriteOptions{})
	return b.Bytes(), err
}

func (l *Leaving) write(o ExportOptions, data []byte, check func([]byte) error, r *record.Record) (ExportResult, error) {
	recordPath := o.RecordPath
	if recordPath == "" {
		recordPath = strings.TrimSuffix(o.Path, filepath.Ext(o.Path)) + recordEnding
	}
	res, err := l.writeRecord(o, r, recordPath)
	if err == nil {
		err = l.put(o.Path, data, o.Force, check)
	}
	if err != nil { // a record without its copy would be a lie
		for _, p := range []string{res.Record, res.Public} {
			if p != "" {
				record.Remove(p)
			}
		}
		return ExportResult{}, err
	}
	return res, nil
}

// writeRecord writes the record of a copy, signed where there is a key.
func (l *Leaving) writeRecord(o ExportOptions, r *record.Record, path string) (ExportResult, error) {
	key, unsigned := record.OpenKey(l.opt.KeyDir)
	p := msg.For(l.opt.Lang)
	files, err := r.WriteBeside(path, p, key)
	res := ExportResult{Path: o.Path, Record: files.JSON, RecordHTML: files.HTML, Signature: files.Signature, Unsigned: unsigned}
	if err != nil || !o.Public {
		return res, err
	}
	public, err := record.WritePublic(files.JSON, p, key)
	res.Public = public.JSON
	return res, err
}

const recordEnding = ".record.json"

// Copy gives the verified text for the clipboard and writes its record into folder.
func (l *Leaving) Copy(ctx context.Context, folder string) (words, recordPath string, err error) {
	res, gate, err := l.look(ctx)
	if err != nil {
		return "", "", err
	}
	if !gate.Open {
		return "", "", &GateShut{gate.Missing}
	}
	r := l.record(res, l.status(res))
	r.Copy.Format = "clipboard"
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", "", file.Cannot(folder, err)
	}
	files, err := l.writeRecord(ExportOptions{}, r, filepath.Join(folder, FileName(r.Article.Headline)+recordEnding))
	return l.snapshot.Docs[align.Translation].String(), files.Record, err
}

// status is full where every check ran that could be of use.
func (l *Leaving) status(res *result) record.Status {
	if res.input.Original == nil || len(res.report.NotRun) > 0 || len(off(l.style)) > 0 {
		return record.Partial
	}
	return record.Full
}

// record is everything that is known of the text that leaves, without copy and seal.
func (l *Leaving) record(res *result, status record.Status) *record.Record {
	s := l.snapshot
	p := msg.For(l.opt.Lang)
	r := &record.Record{
		Form: record.Internal, Program: Program, Created: l.opt.Clock().UTC().Truncate(time.Second), Status: status, Compared: s.HasOriginal,
		Article: l.article(), Style: l.house(),
		People:   l.people(),
		Findings: []record.Ended{}, Facts: []record.Fact{}, Changes: []record.Change{},
		NotRun: []record.NotRun{}, NotChecked: []string{}, Log: []record.LogEntry{},
		Quotes: quotes(res), Calculations: []record.Calculation{}, Disputes: []record.Dispute{}, Ran: []record.Ran{},
		Note: p.Say("record.note") + " " + p.Say("record.names-entered"),
	}
	r.SetText(s.Docs[align.Translation])
	r.Hashes.Draft = record.Hash([]byte(s.Draft.String()))
	if s.HasOriginal {
		r.Hashes.Original = record.Hash([]byte(s.Docs[align.Original].String()))
	}
	for _, n := range res.report.NotRun {
		r.NotRun = append(r.NotRun, record.NotRun{Check: n.Check, Why: p.Text(n.Why)})
	}
	for _, t := range res.report.NotChecked {
		r.NotChecked = append(r.NotChecked, p.Text(t))
	}
	l.findings(r, res, p)
	l.recordFacts(r, res, p)
	l.changes(r, res)
	l.ran(r, res)
	l.disputes(r)
	for _, c := range res.calculated {
		r.Calculations = append(r.Calculations, record.Calculation{Original: c.original, Translation: c.translation, Sum: c.sum})
	}
	r.Counts.Calculations = len(r.Calculations)
	countQuotes(r)
	r.Log = append(r.Log, logOf(l.log)...)
	return r
}

// Program is how the desk calls itself in records.
const Program = "Stet 0.1.0"

func (l *Leaving) article() record.Article {
	m, o := l.snapshot.Meta[align.Translation], l.snapshot.Meta[align.Original]
	first := func(a, b string) string {
		if a != "" {
			return a
		}
		return b
	}
	a := record.Article{Headline: headline(l.snapshot), Outlet: first(m.Outlet, o.Outlet), Author: first(m.Author, o.Author),
		Agency: first(m.Agency, o.Agency), Source: first(m.Source, o.Source), To: l.snapshot.Lang[align.Translation].String(), Draft: first(strings.TrimSpace(m.Origin), "unknown")}
	if l.snapshot.HasOriginal {
		a.From = l.snapshot.Lang[align.Original].String()
	}
	if !m.Dateline.IsZero() {
		a.Dateline = m.Dateline.Format(time.DateOnly)
	}
	if !o.Retrieved.IsZero() {
		a.Retrieved = o.Retrieved.UTC().Format(time.RFC3339)
	}
	return a
}

// headline is the title of the translation, or its first words.
func headline(s editor.Snapshot) string {
	if t := strings.TrimSpace(s.Meta[align.Translation].Title); t != "" {
		return t
	}
	d := s.Docs[align.Translation]
	for i := range d.Lines() {
		if l := strings.TrimSpace(d.Line(i)); l != "" {
			return cut(l, headlineMost)
		}
	}
	return ""
}

const headlineMost = 90 // characters of a first line that stands for a title

func cut(s string, most int) string {
	rs := []rune(s)
	if len(rs) <= most {
		return s
	}
	rs = rs[:most]
	for i := len(rs) - 1; i > most/2; i-- {
		if rs[i] == ' ' {
			return string(rs[:i]) + " …"
		}
	}
	return string(rs) + "…"
}

// findings are those of the draft that are fixed, and those of the text with their ends.
func (l *Leaving) findings(r *record.Record, res *result, p *msg.Printer) {
	standing := verify.Open(res.report, l.decisions)
	for _, f := range standing.Open {
		r.Findings = append(r.Findings, ended(f, record.EndOpen, p))
		r.Counts.Open++
	}
	for _, st := range standing.Stetted {
		e := ended(st.Finding, record.EndStet, p)
		e.Reason, e.Note, e.By, e.At = st.Decision.Reason, st.Decision.Note, st.Decision.By, st.Decision.At.UTC()
		r.Findings = append(r.Findings, e)
		r.Counts.Stetted++
	}
	for _, f := range l.fixed {
		e := ended(f.Finding, record.EndFixed, p)
		e.By, e.At = f.gone.By, f.gone.At
		r.Findings = append(r.Findings, e)
		r.Counts.Fixed++
	}
	r.Counts.Findings = len(r.Findings)
}

func ended(f verify.Finding, end string, p *msg.Printer) record.Ended {
	e := record.Ended{Check: f.Check, Category: f.Category, Severity: severityWord(f.Severity), Message: p.Text(f.Message),
		End: end, Original: []string{}, Translation: []string{}}
	for _, s := range f.Original {
		e.Original = append(e.Original, s.Text)
	}
	for _, s := range f.Translation {
		e.Translation = append(e.Translation, s.Text)
	}
	return e
}

func severityWord(s verify.Severity) string {
	switch s {
	case verify.Error:
		return "error"
	case verify.Warning:
		return "warning"
	}
	return "info"
}

// ran are the checks that ran, also those that found nothing.
func (l *Leaving) ran(r *record.Record, res *result) {
	found := map[string]int{}
	for _, f := range res.report.Findings {
		found[f.Check]++
	}
	not := map[string]bool{}
	for _, n := range res.report.NotRun {
		not[n.Check] = true
	}
	for _, id := range l.style.Off(l.opt.Checks) {
		not[id] = true
	}
	for _, c := range l.opt.Checks {
		if !not[c.ID] {
			r.Ran = append(r.Ran, record.Ran{Check: c.ID, Findings: found[c.ID]})
		}
	}
}

// disputes are the facts that somebody called wrong, each with what was decided next.
func (l *Leaving) disputes(r *record.Record) {
	standing := map[string]bool{}
	for _, f := range r.Facts {
		standing[f.Kind+"|"+f.Text] = true
	}
	open := map[string][]int{} // of each fact: its disputes that nobody has decided yet
	for _, t := range l.ticks {
		if t.State == Disputed {
			open[t.Key] = append(open[t.Key], len(r.Disputes))
			r.Disputes = append(r.Disputes, record.Dispute{Fact: t.Key[strings.Index(t.Key, "|")+1:], By: t.By, At: t.At.UTC(), Note: t.Note, End: record.DisputeOpen})
			continue
		}
		end := record.DisputeTicked
		if t.State == OpenFact {
			end = record.DisputeWithdrawn
		}
		for _, at := range open[t.Key] {
			d := &r.Disputes[at]
			d.End, d.DecidedBy, d.DecidedAt, d.Basis, d.Decision = end, t.By, t.At.UTC(), t.Basis, t.Note
		}
		delete(open, t.Key)
	}
	for key, ats := range open {
		for _, at := range ats {
			if !standing[key] {
				r.Disputes[at].End = record.DisputeChanged
			}
		}
	}
	r.Counts.Disputes = len(r.Disputes)
}

func countQuotes(r *record.Record) {
	r.Counts.Quotes = len(r.Quotes)
	of := map[string]*int{record.Verbatim: &r.Counts.Verbatim, record.Shortened: &r.Counts.Shortened,
		record.Indirect: &r.Counts.Indirect, record.Relayed: &r.Counts.Relayed, record.Unpaired: &r.Counts.Unpaired}
	for _, q := range r.Quotes {
		*of[q.Treatment]++
	}
}

func (l *Leaving) recordFacts(r *record.Record, res *result, p *msg.Printer) {
	for _, f := range l.laidOver(res) {
		e := record.Fact{Kind: string(f.Kind), Text: f.Text, Places: len(f.Translation), State: string(f.State), Why: p.Text(f.Why)}
		if f.Tick != nil {
			e.Basis, e.Note, e.By, e.At = f.Tick.Basis, f.Tick.Note, f.Tick.By, f.Tick.At.UTC()
		}
		r.Facts = append(r.Facts, e)
		switch f.State {
		case Agrees:
			r.Counts.Agree++
		case Ticked:
			r.Counts.Ticked++
		case Disputed:
			r.Counts.Disputed++
		default:
			r.Counts.FactsOpen++
		}
	}
	r.Counts.Facts = len(r.Facts)
}

func (l *Leaving) changes(r *record.Record, res *result) {
	was, now := l.snapshot.Draft, l.snapshot.Docs[align.Translation]
	facts := l.factual(res)
	for _, h := range redline.Diff(was, now) {
		c := record.Change{Old: was.Slice(h.Old), New: now.Slice(h.New)}
		c.Fact = facts.ofFact(c.Old, c.New, h)
		r.Changes = append(r.Changes, c)
		r.Counts.WordsOut += countLine(c.Old)[1]
		r.Counts.WordsIn += countLine(c.New)[1]
	}
	r.Counts.Changes = len(r.Changes)
	for i := range was.Lines() {
		r.Counts.WordsDraft += countLine(was.Line(i))[1]
	}
	for i := range now.Lines() {
		n := countLine(now.Line(i))
		r.Counts.Characters += n[0]
		r.Counts.Words += n[1]
	}
}

// house is the house style in force, with everything that it switches off.
func (l *Leaving) house() record.Style {
	st := record.Style{Blocking: severityWord(l.style.Blocking), Off: off(l.style),
		SignOffs: append([]string{}, l.style.SignOffs...), Facts: append([]string{}, l.style.Facts...)}
	if l.style.Path != "" {
		st.Name = filepath.Base(l.style.Path)
	}
	st.Hash = record.Hash([]byte(storedStyle(l.style)))
	return st
}

// people are the editor and whoever signed the very text that leaves.
func (l *Leaving) people() record.People {
	p := record.People{Editor: l.opt.By, SignOffs: []record.SignOff{}}
	for _, g := range holding(l.signs, textHash(l.snapshot)) {
		p.SignOffs = append(p.SignOffs, record.SignOff{Role: string(g.Role), By: g.By, At: g.At.UTC()})
		switch g.Role {
		case SecondReader:
			p.SecondReader, p.SecondReading = g.By, true
		case Approver:
			p.Approver = g.By
		}
	}
	return p
}

// logOf is the log of decisions as records have it.
func logOf(log []store.Word) []record.LogEntry {
	out := make([]record.LogEntry, len(log))
	for i, w := range log {
		out[i] = record.LogEntry{Kind: w.Kind, At: store.Stamp(w.At), Body: w.Body, Digest: store.Digest(w.Body), Hash: w.Hash}
	}
	return out
}

// off are the checks and families that the house style switches off.
func off(style *verify.Style) []string {
	out := []string{}
	for id, s := range style.Severity {
		if s == 0 {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// FileName makes a name for a file of a headline.
func FileName(headline string) string {
	s := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return -1
		}
		return r
	}, cut(headline, 60))
	if s = strings.Trim(s, " .…"); s == "" {
		return "article"
	}
	return s
}
