//go:build galleydemo

// Command demo shows the galley alone, with marks of every kind, to look at while working
// on it: go run -tags galleydemo ./ui/galley/demo [-dark] [ORIGINAL TRANSLATION]
package main

import (
	"flag"
	"fmt"
	"image/color"
	"os"
	"runtime/pprof"
	"slices"
	"strings"
	"sync"
	"time"

	"stet/editor"
	"stet/editor/format"
	"stet/editor/text"
	"stet/ui/galley"
	"stet/ui/galley/galleytest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

func main() {
	dark := flag.Bool("dark", false, "dark theme")
	wide := flag.Float64("w", 1200, "width")
	high := flag.Float64("h", 780, "height")
	columns := flag.Int("columns", 0, "0 both, 1 translation, 2 original")
	invisibles := flag.Bool("invisibles", false, "show spaces")
	probe := flag.Bool("latency", false, "print how long the window's thread is busy, each second")
	profile := flag.String("cpuprofile", "", "write a profile of half a minute, from the fifth second on")
	flag.Parse()
	o, t := original, translation
	if flag.NArg() == 2 {
		o, t = read(flag.Arg(0)), read(flag.Arg(1))
	}
	a := app.NewWithID("stet.galley.demo")
	v := theme.VariantLight
	if *dark {
		v = theme.VariantDark
	}
	a.Settings().SetTheme(variant{theme.DefaultTheme(), v})
	w := a.NewWindow("Galley")
	start := time.Now()
	d := galleytest.New(o, t, galley.Options{Popup: popup})
	if flag.NArg() == 0 {
		d.ShowDocuments(document(o), document(t))
	}
	marks(d)
	d.Galley.SetColumns(galley.Columns(*columns))
	d.Galley.SetInvisibles(*invisibles)
	status := widget.NewLabel("")
	w.SetContent(container.NewBorder(nil, status, nil, nil, d.Galley))
	w.Resize(fyne.NewSize(float32(*wide), float32(*high)))
	w.Canvas().Focus(d.Galley)
	go func() {
		for range time.Tick(time.Second) {
			fyne.Do(func() {
				status.SetText(fmt.Sprint(d.Side, d.Selection, " ", len(d.Edits), " edits ", d.Notices))
			})
		}
	}()
	fmt.Println("made in", time.Since(start))
	if *profile != "" {
		go profileTo(*profile)
	}
	if *probe {
		go latency()
	}
	w.ShowAndRun()
}

// latency asks the window's thread every five milliseconds and prints how long it took to
// answer, frames included.
func latency() {
	var took []time.Duration
	var mu sync.Mutex
	second := time.Now()
	for range time.Tick(5 * time.Millisecond) {
		asked := time.Now()
		fyne.Do(func() {
			mu.Lock()
			took = append(took, time.Since(asked))
			mu.Unlock()
		})
		if time.Since(second) < 10*time.Second {
			continue
		}
		second = time.Now()
		mu.Lock()
		slices.Sort(took)
		if n := len(took); n > 0 {
			fmt.Println("answers:", n, "median", took[n/2], "99 %", took[n*99/100], "longest", took[n-1])
		}
		took = took[:0]
		mu.Unlock()
	}
}

func profileTo(name string) {
	f, err := os.Create(name)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	time.Sleep(5 * time.Second)
	_ = pprof.StartCPUProfile(f)
	time.Sleep(30 * time.Second)
	pprof.StopCPUProfile()
	_ = f.Close()
	fmt.Println("profile written")
}

func read(name string) string {
	b, err := os.ReadFile(name)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	return string(b)
}

func popup(p galley.Place) fyne.CanvasObject {
	l := widget.NewLabel(fmt.Sprintf("%d marks; 75 in the original is 57 here.\nThe number differs.", len(p.Marks)))
	return container.NewVBox(l, container.NewHBox(widget.NewButton("Write 75", func() {}), widget.NewButton("Let stand", func() {})))
}

// document gives lines of the sample the kinds that their words name.
func document(s string) *format.Document {
	d := &format.Document{Text: text.New(s)}
	d.Blocks = make([]format.Block, d.Text.Lines())
	d.Blocks[0] = format.Block{Kind: format.Title}
	for i := range d.Blocks {
		switch l := d.Text.Line(i); {
		case strings.HasPrefix(l, "Was ") || strings.HasPrefix(l, "Điều "):
			d.Blocks[i] = format.Block{Kind: format.Heading, Level: 2}
		case strings.HasPrefix(l, "Punkt ") || strings.HasPrefix(l, "Mục "):
			d.Blocks[i] = format.Block{Kind: format.ListItem, Level: 1, Ordered: strings.Contains(l, "zwei") || strings.Contains(l, "hai")}
		}
	}
	return d
}

func marks(d *galleytest.Desk) {
	words := map[string]galley.Kind{
		"Beloussow": galley.Error, "Belousov": galley.Error, "57": galley.Warning, "Peking": galley.Name, "Truong": galley.Error,
		"TASS": galley.Notice, "Montag": galley.Stetted, "gemeinsam": galley.Inserted, "Minister": galley.Hit, "Verteidigung": galley.CurrentHit,
	}
	var ms []galley.Mark
	for w, k := range words {
		for _, sp := range d.Find(editor.Translation, w) {
			ms = append(ms, galley.Mark{Span: sp, Kind: k, ID: len(ms)})
		}
	}
	d.Galley.SetMarks(editor.Translation, ms)
	if sp := d.Find(editor.Translation, "gemeinsam"); len(sp) > 0 {
		d.Galley.SetGhosts(editor.Translation, []galley.Ghost{{Off: sp[0].Start, Text: "zusammen "}})
	}
}

type variant struct {
	fyne.Theme
	v fyne.ThemeVariant
}

func (t variant) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return t.Theme.Color(n, t.v)
}
