//go:build !windows

package file

import (
	"os"
	"path/filepath"
)

// put renames the finished file into place and makes the folder remember it.
func put(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	// A folder that cannot be synced (some network shares) has the file all the same.
	if dir, err := os.Open(filepath.Dir(to)); err == nil {
		_ = dir.Sync()
		dir.Close()
	}
	return nil
}
