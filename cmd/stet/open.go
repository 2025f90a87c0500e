package main

import (
	"io/fs"
	"os"

	"stet/assets/msg"
)

// check says in one line which of the files cannot be opened, before anything is shown.
func (c *openCmd) check() error {
	if len(c.Files) > 2 {
		return msg.Errorf("%d files are named: name an original and its translation, a translation alone, or a project", len(c.Files))
	}
	for _, f := range c.Files {
		fi, err := os.Stat(f)
		switch {
		case err != nil:
			return msg.Errorf("%s: %w (stet --help lists the commands)", f, err.(*fs.PathError).Err)
		case fi.IsDir():
			return msg.Errorf("%s is a folder; name a file", f)
		}
	}
	return nil
}
