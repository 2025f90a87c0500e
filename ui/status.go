package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// statusBar is the line at the foot of the window: at the left what just happened, at the
// right the measures of the text, the languages, and what was not checked.
type statusBar struct {
	root    *fyne.Container
	said    *widget.Label
	measure *widget.Label
	against *widget.Button // "not compared with the original", a click says more
}

func newStatusBar(more func()) *statusBar {
	s := &statusBar{said: widget.NewLabel(""), measure: widget.NewLabel(""), against: widget.NewButton("", more)}
	s.said.Truncation = fyne.TextTruncateEllipsis
	s.said.SizeName, s.measure.SizeName = theme.SizeNameCaptionText, theme.SizeNameCaptionText
	s.measure.Importance = widget.LowImportance
	s.against.Importance = widget.LowImportance
	s.root = container.NewBorder(widget.NewSeparator(), nil, nil, container.NewHBox(s.measure, s.against), s.said)
	return s
}

// tell says what just happened, in one line.
func (s *statusBar) tell(words string) {
	s.said.SetText(strings.ReplaceAll(words, "\n", " "))
	s.fit()
}

// fit hides the measures while they would cut off what is said: that is new, they are not.
func (s *statusBar) fit() {
	if s.root.Size().Width == 0 {
		return // not laid out yet
	}
	room := s.root.Size().Width - s.measure.MinSize().Width - 4*theme.Padding()
	if s.against.Visible() {
		room -= s.against.MinSize().Width
	}
	said := fyne.MeasureText(s.said.Text, theme.Size(theme.SizeNameCaptionText), s.said.TextStyle).Width + 2*theme.InnerPadding()
	if said > room {
		s.measure.Hide()
	} else {
		s.measure.Show()
	}
}

func (s *statusBar) show(parts []string, notChecked string) {
	s.measure.SetText(strings.Join(parts, "  ·  "))
	s.against.SetText(notChecked)
	if notChecked == "" {
		s.against.Hide()
	} else {
		s.against.Show()
	}
	s.fit()
}
