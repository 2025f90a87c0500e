// Package icon is the picture of the program: words, and below one of them the dots of
// the proofreader's stet.
package icon

//go:generate go run stet/internal/gen/icon .

import _ "embed" // the pictures

// SVG is the icon to scale, PNG the same at 512 pixels.
var (
	//go:embed stet.svg
	SVG []byte
	//go:embed stet.png
	PNG []byte
)
