package main

import (
	"os"
	"path/filepath"
	"testing"
)

// What is made of other data of the repository is as fresh as that data.
func TestDerivedDataIsFresh(t *testing.T) {
	data := filepath.FromSlash("../../../verify/names/data")
	tmp := t.TempDir()
	for _, f := range []string{"hanzi.tsv", "given.tsv"} {
		copyFile(t, filepath.Join(data, f), filepath.Join(tmp, f))
	}
	if err := writeSyllables(tmp); err != nil {
		t.Fatal(err)
	}
	if err := writeGiven(tmp); err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{"syllables.tsv", "given-romanised.tsv"} {
		if read(t, filepath.Join(data, f)) != read(t, filepath.Join(tmp, f)) {
			t.Errorf("%s is stale: run go generate ./verify/names", f)
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	if err := os.WriteFile(to, []byte(read(t, from)), 0o644); err != nil {
		t.Fatal(err)
	}
}
