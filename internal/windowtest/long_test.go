//go:build window

package windowtest

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Of typing: how fast a person types, and for how long unless STET_TYPING says otherwise
// ("1m").
const (
	keysPerSecond = 30
	typingTime    = 10 * time.Second
)

// made writes an article of its own making in two languages, of paragraphs of 60 words, and
// returns the paths.
func made(t *testing.T, dir string, paragraphs int) (original, translation string) {
	t.Helper()
	words := [2][]string{
		strings.Fields("chính phủ nước này hôm nay đã thông báo về một kế hoạch mới cho nhiều tỉnh miền núi trong năm tới"),
		strings.Fields("Regierung Länder hat heute über einen Plan berichtet der für viele Orte gilt und nächstes Jahr beginnt"),
	}
	for side, name := range []string{"made.vi.txt", "made.de.txt"} {
		r := rand.New(rand.NewPCG(7, uint64(side)))
		var b strings.Builder
		for p := range paragraphs {
			for s := range 5 {
				fmt.Fprintf(&b, "Nr %d", p*5+s)
				for range 10 {
					b.WriteString(" " + words[side][r.IntN(len(words[side]))])
				}
				b.WriteString(". ")
			}
			b.WriteString("\n\n")
		}
		text := strings.ReplaceAll(strings.TrimSpace(b.String()), " \n", "\n") + "\n"
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "made.vi.txt"), filepath.Join(dir, "made.de.txt")
}

// Somebody types fast: every key is in the text, in order, and the times of the keys,
// measured in the program itself, are in the log. Then the window is killed: what was typed is there when it
// opens again.
func TestTyping(t *testing.T) {
	t.Run("article", func(t *testing.T) { testTyping(t, 25, typing(t)/3) }) // 1,500 words
	t.Run("book", func(t *testing.T) { testTyping(t, 3_334, typing(t)) })   // 200,000 words
}

func testTyping(t *testing.T, paragraphs int, long time.Duration) {
	s := prepare(t)
	times := filepath.Join(s.home, "frames")
	s.env = append(s.env, "STET_FRAMES="+times)
	original, translation := made(t, s.home, paragraphs)
	s.start(os.Getenv("STET_BINARY"), original, translation)
	opened := s.text(t, translation)
	s.waitForKeys(times)

	s.key("ctrl+Home")
	s.key("ctrl+Right")
	time.Sleep(time.Second)
	before := countLines(times)
	typed, took := s.typeFor(long)
	s.until("the last key", func() bool { return countLines(times) >= before+len(typed) })
	t.Logf("%d keys in %v: %.1f a second", len(typed), took.Round(time.Millisecond), float64(len(typed))/took.Seconds())
	placed, shown := keyTimes(t, times, before)
	t.Logf("placed: p50 %v, p99 %v, most %v; on the screen: p50 %v, p99 %v, most %v", percentile(placed, 50), percentile(placed, 99),
		percentile(placed, 100), percentile(shown, 50), percentile(shown, 99), percentile(shown, 100))
	t.Logf("memory: %s", s.memory())

	time.Sleep(1500 * time.Millisecond) // what is typed is on disk within a second
	s.program.Process.Kill()
	<-s.ended
	at := strings.IndexByte(opened, ' ')
	left, _ := s.left("")
	if got, want := left, opened[:at]+typed+opened[at:]; got != want {
		t.Fatalf("what was typed is not what the killed program left: %s", firstDifference(want, got))
	}
}

