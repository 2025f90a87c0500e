//go:build deps

// Package deps keeps the modules that rooms under construction will import.
package deps

import (
	_ "aead.dev/minisign"
	_ "codeberg.org/readeck/go-readability/v2"
	_ "fyne.io/fyne/v2/app"
	_ "fyne.io/fyne/v2/driver/desktop"
	_ "fyne.io/fyne/v2/test"
	_ "fyne.io/fyne/v2/widget"
	_ "github.com/abadojack/whatlanggo"
	_ "github.com/alecthomas/kong"
	_ "github.com/clipperhouse/uax29/v2/graphemes"
	_ "github.com/clipperhouse/uax29/v2/sentences"
	_ "github.com/clipperhouse/uax29/v2/words"
	_ "github.com/go-text/render"
	_ "github.com/go-text/typesetting/shaping"
	_ "github.com/gofrs/flock"
	_ "github.com/google/go-cmp/cmp"
	_ "github.com/google/renameio/v2"
	_ "github.com/natefinch/atomic"
	_ "github.com/pelletier/go-toml/v2"
	_ "github.com/rogpeppe/go-internal/testscript"
	_ "github.com/saintfish/chardet"
	_ "github.com/sergi/go-diff/diffmatchpatch"
	_ "github.com/yuin/goldmark"
	_ "go.uber.org/goleak"
	_ "golang.org/x/image/font"
	_ "golang.org/x/net/html"
	_ "golang.org/x/net/html/charset"
	_ "golang.org/x/sync/errgroup"
	_ "golang.org/x/text/collate"
	_ "golang.org/x/text/message"
	_ "modernc.org/sqlite"
	_ "pgregory.net/rapid"
)
