package store

import (
	"bytes"

	"stet/assets/msg"

	"github.com/natefinch/atomic"
)

// replace writes a whole file that takes the place of another one, or nothing.
func replace(path string, data []byte) error {
	if err := atomic.WriteFile(path, bytes.NewReader(data)); err != nil {
		return msg.Errorf("%s cannot be written: %w", path, err)
	}
	return nil
}
