package main

import (
	"os"
	"path/filepath"
	"testing"
)

// The committed data are what the sources give. Where the npm packages of CLDR are not
// installed (STET_CLDR names their folder, else node_modules of the repository) the test
// says so and passes.
func TestDataAreFresh(t *testing.T) {
	cldr := os.Getenv("STET_CLDR")
	if cldr == "" {
		cldr = "../../../node_modules"
	}
	const confusables = "/usr/lib/python3/dist-packages/confusable_homoglyphs/confusables.json"
	for _, path := range []string{filepath.Join(cldr, "cldr-core"), confusables} {
		if _, err := os.Stat(path); err != nil {
			t.Skipf("the sources are not installed: %v", err)
		}
	}
	out, samples := t.TempDir(), t.TempDir()
	if err := run(source(cldr), "extra", confusables, out, samples); err != nil {
		t.Fatal(err)
	}
	same(t, out, "../../../assets/locale")
	same(t, samples, "../../../verify/fact/testdata/spelled")
}

func same(t *testing.T, fresh, committed string) {
	t.Helper()
	err := filepath.WalkDir(fresh, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(fresh, path)
		if err != nil {
			return err
		}
		want, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if got, err := os.ReadFile(filepath.Join(committed, rel)); err != nil || string(got) != string(want) {
			t.Errorf("%s is stale (%v): run go generate ./assets/locale", rel, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
