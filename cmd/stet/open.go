package main

import (
	"fmt"
	"io/fs"
	"os"
)

// check says in one line which of the files cannot be opened, before anything is shown.
func (c *openCmd) check() error {
	if len(c.Files) > 2 {
		return fmt.Errorf("%d files are named: name an original and its translation, a translation alone, or a project", len(c.Files))
	}
	for _, f := range c.Files {
		fi, err := os.Stat(f)
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w (stet --help lists the commands)", f, err.(*fs.PathError).Err)
		case fi.IsDir():
			return fmt.Errorf("%s is a folder; name a file", f)
		}
	}
	return nil
}