// Somebody types fast, goes elsewhere, deletes, and takes it all back: what the program has on
// disk then is the text as opened, byte for byte.
func TestUndoToTheBeginning(t *testing.T) {
	s := prepare(t)
	times := filepath.Join(s.home, "frames")
	s.env = append(s.env, "STET_FRAMES="+times)
	original, translation := made(t, s.home, 150) // 9,000 words
	s.start(os.Getenv("STET_BINARY"), original, translation)
	opened := s.text(t, translation)
	s.waitForKeys(times)
	typed := 0
	for _, place := range []string{"ctrl+Home", "ctrl+End", "Prior", "Up"} {
		s.key(place)
		words, _ := s.typeFor(typing(t) / 8)
		typed += len(words)
		s.key("BackSpace", "BackSpace", "Return")
	}
	time.Sleep(1500 * time.Millisecond) // what is typed is on disk within a second
	if left, _ := s.left(""); len(left) != len(opened)+typed-2*4+4 {
		t.Fatalf("%d bytes were typed into %d, and %d are on disk", typed, len(opened), len(left))
	}
	s.tool("key", "--clearmodifiers", "--delay", "40", "--repeat", "80", "ctrl+z")
	time.Sleep(2 * time.Second)
	if left, _ := s.left(""); left != opened {
		t.Errorf("undone to the beginning: %s", firstDifference(opened, left))
	}
}

// typing is for how long to type.
func typing(t *testing.T) time.Duration {
	t.Helper()
	v := os.Getenv("STET_TYPING")
	if v == "" {
		return typingTime
	}
	d, err := time.ParseDuration(v)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// typeFor types numbered words for a while and returns them.
func (s *screen) typeFor(d time.Duration) (string, time.Duration) {
	var all strings.Builder
	for all.Len() < int(d.Seconds()*keysPerSecond) {
		fmt.Fprintf(&all, " wort%d", all.Len())
	}
	from := time.Now()
	// The tool pauses for half of the delay after a key, and works for some milliseconds.
	s.tool("type", "--delay", strconv.Itoa(2*1000/keysPerSecond-6), all.String())
	return all.String(), time.Since(from)
}

// waitForKeys waits until the window takes keys: the article is there and has the focus.
func (s *screen) waitForKeys(times string) {
	s.t.Helper()
	s.until("a key to arrive", func() bool {
		s.tool("key", "Right")
		time.Sleep(300 * time.Millisecond)
		return countLines(times) > 0
	})
}

func (s *screen) text(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// memory is what the program has of the machine's memory.
func (s *screen) memory() string {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.program.Process.Pid))
	if err != nil {
		return "unknown"
	}
	var out []string
	for line := range strings.Lines(string(status)) {
		if strings.HasPrefix(line, "VmRSS") || strings.HasPrefix(line, "VmHWM") {
			out = append(out, strings.Join(strings.Fields(line), " "))
		}
	}
	return strings.Join(out, ", ")
}

func countLines(path string) int {
	data, _ := os.ReadFile(path)
	return strings.Count(string(data), "\n")
}

// keyTimes reads the times of keys that the program wrote, without the first of them.
func keyTimes(t *testing.T, path string, skip int) (placed, shown []time.Duration) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if skip--; skip >= 0 {
			continue
		}
		var p, s int
		if _, err := fmt.Sscan(lines.Text(), &p, &s); err != nil {
			t.Fatal(err)
		}
		placed = append(placed, time.Duration(p)*time.Microsecond)
		shown = append(shown, time.Duration(s)*time.Microsecond)
	}
	slices.Sort(placed)
	slices.Sort(shown)
	return placed, shown
}

// percentile is the p-th of sorted times.
func percentile(sorted []time.Duration, p int) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[(len(sorted)-1)*p/100]
}

// firstDifference shows where two long texts begin to differ.
func firstDifference(want, got string) string {
	n := 0
	for n < min(len(want), len(got)) && want[n] == got[n] {
		n++
	}
	around := func(s string) string { return s[max(0, n-80):min(len(s), n+80)] }
	return fmt.Sprintf("at byte %d of %d and %d: %s", n, len(want), len(got), cmp.Diff(around(want), around(got)))
}

// clipboard is what other programs would paste.
func (s *screen) clipboard() string {
	cmd := exec.Command("xclip", "-selection", "clipboard", "-o")
	cmd.Env = s.env
	out, _ := cmd.Output()
	return string(out)
}

