//go:build !windows

package store

import (
	"errors"
	"os"

	"stet/assets/msg"

	"github.com/google/renameio/v2"
)

// replace writes a whole file that takes the place of another one, or nothing.
func replace(path string, data []byte) error {
	mode := os.FileMode(0o644)
	if fi, err := os.Stat(path); err == nil {
		mode = fi.Mode().Perm()
	}
	err := renameio.WriteFile(path, data, mode)
	var pe *os.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	if err != nil {
		return msg.Errorf("%s cannot be written: %w", path, err)
	}
	return nil
}
