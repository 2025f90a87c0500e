// Package web fetches one page at the command of a person. It follows http and https only,
// sends no cookies and no referrer, keeps to limits of size and time whatever the server
// does, and refuses addresses inside the person's own network: a text from outside must
// not make the desk talk to a printer or a server behind the firewall. The refusal holds
// for the address that is really dialled, after names are resolved and on every redirect.
package web

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"

	"stet/assets/msg"
)

// Limits of a fetch.
const (
	MaxBytes     = 16 << 20 // of a page, after decompression
	MaxTime      = 30 * time.Second
	MaxRedirects = 10
)

// ErrPrivate is wrapped by the refusal of an address inside the own network; a caller can
// then say where to allow it.
var ErrPrivate = msg.Errorf("this address is in your own network")

// Options are the choices of a person about fetching. The zero value is safe.
type Options struct {
	Private  bool                    // allow loopback, private and link-local addresses
	Language string                  // Accept-Language, for example "vi"
	Progress func(done, total int64) // told of the bytes read; total is -1 if unknown
	MaxTime  time.Duration           // 0: MaxTime
}

// Page is what a server gave.
type Page struct {
	Address     string   // where the page was in the end
	Redirects   []string // the addresses on the way to it, the first one first
	ContentType string
	Data        []byte
	Time        time.Time // when it was fetched
}

// Fetch gets the page at address. Errors are one line that names the host.
func Fetch(ctx context.Context, address string, o Options) (*Page, error) {
	u, err := Parse(address)
	if err != nil {
		return nil, err
	}
	limit := o.MaxTime
	if limit == 0 {
		limit = MaxTime
	}
	slow := msg.Errorf("%s did not send the page within %v", u.Host, limit)
	ctx, cancel := context.WithTimeoutCause(ctx, limit, slow)
	defer cancel()
	p := &Page{}
	transport := transportOf(o)
	defer transport.CloseIdleConnections()
	client := &http.Client{Transport: transport, CheckRedirect: p.redirected}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, msg.Errorf("%q is no web address", address)
	}
	setHeaders(req, o)
	resp, err := client.Do(req)
	if err == nil {
		defer resp.Body.Close()
		err = p.read(resp, o)
	}
	if err != nil {
		return nil, explain(ctx, u.Host, err)
	}
	return p, nil
}

// Parse reads a web address as a person types it; without a scheme it is https.
func Parse(address string) (*url.URL, error) {
	s := strings.TrimSpace(address)
	if !strings.Contains(s, "://") && !strings.Contains(strings.SplitN(s, "/", 2)[0], ":") {
		s = "https://" + s
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" {
		return nil, msg.Errorf("%q is no web address", address)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, msg.Errorf("only http and https addresses are fetched, not %s", u.Scheme)
	}
	u.User, u.Fragment = nil, ""
	return u, nil
}

func setHeaders(req *http.Request, o Options) {
	req.Header.Set("User-Agent", "Mozilla/5.0 (compatible; Stet)")
	req.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.8")
	req.Header.Set("Accept-Encoding", "gzip") // set by hand, so that its size is checked here
	if o.Language != "" {
		req.Header.Set("Accept-Language", o.Language)
	}
}

func transportOf(o Options) *http.Transport {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !o.Private {
		dialer.Control = func(_, address string, _ syscall.RawConn) error { return public(address) }
	}
	return &http.Transport{
		DialContext:            dialer.DialContext, // no proxy: one would do the dialling unseen
		TLSHandshakeTimeout:    10 * time.Second,
		ResponseHeaderTimeout:  20 * time.Second,
		MaxResponseHeaderBytes: 256 << 10,
		DisableCompression:     true,
		ForceAttemptHTTP2:      true,
	}
}

// special are ranges beyond those that netip names: shared address space of providers,
// documentation, benchmarks, reserved, and the forms of IPv6 that carry an IPv4 address.
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"), netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"), netip.MustParsePrefix("240.0.0.0/4"), netip.MustParsePrefix("64:ff9b::/96"),
	netip.MustParsePrefix("64:ff9b:1::/48"), netip.MustParsePrefix("2001::/32"), netip.MustParsePrefix("2001:db8::/32"),
	netip.MustParsePrefix("2002::/16"), netip.MustParsePrefix("fec0::/10"),
}

// public refuses a resolved address that does not lie in the open internet.
func public(address string) error {
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return msg.Errorf("%s is no address of the internet", address)
	}
	ip := ap.Addr().Unmap().WithZone("")
	refuse := !ip.IsGlobalUnicast() || ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast()
	for _, s := range special {
		refuse = refuse || s.Contains(ip)
	}
	if refuse {
		return fmt.Errorf("%w (%s)", ErrPrivate, ip)
	}
	return nil
}

func (p *Page) redirected(req *http.Request, via []*http.Request) error {
	if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return msg.Errorf("it leads on to %s, and only http and https addresses are fetched", req.URL.Scheme)
	}
	p.Redirects = append(p.Redirects, via[len(via)-1].URL.String())
	if len(via) > MaxRedirects {
		return msg.Errorf("it leads on and on (%d redirects)", len(via))
	}
	req.Header.Del("Referer")
	req.URL.User = nil
	return nil
}

func (p *Page) read(resp *http.Response, o Options) error {
	if resp.StatusCode != http.StatusOK {
		return msg.Errorf("the server answers %s", strings.TrimSpace(resp.Status))
	}
	p.Address, p.ContentType = resp.Request.URL.String(), resp.Header.Get("Content-Type")
	if kind, _, _ := strings.Cut(strings.ToLower(p.ContentType), ";"); !readable(strings.TrimSpace(kind)) {
		return msg.Errorf("this is no page but %s", kind)
	}
	counted := &counter{r: resp.Body, total: resp.ContentLength, tell: o.Progress}
	var body io.Reader = counted
	if strings.EqualFold(resp.Header.Get("Content-Encoding"), "gzip") {
		z, err := gzip.NewReader(body)
		if err != nil {
			return msg.Errorf("the page is damaged on the way")
		}
		body = z
	}
	data, err := io.ReadAll(io.LimitReader(body, MaxBytes+1))
	if err != nil {
		return err
	}
	if len(data) > MaxBytes {
		return msg.Errorf("the page is larger than %d MB", MaxBytes>>20)
	}
	p.Data, p.Time = data, time.Now()
	return nil
}

func readable(kind string) bool {
	switch kind {
	case "", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/xml", "text/xml":
		return true
	}
	return false
}

// counter tells of the bytes that came over the line.
type counter struct {
	r           io.Reader
	done, total int64
	tell        func(done, total int64)
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.done += int64(n)
	if c.tell != nil && n > 0 {
		c.tell(c.done, c.total)
	}
	return n, err
}

// explain makes one line of an error of the network.
func explain(ctx context.Context, host string, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	var dns *net.DNSError
	var op *net.OpError
	var ue *url.Error
	switch {
	case errors.Is(err, ErrPrivate):
		return msg.Errorf("%s: %w; the preferences can allow such addresses", host, ErrPrivate)
	case errors.As(err, &dns):
		return msg.Errorf("%s: no such host is known, or there is no connection", host)
	case errors.As(err, &op) && op.Op == "dial":
		return msg.Errorf("%s cannot be reached", host)
	case errors.As(err, &ue):
		err = ue.Err
	}
	return fmt.Errorf("%s: %w", host, err)
}
