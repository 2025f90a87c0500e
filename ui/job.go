package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// jobs shows what the desk is doing in the background: one line each at the foot of the
// window, with a bar and a way to stop it. The desk stays usable meanwhile.
type jobs struct {
	box   *fyne.Container
	do    func(func()) // hands work to the window's thread
	say   func(id string, args ...any) string
	fault func(error) // told of a fault in what was to be done afterwards
}

func newJobs(do func(func()), say func(string, ...any) string, fault func(error)) *jobs {
	return &jobs{container.NewVBox(), do, say, fault}
}

// progress tells how far a job is, from 0 to 1; a negative value says that nobody knows.
type progress func(float64)

// run starts work in the background. done is called on the window's thread with its error;
// a job that was stopped gives context.Canceled, which done need not show.
func (j *jobs) run(title string, work func(context.Context, progress) error, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	bar, idle := widget.NewProgressBar(), widget.NewProgressBarInfinite()
	bar.Hide()
	stop := widget.NewButton(j.say("job.stop"), cancel)
	row := container.NewBorder(nil, nil, widget.NewLabel(title), stop, container.NewStack(bar, idle))
	j.box.Add(row)
	report := func(f float64) {
		j.do(func() {
			if f < 0 {
				return
			}
			idle.Hide()
			bar.Show()
			bar.SetValue(f)
		})
	}
	go func() {
		err := guarded(func() error { return work(ctx, report) })
		if ctx.Err() != nil && err == nil {
			err = ctx.Err()
		}
		j.do(func() {
			cancel()
			idle.Stop()
			j.box.Remove(row)
			if fault := guarded(func() error { done(err); return nil }); fault != nil {
				j.fault(fault)
			}
		})
	}()
}

// quietly does in the background what is over in a moment and needs no line: a slow disk or
// a network folder does not hold up whoever is typing.
func (j *jobs) quietly(work func() error, done func(error)) {
	go func() {
		err := guarded(work)
		j.do(func() {
			if fault := guarded(func() error { done(err); return nil }); fault != nil {
				j.fault(fault)
			}
		})
	}()
}

// stopped tells whether a job ended because a person stopped it.
func stopped(err error) bool { return errors.Is(err, context.Canceled) }
