package model

import (
	"stet/assets/msg"
)

// Limits on what is read. They bound memory and time, and are far above what a newsroom
// or a publisher of books sends.
const (
	MaxFile  = 200 << 20 // bytes of a file, and of a package when unpacked
	MaxText  = 32 << 20  // bytes of text
	MaxBlock = 1 << 20   // bytes of one block
	MaxLines = 1_000_000 // lines of a text file, blocks of any
	MaxDepth = 256       // elements inside each other in XML and HTML
	MaxParts = 20_000    // parts of a package
)

// Errors that a caller may want to tell apart: with ErrEncrypted a person can be asked for
// an unprotected copy, with ErrTooLarge for a smaller one. Every other error is one clear line.
var (
	ErrTooLarge  = msg.Errorf("too large")
	ErrEncrypted = msg.Errorf("protected by a password: save it without one and open it again")
	ErrEmpty     = msg.Errorf("there is no text in it")
)

// CheckSize returns an error that wraps ErrTooLarge if the text or one of its blocks is
// beyond the limits.
func (d *Document) CheckSize() error {
	if n := d.Text.Len(); n > MaxText {
		return msg.Errorf("%w: %d MB of text, and %d MB is the limit", ErrTooLarge, n>>20, MaxText>>20)
	}
	if n := d.Text.Lines(); n > MaxLines {
		return msg.Errorf("%w: %d lines, and %d is the limit", ErrTooLarge, n, MaxLines)
	}
	for i, sp := range d.Text.AllLines() {
		if n := sp.Len(); n > MaxBlock {
			return msg.Errorf("%w: line %d has %d kB, and %d kB is the limit of a paragraph", ErrTooLarge, i+1, n>>10, MaxBlock>>10)
		}
	}
	return nil
}
