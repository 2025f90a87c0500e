package project

import (
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"stet/verify/names"
)

// KeepName adds a name with its spelling to the person's own register, a TSV file
// (preferred, forbidden forms separated by "; ", note, source). The other spellings of the
// article become forbidden forms.
func (s *Session) KeepName(n names.Name, spelling string) error {
	path := s.opt.RegisterPath
	if path == "" {
		dir, err := os.UserConfigDir()
		if err != nil {
			return err
		}
		path = filepath.Join(dir, "stet", "register.tsv")
	}
	if spelling = strings.TrimSpace(spelling); spelling == "" {
		return errors.New("the register needs a spelling")
	}
	var forbidden []string
	for _, f := range n.Forms {
		if f.Text != spelling && len(strings.Fields(f.Text)) == len(strings.Fields(spelling)) {
			forbidden = append(forbidden, f.Text)
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return cannot(path, err)
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return cannot(path, err)
	}
	w := csv.NewWriter(file)
	w.Comma = '\t'
	err = w.Write([]string{spelling, strings.Join(forbidden, "; "), "", s.SourceAddress()})
	w.Flush()
	return cannot(path, errors.Join(err, w.Error(), file.Sync(), file.Close()))
}
