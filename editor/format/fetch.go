package format

import (
	"context"
	"strings"

	"stet/editor/format/html"
	"stet/editor/format/plain"
	"stet/editor/format/web"
)

// Fetch gets the page at address and reads the article in it. Where it came from, the
// redirects on the way and what was left out of the page are in the document's metadata
// and notes.
func Fetch(ctx context.Context, address string, w web.Options, o Options) (*Document, error) {
	page, err := web.Fetch(ctx, address, w)
	if err != nil {
		return nil, err
	}
	o.ContentType = page.ContentType
	var d *Document
	err = within(ctx, func(ctx context.Context) error {
		if strings.HasPrefix(strings.ToLower(page.ContentType), "text/plain") {
			d, err = plain.Read(page.Data, o)
		} else {
			d, err = html.Read(ctx, page.Data, page.Address, o)
		}
		return err
	})
	if err != nil {
		return nil, named(page.Address, err)
	}
	d.Name = page.Address
	d.Meta.Retrieved = page.Time
	if d.Meta.Address == "" {
		d.Meta.Address = page.Address
	}
	for _, from := range page.Redirects {
		d.Note("format.note.redirected", from)
	}
	return finish(d, o), nil
}
