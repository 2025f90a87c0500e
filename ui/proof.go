package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2/container"

	"stet/verify/record"
)

// publicRecord asks for a record and writes its public form beside it.
func (d *desk) publicRecord() {
	d.chooseFile([]string{".json"}, d.writePublic)
}

// writePublic writes the public form of the record at a path.
func (d *desk) writePublic(path string) {
	var files record.Files
	d.jobs.run(d.say("job.exporting"), func(context.Context, progress) error {
		key, err := record.OpenKey("")
		if err == nil {
			files, err = record.WritePublic(path, d.app.say, key)
		}
		return err
	}, func(err error) {
		if err != nil {
			d.problem(err)
			return
		}
		words := d.say("public.written", filepath.Base(files.JSON), filepath.Base(files.HTML))
		d.tell(words)
		d.tellMore(d.say("command.public-record"), container.New(&fixedWidth{460},
			container.NewVBox(wrapped(words), quietText(d.say("public.without")), quietText(d.say("left.folder", filepath.Dir(path))))))
	})
}

// publicKey writes the public key of the records to a file, for whoever is to verify them.
func (d *desk) publicKey() {
	key, err := record.OpenKey("")
	if err != nil {
		d.problem(err)
		return
	}
	d.askPath(d.say("command.public-key"), "stet-"+key.ID()+".pub", []string{".pub"}, func(path string) {
		if err := key.ExportPublic(path); err != nil {
			d.problem(err)
			return
		}
		d.tell(d.say("key.written", filepath.Base(path)))
	})
}

// verifyCopy asks for a record and for a copy, and says whether they belong together.
func (d *desk) verifyCopy() {
	d.tell(d.say("verify.choose-record"))
	d.chooseFile([]string{".json"}, func(rec string) {
		d.tell(d.say("verify.choose-copy"))
		d.chooseFile(nil, func(copied string) { d.verifyFiles(rec, copied) })
	})
}

// verifyFiles verifies a copy against a record and shows the verdict.
func (d *desk) verifyFiles(rec, copied string) {
	var v *record.Verdict
	d.jobs.run(d.say("job.checking"), func(ctx context.Context, _ progress) (err error) {
		v, err = record.VerifyFiles(ctx, rec, copied, record.VerifyOptions{})
		return err
	}, func(err error) {
		if err != nil {
			d.problem(err)
			return
		}
		lines := container.NewVBox(quietText(filepath.Base(copied) + " · " + filepath.Base(rec)))
		for _, l := range v.Lines {
			lines.Add(wrapped(d.text(l)))
		}
		d.tell(d.text(v.Lines[0]))
		d.tellMore(d.say("command.verify-copy"), container.New(&fixedWidth{560}, lines))
	})
}
