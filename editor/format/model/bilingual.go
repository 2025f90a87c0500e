package model

// Bilingual is a file that holds both sides. Line i of the one side is the counterpart of
// line i of the other; a side that is missing is an empty line. A line break inside a
// segment reads as U+2028, so that a segment stays one line.
type Bilingual struct {
	Original    *Document
	Translation *Document
}

// CheckSize returns an error that wraps ErrTooLarge if a side is beyond the limits.
func (b *Bilingual) CheckSize() error {
	if err := b.Original.CheckSize(); err != nil {
		return err
	}
	return b.Translation.CheckSize()
}