// copied is what Ctrl+C puts on the clipboard.
func (s *screen) copied() string {
	s.t.Helper()
	s.key("ctrl+c")
	return s.clipboard()
}

// A person at work with mouse and clipboard, and find and replace: what is selected comes
// out, what other programs copied goes in, every hit is replaced, and undone to the
// beginning the text is as opened, byte for byte.
func TestMouseFindAndClipboard(t *testing.T) {
	if _, err := exec.LookPath("xclip"); err != nil {
		t.Skip("xclip is not installed")
	}
	s := prepare(t)
	times := filepath.Join(s.home, "frames")
	s.env = append(s.env, "STET_FRAMES="+times)
	original, translation := made(t, s.home, 25)
	s.start(os.Getenv("STET_BINARY"), original, translation)
	opened := s.text(t, translation)
	s.waitForKeys(times)
	s.key("ctrl+Home")
	s.picture("mouse")

	x, y := 760, 190 // amid the translation
	s.tool("mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "--repeat", "2", "--delay", "60", "1")
	time.Sleep(400 * time.Millisecond)
	word := s.copied()
	if len(strings.Fields(word)) != 1 || !strings.Contains(opened, word) {
		t.Errorf("a double click selected %q, no word of the article", word)
	}
	time.Sleep(600 * time.Millisecond)
	s.tool("mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "--repeat", "3", "--delay", "60", "1")
	time.Sleep(400 * time.Millisecond)
	sentence := s.copied()
	if !strings.HasPrefix(sentence, "Nr ") || !strings.HasSuffix(sentence, ".") || strings.Count(sentence, ".") != 1 || !strings.Contains(opened, sentence) {
		t.Errorf("a triple click selected %q, no sentence of the article", sentence)
	}
	s.tool("mousemove", fmt.Sprint(x), fmt.Sprint(y), "mousedown", "1", "mousemove", fmt.Sprint(x+30), fmt.Sprint(y),
		"mousemove", fmt.Sprint(x-120), fmt.Sprint(y+50), "mouseup", "1")
	time.Sleep(400 * time.Millisecond)
	dragged := s.copied()
	if len(dragged) < 60 || !strings.Contains(opened, dragged) {
		t.Errorf("a drag over three lines selected %q", dragged)
	}
	s.click(x, y)
	time.Sleep(400 * time.Millisecond)
	s.tool("keydown", "shift", "mousemove", fmt.Sprint(x-120), fmt.Sprint(y+50), "click", "1", "keyup", "shift")
	time.Sleep(400 * time.Millisecond)
	if got := s.copied(); got != dragged {
		t.Errorf("a click and a click with Shift selected %q, a drag between the same places %q", got, dragged)
	}

	const pasted = "Ein Satz aus einem anderen Programm – mit „Anführung“ und\u00a0festem Leerzeichen. "
	put := exec.Command("xclip", "-selection", "clipboard", "-i")
	put.Env, put.Stdin = s.env, strings.NewReader(pasted)
	if err := put.Run(); err != nil {
		t.Fatal(err)
	}
	s.key("ctrl+Home", "ctrl+v", "ctrl+a")
	if got, want := s.copied(), pasted+opened; got != want {
		t.Errorf("after pasting: %s", firstDifference(want, got))
	}
	s.key("ctrl+Home", "ctrl+h")
	s.typing("Regierung")
	s.key("Tab")
	s.typing("Amt")
	s.picture("found")
	s.key("Tab", "Tab", "space") // past "replace", on "replace all"
	time.Sleep(500 * time.Millisecond)
	s.key("Escape", "ctrl+a")
	if got, want := s.copied(), strings.ReplaceAll(pasted+opened, "Regierung", "Amt"); got != want {
		t.Errorf("after replacing: %s", firstDifference(want, got))
	}
	for range 6 {
		s.key("ctrl+z")
	}
	s.key("ctrl+a")
	if got := s.copied(); got != opened {
		t.Errorf("undone to the beginning: %s", firstDifference(opened, got))
	}
}
