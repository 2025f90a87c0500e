package project

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"stet/editor/align"
)

// Variables by which the test program is told to type, and how often to be killed.
const (
	envType  = "STET_TEST_TYPE" // the project to type in, or a folder: in an article without a name
	envKills = "STET_KILLS"     // how many kills; a few by default
	envDir   = "STET_TEST_DIR"  // data folder

	envNobody = "STET_TEST_NOBODY" // run as a user who may write to his own folders only

	mostLost = 1 * time.Second // of typing may be lost
	keyPause = 4 * time.Millisecond
)

func TestMain(m *testing.M) {
	if os.Getenv(envNobody) != "" {
		if err := becomeNobody(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if path := os.Getenv(envType); path != "" {
		if err := typeOn(path, os.Getenv(envDir)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// asNobody runs a test of this program again, as a user who is not root.
func asNobody(t *testing.T, name string) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^"+name+"$", "-test.v")
	tmp, err := os.MkdirTemp("", "nobody")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(tmp)
	if err := os.Chmod(tmp, 0o777); err != nil {
		t.Fatal(err)
	}
	cmd.Env = append(os.Environ(), envNobody+"=1", "TMPDIR="+tmp, "HOME="+tmp, "XDG_CONFIG_HOME="+tmp)
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "--- PASS: "+name) {
		t.Errorf("as nobody: %v\n%s", err, out)
	}
}

// typeOn types numbered words into a project until it is killed, saves now and then, and
// says after each word that it was typed.
func typeOn(path, dir string) error {
	s, err := Open(path, Options{Dir: dir, By: "Ada"})
	if err != nil {
		return err
	}
	for n := lastWord(s) + 1; ; n++ {
		e := appended(s, fmt.Sprintf(" w%d", n))
		if err := s.Edit(e); err != nil {
			return err
		}
		fmt.Println(n)
		if s.Path() != "" && n%97 == 0 {
			if err := s.Save(); err != nil {
				return err
			}
		}
		if n%31 == 0 {
			s.Undo()
			s.Redo()
		}
		time.Sleep(keyPause)
	}
}

// lastWord is the number of the last word that was typed, -1 if none. It panics if one is
// missing: the tests read the message.
func lastWord(s *Session) int {
	n := -1
	for _, w := range strings.Fields(s.article.Text(align.Translation).String()) {
		num, ok := strings.CutPrefix(w, "w")
		i, err := strconv.Atoi(num)
		if !ok || err != nil {
			continue
		}
		if i != n+1 {
			panic(fmt.Sprintf("word %d is followed by word %d", n, i))
		}
		n = i
	}
	return n
}

// Killed at any instant while it types and saves, the desk loses at most the last second
// of typing, and never the file.
func TestKill(t *testing.T) {
	kills := 4
	if n, err := strconv.Atoi(os.Getenv(envKills)); err == nil {
		kills = n
	}
	dir := t.TempDir()
	named := saved(t, dir)
	s := desk(t, dir)
	typed(t, s, 0, 0, "Offen: ")
	killed(t, s)
	var most time.Duration
	for i := range kills {
		if i > 0 && i%50 == 0 {
			t.Logf("%d kills, at most %v of typing lost", i, most.Round(time.Millisecond))
		}
		path := named
		if i%2 == 1 {
			path = waiting(t, dir)[0].Path
		}
		most = max(most, killOnce(t, path, dir))
		if t.Failed() {
			t.Fatalf("after %d kills", i+1)
		}
	}
	t.Logf("%d kills, at most %v of typing lost", kills, most.Round(time.Millisecond))
}

type stroke struct {
	n  int
	at time.Time
}

// killOnce lets a program type in path, kills it, looks at what is left, and says how long
// before the kill the oldest lost word was typed.
func killOnce(t *testing.T, path, dir string) time.Duration {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), envType+"="+path, envDir+"="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	first := make(chan struct{})
	read := make(chan []stroke)
	go func() { read <- strokes(out, first) }()
	select {
	case <-first:
	case <-time.After(30 * time.Second):
		t.Error("the program does not type")
	}
	time.Sleep(time.Duration(rand.IntN(1300)) * time.Millisecond)
	at := time.Now()
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	typed := <-read
	_ = cmd.Wait() // it was killed: there is nothing to learn from how it ended
	s := reopen(t, path, dir)
	last := lastWord(s)
	killed(t, s)
	for _, w := range typed {
		if w.n > last {
			lost := at.Sub(w.at)
			if lost > mostLost {
				t.Errorf("word %d, typed %v before the kill, is lost; the last is %d", w.n, lost, last)
			}
			return lost
		}
	}
	return 0
}

// strokes reads which words were typed, and when; it closes first at the first.
func strokes(r io.Reader, first chan struct{}) []stroke {
	var out []stroke
	for sc := bufio.NewScanner(r); sc.Scan(); {
		if n, err := strconv.Atoi(sc.Text()); err == nil {
			if len(out) == 0 {
				close(first)
			}
			out = append(out, stroke{n, time.Now()})
		}
	}
	return out
}

// A working file whose log was cut at any page still opens, with a front of what was typed.
func TestPowerCut(t *testing.T) {
	dir := t.TempDir()
	s := desk(t, dir)
	for n := range 40 {
		if err := s.Edit(appended(s, fmt.Sprintf(" w%d", n))); err != nil {
			t.Fatal(err)
		}
		if err := s.work().Flush(); err != nil {
			t.Fatal(err)
		}
	}
	file := s.work().File()
	whole, log := contentsOf(t, file), contentsOf(t, file+"-wal")
	killed(t, s)
	best := -1
	const header, page = 32, 24 + 4096
	for end := 0; end <= len(log); end += page / 2 { // in the middle of pages too
		cutDir := t.TempDir()
		cut := filepath.Join(cutDir, "articles", filepath.Base(file))
		write(t, cut, whole)
		write(t, cut+"-wal", log[:min(len(log), header+end)])
		s, err := Open(cut, Options{Dir: cutDir})
		if err != nil {
			t.Fatalf("cut after %d bytes: %v", end, err)
		}
		n := lastWord(s)
		if n < best {
			t.Fatalf("cut after %d bytes: %d words, fewer than with less of the log", end, n)
		}
		best = n
		killed(t, s)
	}
	if best != 39 {
		t.Errorf("the whole log gives %d words, want 40", best+1)
	}
}

func contentsOf(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	if err == nil {
		err = os.WriteFile(path, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}
