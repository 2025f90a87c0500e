package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/editor/format"
	"stet/verify/project"
)

// A copy of a project does not go over a draft that others changed since, unless --force
// says so; then what was there is kept beside it.
func TestExportForce(t *testing.T) {
	dir := t.TempDir()
	for _, v := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"} {
		t.Setenv(v, dir)
	}
	draft, path := filepath.Join(dir, "draft.txt"), filepath.Join(dir, "a.stet")
	if err := os.WriteFile(draft, []byte("Der Minister kam heute.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := format.Open(t.Context(), draft, format.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := project.New(project.Options{Translation: d, Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(draft, []byte("Von anderen.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		force  []string
		status int
		kept   string
	}{{nil, exitUsage, ""}, {[]string{"--force"}, exitOK, "Von anderen.\n"}} {
		var out, errs bytes.Buffer
		args := append([]string{"export", path, "-o", draft}, c.force...)
		if got := run(t.Context(), args, stdio{out: &out, err: &errs}); got != c.status {
			t.Errorf("%s: status %d, want %d: %s%s", c.force, got, c.status, out.String(), errs.String())
		}
		if c.kept == "" && !strings.Contains(errs.String(), "--force") {
			t.Errorf("it says %q", errs.String())
		}
		if got, _ := os.ReadFile(draft + "~"); string(got) != c.kept {
			t.Errorf("%s: kept beside it: %q", c.force, got)
		}
	}
}
