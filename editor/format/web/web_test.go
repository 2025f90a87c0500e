package web

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func server(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

func get(address string, o Options) (*Page, error) {
	o.Private = true
	return Fetch(context.Background(), address, o)
}

func TestFetch(t *testing.T) {
	var cookies, referrer string
	at := server(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/old" {
			http.SetCookie(w, &http.Cookie{Name: "a", Value: "b"})
			http.Redirect(w, r, "/new", http.StatusFound)
			return
		}
		cookies, referrer = r.Header.Get("Cookie"), r.Header.Get("Referer")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<p>Hallo</p>")
	})
	var told int64
	p, err := get(at+"/old", Options{Progress: func(done, _ int64) { told = done }})
	if err != nil {
		t.Fatal(err)
	}
	if string(p.Data) != "<p>Hallo</p>" || p.Address != at+"/new" || len(p.Redirects) != 1 || p.Redirects[0] != at+"/old" {
		t.Errorf("got %+v", p)
	}
	if cookies != "" || referrer != "" {
		t.Errorf("sent the cookies %q and the referrer %q", cookies, referrer)
	}
	if told != int64(len(p.Data)) {
		t.Errorf("told of %d bytes", told)
	}
}

func TestHostileServers(t *testing.T) {
	for _, c := range []struct {
		name, want string
		h          http.HandlerFunc
	}{
		{"endless body", "larger than 16 MB", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			chunk := []byte(strings.Repeat("x", 1<<16))
			for r.Context().Err() == nil {
				if _, err := w.Write(chunk); err != nil {
					return
				}
			}
		}},
		{"slow drip", "within", func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				io.WriteString(w, " ")
				w.(http.Flusher).Flush()
				time.Sleep(10 * time.Millisecond)
			}
		}},
		{"silence", "within", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }},
		{"redirect loop", "leads on and on", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, r.URL.Path+"x", http.StatusFound)
		}},
		{"redirect to a file", "only http and https", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
		}},
		{"gzip bomb", "larger than 16 MB", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			zero := make([]byte, 1<<20)
			for range 64 {
				if _, err := z.Write(zero); err != nil {
					return
				}
			}
			z.Close()
		}},
		{"broken gzip", "damaged", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", "gzip")
			fmt.Fprint(w, "this is no gzip stream")
		}},
		{"not found", "404", func(w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) }},
		{"a film", "video/mp4", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "video/mp4")
		}},
		{"huge header", "", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("X-Long", strings.Repeat("x", 1<<20))
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			begun := time.Now()
			limit := 30 * time.Second
			if c.want == "within" {
				limit = time.Second
			}
			p, err := get(server(t, c.h), Options{MaxTime: limit})
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, %v, want %q in one line", p, err, c.want)
			}
			if d := time.Since(begun); d > 40*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}

// Addresses in the own network are refused when they are dialled, however they are written.
func TestPrivateAddresses(t *testing.T) {
	reached := false
	at := server(t, func(http.ResponseWriter, *http.Request) { reached = true })
	port := at[strings.LastIndex(at, ":"):]
	for _, a := range []string{at, "http://localhost" + port, "http://[::1]" + port, "http://[::ffff:127.0.0.1]" + port, "http://0.0.0.0" + port} {
		if _, err := Fetch(context.Background(), a, Options{MaxTime: 2 * time.Second}); !errors.Is(err, ErrPrivate) {
			t.Errorf("%s: %v", a, err)
		}
	}
	if reached {
		t.Error("the server was reached")
	}
	for _, a := range []string{"10.1.2.3:80", "192.168.0.1:80", "172.16.0.1:80", "169.254.169.254:80", "100.64.0.1:80", "[fe80::1%eth0]:80", "[fc00::1]:80", "224.0.0.1:80", "[64:ff9b::7f00:1]:80", "[2002:7f00:1::]:80"} {
		if public(a) == nil {
			t.Errorf("%s counts as public", a)
		}
	}
	for _, a := range []string{"8.8.8.8:443", "[2606:4700::1111]:443", "172.32.0.1:80"} {
		if err := public(a); err != nil {
			t.Errorf("%s: %v", a, err)
		}
	}
}

// A redirect into the own network is refused too: the check is made on dialling.
func TestRedirectIntoOwnNetwork(t *testing.T) {
	_, err := transportOf(Options{}).DialContext(context.Background(), "tcp", "127.0.0.1:9")
	if !errors.Is(err, ErrPrivate) {
		t.Errorf("dialling the own machine: %v", err)
	}
}

func TestCancel(t *testing.T) {
	at := server(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(50*time.Millisecond, cancel)
	if _, err := Fetch(ctx, at, Options{Private: true}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example/x?y=1#z":     "https://a.example/x?y=1",
		" a.example/x ":                 "https://a.example/x",
		"http://user:pass@a.example/":   "http://a.example/",
		"file:///etc/passwd":            "",
		"javascript:alert(1)":           "",
		"ftp://a.example":               "",
		"https://":                      "",
		"http://münchen.example/straße": "http://m%C3%BCnchen.example/stra%C3%9Fe",
	} {
		u, err := Parse(in)
		if (err != nil) != (want == "") || err == nil && u.String() != want {
			t.Errorf("%q: got %v, %v, want %q", in, u, err, want)
		}
	}
}
