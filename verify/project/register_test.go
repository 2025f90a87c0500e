package project

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/editor/format"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/names"

	"golang.org/x/text/language"
)

func withRegister(t *testing.T, path, translation string) *Session {
	t.Helper()
	d, err := format.Read(context.Background(), "translation.txt", strings.NewReader(translation), format.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d.Lang = language.German
	s, err := New(Options{Checks: checks.All(), Lang: language.English, Translation: d, Target: language.German, Temporary: true, RegisterPath: path})
	if err != nil {
		t.Fatal(err)
	}
	check(t, s)
	return s
}

// A spelling that a person keeps is preferred at once and in the next article, and the
// other spelling is reported there even where it stands alone.
func TestKeepName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "register.tsv")
	s := withRegister(t, path, "Der Minister Andrej Beloussow reiste ab.\nDann sprach Minister Andrej Belousov.\n")
	name := named(t, s, "Andrej Belousov")
	if err := s.KeepName(name, "Andrej Belousov"); err != nil {
		t.Fatal(err)
	}
	check(t, s)
	if n := named(t, s, "Andrej Belousov"); n.Preferred != "Andrej Belousov" {
		t.Errorf("after keeping it: %q is preferred", n.Preferred)
	}
	next := withRegister(t, path, "Der Minister Andrej Beloussow reiste ab.\nAndrej Beloussow kam an.\n")
	find(t, next, "name.variant", "Andrej Beloussow")
	quiet := withRegister(t, path, "Der Minister Andrej Belousov reiste ab.\nAndrej Belousov kam an.\n")
	for _, f := range quiet.Findings() {
		if strings.HasPrefix(f.Check, "name.") {
			t.Errorf("%s about the spelling that was kept", f.Check)
		}
	}
}

// Keeping a name twice leaves one entry, with every form that was ever forbidden, and the
// comments of the file.
func TestKeepNameTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "register.tsv")
	if err := os.WriteFile(path, []byte("# Names of the foreign desk\npreferred\tforbidden\tnote\tsource\nAndrej Beloussow\tAndrey Belousov\tDuden\t\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	s := withRegister(t, path, "Der Minister Andrej Beloussow reiste ab.\nDann sprach Minister Andrej Belousow.\n")
	for range 2 {
		if err := s.KeepName(named(t, s, "Andrej Beloussow"), "Andrej Beloussow"); err != nil {
			t.Fatal(err)
		}
	}
	r, err := names.OpenRegister(path)
	if err != nil {
		t.Fatal(err)
	}
	if es := r.Entries(); len(es) != 1 || strings.Join(es[0].Forbidden, "|") != "Andrej Belousow|Andrey Belousov" || es[0].Note != "Duden" {
		t.Errorf("register: %+v", es)
	}
	if data, _ := os.ReadFile(path); !strings.HasPrefix(string(data), "# Names of the foreign desk\n") {
		t.Errorf("the comment is gone:\n%s", data)
	}
}

// The house's register is read with its style.
func TestHouseRegister(t *testing.T) {
	dir := t.TempDir()
	for name, s := range map[string]string{"stet.toml": "register = \"names.tsv\"\n", "names.tsv": "Kyjiw\tKiew\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	style, err := verify.ReadStyle(filepath.Join(dir, "stet.toml"), checks.All())
	if err != nil {
		t.Fatal(err)
	}
	if e, ok := style.Names.Lookup("Kiew"); !ok || e.Preferred != "Kyjiw" {
		t.Errorf("register of the house: %+v", style.Names.Entries())
	}
}

func named(t *testing.T, s *Session, form string) names.Name {
	t.Helper()
	for _, n := range s.Names().Names {
		for _, f := range n.Forms {
			if f.Text == form {
				return n
			}
		}
	}
	t.Fatalf("no name with the form %q among %+v", form, s.Names().Names)
	return names.Name{}
}
