package html

import (
	"context"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/model"

	dom "golang.org/x/net/html"
)

// What a page may have at most. Beyond it the tree that is made of it would take more memory
// than a program may for one page.
const (
	maxTags = 400_000 // beginnings and ends of elements
	maxTag  = 4 << 20 // bytes of one, pictures that are written into it apart
	maxDeep = 512     // elements inside each other: the parser's own limit
	minData = 1 << 10 // bytes from which on a picture in a tag is left out
)

var errTag = msg.Errorf("%w: one of its tags has more than %d MB", model.ErrTooLarge, maxTag>>20)

// parse makes the tree of a page. It ends with ctx.
func parse(ctx context.Context, s string) (*dom.Node, error) {
	if strings.Count(s, "<") > maxTags {
		return nil, msg.Errorf("%w: more than %d elements", model.ErrTooLarge, maxTags)
	}
	s, err := slim(s)
	if err != nil {
		return nil, err
	}
	root, err := dom.Parse(&reader{ctx, strings.NewReader(s)})
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case err != nil && strings.Contains(err.Error(), "open stack"): // it has no error of its own for that
		return nil, msg.Errorf("%w: more than %d elements inside each other", model.ErrTooLarge, maxDeep)
	case err != nil:
		return nil, msg.Errorf("this HTML cannot be read: %w", err)
	}
	return root, nil
}

// reader ends with ctx.
type reader struct {
	ctx context.Context
	r   *strings.Reader
}

func (r *reader) Read(p []byte) (int, error) {
	if r.ctx.Err() != nil {
		return 0, context.Cause(r.ctx)
	}
	return r.r.Read(p)
}

// slim takes the pictures out of very long tags, where they are written as data: addresses.
func slim(s string) (string, error) {
	var b strings.Builder
	done := 0
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '<')
		if i < 0 {
			break
		}
		from := at + i
		n := strings.IndexByte(s[from:], '>')
		if n < 0 {
			n = len(s) - from
		}
		at = from + max(n, 1)
		if n <= maxTag {
			continue
		}
		b.WriteString(s[done:from])
		tag := withoutData(s[from:at])
		if len(tag) > maxTag {
			return "", errTag
		}
		b.WriteString(tag)
		done = at
	}
	if done == 0 {
		return s, nil
	}
	b.WriteString(s[done:])
	return b.String(), nil
}

// withoutData leaves what follows a data: out if it is long.
func withoutData(tag string) string {
	var b strings.Builder
	for {
		i := strings.Index(tag, "data:")
		if i < 0 {
			b.WriteString(tag)
			return b.String()
		}
		i += len("data:")
		n := strings.IndexAny(tag[i:], "\"'<> ")
		if n < 0 {
			n = len(tag) - i
		}
		b.WriteString(tag[:i])
		if n < minData {
			b.WriteString(tag[i : i+n])
		}
		tag = tag[i+n:]
	}
}
