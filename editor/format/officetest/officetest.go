// Package officetest lets LibreOffice open what the desk wrote, in tests: it gives the text
// that an editor sees there, with tracked changes all accepted or all rejected. Where
// LibreOffice or its Python bridge is not installed, the test is skipped and says so.
package officetest

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

//go:embed convert.py
var script string

// Changes says what is done with tracked changes before the text is taken.
type Changes string

// What is done with tracked changes.
const (
	Accept Changes = "AcceptAllTrackedChanges"
	Reject Changes = "RejectAllTrackedChanges"
)

// File is one file to be opened.
type File struct {
	Name    string // with its ending
	Data    []byte
	Changes Changes
	As      string // ending of a format to convert it to; "": text
}

type job struct{ In, Out, Changes, Filter string }

// filters are LibreOffice's names of the formats it can be asked for.
var filters = map[string]string{"": "Text (encoded)", "docx": "MS Word 2007 XML", "odt": "writer8", "html": "HTML (StarWriter)"}

// Texts gives the text of each file as LibreOffice has it. All files go through one start
// of the program, since a start takes seconds.
func Texts(t *testing.T, files ...File) []string {
	t.Helper()
	var texts []string
	for _, b := range Convert(t, files...) {
		s := strings.ReplaceAll(strings.TrimPrefix(string(b), "\ufeff"), "\r\n", "\n")
		texts = append(texts, strings.TrimSuffix(s, "\n"))
	}
	return texts
}

// Convert gives what LibreOffice makes of each file.
func Convert(t *testing.T, files ...File) [][]byte {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped with -short: LibreOffice takes seconds to start")
	}
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("skipped: LibreOffice (soffice) is not installed")
	}
	if exec.Command(python(), "-c", "import uno").Run() != nil {
		t.Skip("skipped: LibreOffice's Python bridge (python3-uno) is not installed")
	}
	dir := t.TempDir()
	var jobs []job
	for i, f := range files {
		in := filepath.Join(dir, fmt.Sprintf("%d-%s", i, f.Name))
		if err := os.WriteFile(in, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
		jobs = append(jobs, job{in, filepath.Join(dir, fmt.Sprintf("%d.out", i)), string(f.Changes), filters[f.As]})
	}
	run(t, dir, jobs)
	out := make([][]byte, len(files))
	for i := range files {
		b, err := os.ReadFile(jobs[i].Out)
		if err != nil {
			t.Fatalf("LibreOffice did not open %s", files[i].Name)
		}
		out[i] = b
	}
	return out
}

func run(t *testing.T, dir string, jobs []job) {
	t.Helper()
	list, err := json.Marshal(jobs)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 4*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, python(), "-c", script, dir)
	cmd.Stdin = strings.NewReader(string(list))
	if msg, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, msg)
	}
}

// python is the interpreter that the bridge was installed for, the system's own.
func python() string {
	if _, err := os.Stat("/usr/bin/python3"); err == nil {
		return "/usr/bin/python3"
	}
	return "python3"
}

// Lines takes off what LibreOffice puts before items of a list in a plain text, and lines
// without text.
func Lines(s string) string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		l = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(l), "•0123456789.\t "))
		if l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}
