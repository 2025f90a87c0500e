//go:build window

package windowtest

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// screen is a virtual screen with one program on it.
type screen struct {
	t       *testing.T
	env     []string
	home    string
	program *exec.Cmd
	log     bytes.Buffer
	ended   chan error
}

const patience = 40 * time.Second // for anything to happen, on a busy machine

// open starts a screen and the program with the arguments, and waits for its window.
func open(t *testing.T, args ...string) *screen {
	t.Helper()
	s := prepare(t)
	s.start(os.Getenv("STET_BINARY"), args...)
	return s
}

// prepare starts a screen, for a program with a home of its own.
func prepare(t *testing.T) *screen {
	t.Helper()
	if os.Getenv("STET_BINARY") == "" {
		t.Fatal("STET_BINARY names no program")
	}
	s := &screen{t: t, home: t.TempDir()}
	display := s.startServer()
	s.env = []string{"DISPLAY=" + display, "HOME=" + s.home, "PATH=" + os.Getenv("PATH"), "LANG=en_US.UTF-8",
		"XDG_CONFIG_HOME=" + filepath.Join(s.home, "config"), "XDG_DATA_HOME=" + filepath.Join(s.home, "data"),
		"LIBGL_ALWAYS_SOFTWARE=1", "STET_TRACE=1", "XDG_CACHE_HOME=" + filepath.Join(s.home, "cache"), "XDG_SESSION_TYPE=x11"}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("the program said: %s", s.log.String())
		}
	})
	for _, d := range []string{"cache", "config", "data"} {
		if err := os.Mkdir(filepath.Join(s.home, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// start runs the program and waits until its window is there.
func (s *screen) start(binary string, args ...string) {
	s.t.Helper()
	s.program = exec.Command(binary, args...)
	s.program.Env, s.program.Dir = s.env, s.home
	s.log.Reset()
	s.program.Stdout, s.program.Stderr = &s.log, &s.log
	if err := s.program.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.ended = make(chan error, 1)
	go func(p *exec.Cmd, ended chan error) { ended <- p.Wait() }(s.program, s.ended)
	s.t.Cleanup(func() { s.program.Process.Kill() })
	s.until("its window", func() bool { return s.tool("search", "--onlyvisible", "--name", "Stet") != "" })
	s.tool("search", "--onlyvisible", "--name", "Stet", "windowfocus", "windowactivate")
}

// startServer starts Xvfb on a free display and returns its name.
func (s *screen) startServer() string {
	s.t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		s.t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{w}
	if err := server.Start(); err != nil {
		s.t.Fatal(err)
	}
	w.Close()
	s.t.Cleanup(func() { server.Process.Kill(); server.Wait() })
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		s.t.Fatalf("Xvfb gave no display: %v", err)
	}
	return ":" + strings.TrimSpace(line)
}

// tool runs xdotool and returns what it prints.
func (s *screen) tool(args ...string) string {
	cmd := exec.Command("xdotool", args...)
	cmd.Env = s.env
	out, _ := cmd.Output()
	return strings.TrimSpace(string(out))
}

// key presses keys, one after the other: "F8", "ctrl+z".
func (s *screen) key(keys ...string) {
	for _, k := range keys {
		s.tool("key", "--clearmodifiers", k)
		time.Sleep(150 * time.Millisecond)
	}
}

// typing types text.
func (s *screen) typing(words string) {
	s.tool("type", "--delay", "30", words)
	time.Sleep(200 * time.Millisecond)
}

// click clicks at a place of the screen.
func (s *screen) click(x, y int) {
	s.tool("mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "1")
	time.Sleep(250 * time.Millisecond)
}

// until waits for something to happen.
func (s *screen) until(what string, happened func() bool) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		select {
		case err := <-s.ended:
			s.t.Fatalf("the program ended while waiting for %s: %v", what, err)
		default:
		}
		if happened() {
			return
		}
	}
	s.picture("timeout")
	s.t.Fatalf("%s did not come within %v", what, patience)
}

// titled waits for a window whose title has these words.
func (s *screen) titled(words string) {
	s.t.Helper()
	s.until("a window called "+words, func() bool { return s.tool("search", "--onlyvisible", "--name", words) != "" })
}

// picture keeps a picture of the screen beside the test's log, for people.
func (s *screen) picture(name string) {
	dir := os.Getenv("STET_PICTURES")
	if dir == "" {
		return
	}
	cmd := exec.Command("import", "-window", "root", filepath.Join(dir, name+".png"))
	cmd.Env = s.env
	cmd.Run()
}
