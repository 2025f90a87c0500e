package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// sign is the small mark before a row: a shape and a colour for each state, so that the
// colour is never the only sign.
type sign int

const (
	signNone    sign = iota
	signError        // octagon
	signWarning      // triangle
	signInfo         // diamond
	signDone         // tick
	signOpen         // ring
)

const signSize = 11

// signWidget draws one sign.
type signWidget struct {
	widget.BaseWidget
	sign sign
	box  *fyne.Container
}

func newSign(s sign) *signWidget {
	w := &signWidget{sign: s, box: container.NewStack()}
	w.ExtendBaseWidget(w)
	w.draw()
	return w
}

func (w *signWidget) set(s sign) {
	if s != w.sign {
		w.sign = s
		w.draw()
	}
}

func (w *signWidget) draw() {
	w.box.Objects = nil
	if o := signObject(w.sign); o != nil {
		w.box.Objects = []fyne.CanvasObject{o}
	}
	w.box.Refresh()
}

func signObject(s sign) fyne.CanvasObject {
	switch s {
	case signError:
		return canvas.NewRegularPolygon(8, signColor(s))
	case signWarning:
		return canvas.NewRegularPolygon(3, signColor(s))
	case signInfo:
		return canvas.NewRegularPolygon(4, signColor(s))
	case signDone:
		return canvas.NewImageFromResource(theme.NewSuccessThemedResource(theme.ConfirmIcon()))
	case signOpen:
		c := canvas.NewCircle(color.Transparent)
		c.StrokeColor, c.StrokeWidth = signColor(signOpen), 1.5
		return c
	}
	return nil
}

func signColor(s sign) color.Color {
	switch s {
	case signError:
		return theme.Color(theme.ColorNameError)
	case signWarning:
		return theme.Color(theme.ColorNameWarning)
	case signInfo:
		return theme.Color(theme.ColorNamePrimary)
	case signDone:
		return theme.Color(theme.ColorNameSuccess)
	}
	return theme.Color(colorQuiet)
}

// MinSize is the size of a sign with air around it.
func (w *signWidget) MinSize() fyne.Size { return fyne.NewSize(signSize+8, signSize+8) }

// CreateRenderer implements fyne.Widget.
func (w *signWidget) CreateRenderer() fyne.WidgetRenderer { return &signRenderer{w} }

type signRenderer struct{ w *signWidget }

func (r *signRenderer) Layout(size fyne.Size) {
	r.w.box.Resize(fyne.NewSquareSize(signSize))
	r.w.box.Move(fyne.NewPos((size.Width-signSize)/2, (size.Height-signSize)/2))
}
func (r *signRenderer) MinSize() fyne.Size           { return r.w.MinSize() }
func (r *signRenderer) Refresh()                     { r.w.draw() }
func (r *signRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.w.box} }
func (r *signRenderer) Destroy()                     {}
