package stet

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"

	"stet/assets/msg"
)

// rooms is the list of DESIGN: a package may import packages of its own room and of the
// rooms below it. A room is a folder with all below it that is no room itself.
var rooms = []struct{ dir, why string }{
	{"internal", "tools that make data and scores may look at everything; nothing looks at them"},
	{"cmd/stet", "the program sees everything"},
	{"ui", "the window drives the session and draws; nothing below knows that there is a window"},
	{"ui/galley", "the text widget draws and takes input; it knows no panel, no dialog and no check"},
	{"verify/project", "the session is the desk without a window"},
	{"verify/record", "gate and record are made from findings, not from sessions"},
	{"verify/report", "writes findings for other programs"},
	{"verify/checks", "checks are values handed to the engine; they read through the Pass"},
	{"verify", "the engine knows none of its checks"},
	{"verify/names", "names serve checks, aligner and panels; they know no findings"},
	{"verify/fact", "facts are extracted once for many checks; they judge nothing"},
	{"editor", "the article knows no checks, so that it can be tested alone"},
	{"editor/format", "documents know no article"},
	{"editor/redline", "a diff needs two texts only"},
	{"editor/align", "evidence comes in through a function, so that alignment knows no facts"},
	{"editor/segment", "sentences need no alignment"},
	{"editor/direction", "which way a paragraph runs is asked by the window and by the writers of files"},
	{"editor/text", "the text model knows no language"},
	{"assets", "data and words, no logic of the desk"},
}

func room(dir string) int {
	best, at := -1, -1
	for i, r := range rooms {
		if (dir == r.dir || strings.HasPrefix(dir, r.dir+"/")) && len(r.dir) > best {
			best, at = len(r.dir), i
		}
	}
	return at
}

type source struct {
	path string
	file *ast.File
	test bool
}

func sources(t *testing.T) []source {
	t.Helper()
	var out []source
	fset := token.NewFileSet()
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && p != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "build") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		f, err := parser.ParseFile(fset, p, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		out = append(out, source{filepath.ToSlash(p), f, strings.HasSuffix(name, "_test.go")})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Imports point down the list of rooms only.
func TestImportsPointDown(t *testing.T) {
	for _, s := range sources(t) {
		dir := filepath.ToSlash(filepath.Dir(s.path))
		from := room(dir)
		if from < 0 || s.test {
			if from < 0 && dir != "." {
				t.Errorf("%s lies in no room: add it to the list with its reason", s.path)
			}
			continue
		}
		for _, imp := range imports(s.file) {
			inner, ok := strings.CutPrefix(imp, "stet/")
			if to := room(inner); ok && to < from {
				t.Errorf("%s imports %s, which lies above it: %s", s.path, imp, rooms[from].why)
			}
		}
	}
}

// Families of checks do not import each other: what several need is in verify/fact and
// verify/names.
func TestCheckFamiliesStandAlone(t *testing.T) {
	const families = "stet/verify/checks/"
	for _, s := range sources(t) {
		dir := filepath.ToSlash(filepath.Dir(s.path))
		if s.test || !strings.HasPrefix("stet/"+dir, families) {
			continue
		}
		for _, imp := range imports(s.file) {
			if strings.HasPrefix(imp, families) && !strings.HasPrefix(imp+"/", "stet/"+dir+"/") {
				t.Errorf("%s imports the family %s", s.path, imp)
			}
		}
	}
}

// Fyne stays in ui and in one file of the program, so that everything else is built and
// tested without cgo and without a display.
func TestFyneStaysInTheWindow(t *testing.T) {
	inCmd := 0
	for _, s := range sources(t) {
		fyne := false
		for _, imp := range imports(s.file) {
			fyne = fyne || strings.HasPrefix(imp, "fyne.io/")
		}
		switch {
		case !fyne, strings.HasPrefix(s.path, "ui/"):
		case strings.HasPrefix(s.path, "cmd/stet/"):
			if inCmd++; inCmd > 1 {
				t.Errorf("%s: a second file of cmd/stet imports Fyne", s.path)
			}
		default:
			t.Errorf("%s imports Fyne outside ui", s.path)
		}
	}
}

// Every package says in one comment what lives there; none is called util; none has init
// functions, since registration by import hides what a program is made of.
func TestPackagesAreDocumented(t *testing.T) {
	documented := map[string]int{}
	for _, s := range sources(t) {
		dir := filepath.Dir(s.path)
		if s.test {
			continue
		}
		if _, seen := documented[dir]; !seen {
			documented[dir] = 0
		}
		if s.file.Doc != nil && !strings.HasPrefix(s.file.Doc.Text(), "Code generated") {
			documented[dir]++
		}
		if n := s.file.Name.Name; n == "util" || n == "utils" || n == "common" || n == "helpers" {
			t.Errorf("%s: package %s says nothing about what lives there", s.path, n)
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function", s.path)
			}
		}
	}
	for dir, n := range documented {
		if n != 1 {
			t.Errorf("%s has %d package comments, want one", dir, n)
		}
	}
}

func imports(f *ast.File) []string {
	var out []string
	for _, i := range f.Imports {
		p, err := strconv.Unquote(i.Path.Value)
		if err == nil {
			out = append(out, p)
		}
	}
	return out
}

// spoken are the folders whose errors a person may read: they are made with msg.Errorf, so
// that the window can say them in its language. Errors that only join others need no words.
var spoken = []string{"cmd/stet", "editor/format", "verify/project", "verify/record"}

// TestErrorsHaveWords holds that every error a person may read has words in German, and
// that nothing is translated that the program does not say.
func TestErrorsHaveWords(t *testing.T) {
	german := msg.Faults(language.German)
	said := map[string]bool{}
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			of := callee(call)
			lit, ok := call.Args[0].(*ast.BasicLit)
			switch {
			case of == "msg.Errorf" && !ok:
				t.Errorf("%s: msg.Errorf wants its words as they stand", s.path)
			case of == "msg.Errorf":
				words, _ := strconv.Unquote(lit.Value)
				said[words] = true
				if german[words] == "" {
					t.Errorf("%s: %q has no words in assets/msg/errors/de.toml", s.path, words)
				}
			case (of == "fmt.Errorf" || of == "errors.New") && ok && isSpoken(s.path) && hasLetters(lit.Value):
				t.Errorf("%s: %s is said to people: use msg.Errorf", s.path, lit.Value)
			}
			return true
		})
	}
	system := false
	for _, line := range strings.Split(read(t, "assets/msg/errors/de.toml"), "\n") {
		if strings.HasPrefix(line, "# ") {
			system = line == "# Of the system"
		}
		key, _, ok := strings.Cut(line, `" = "`)
		if words, err := strconv.Unquote(key + `"`); ok && err == nil && !system && !said[words] {
			t.Errorf("de.toml has %q, which the program does not say", words)
		}
	}
}

func callee(c *ast.CallExpr) string {
	if sel, ok := c.Fun.(*ast.SelectorExpr); ok {
		if x, ok := sel.X.(*ast.Ident); ok {
			return x.Name + "." + sel.Sel.Name
		}
	}
	return ""
}

func isSpoken(path string) bool {
	for _, dir := range spoken {
		if strings.HasPrefix(filepath.ToSlash(path), dir+"/") {
			return true
		}
	}
	return false
}

var verb = regexp.MustCompile(`%[-+# 0-9.\[\]]*[a-zA-Z]`)

func hasLetters(literal string) bool {
	return strings.ContainsFunc(verb.ReplaceAllString(literal, ""), unicode.IsLetter)
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
