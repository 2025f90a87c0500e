package typeset

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"sort"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
)

// Files are the fonts that come with the program, as bytes of font files. Regular is
// required; a missing style is set in Regular.
type Files struct {
	Regular, Bold, Italic, BoldItalic, Mono []byte
	More                                    [][]byte // symbols, emoji: asked before the system's fonts
}

// Fonts chooses a font for every letter: those that come with the program first, then
// the system's. It may be used from several goroutines.
type Fonts struct {
	base [4]*font.Font // by Bold | Italic
	mono *font.Font
	more []*font.Font

	load    sync.Once
	loadErr error
	mu      sync.Mutex
	system  *fontscan.FontMap // nil until LoadSystem is done
	missing map[language.Script]bool
}

// NewFonts reads the fonts that come with the program.
func NewFonts(f Files) (*Fonts, error) {
	fs := &Fonts{missing: map[language.Script]bool{}}
	regular, err := parse(f.Regular)
	if err != nil {
		return nil, fmt.Errorf("reading the regular font: %w", err)
	}
	for i, b := range [4][]byte{f.Regular, f.Bold, f.Italic, f.BoldItalic} {
		if fs.base[i], err = parse(b); err != nil {
			fs.base[i] = regular
		}
	}
	if fs.mono, err = parse(f.Mono); err != nil {
		fs.mono = regular
	}
	for _, b := range f.More {
		if ft, err := parse(b); err == nil {
			fs.more = append(fs.more, ft)
		}
	}
	return fs, nil
}

func parse(b []byte) (*font.Font, error) {
	if len(b) == 0 {
		return nil, fmt.Errorf("no font")
	}
	face, err := font.ParseTTF(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	return face.Font, nil
}

// LoadSystem reads the index of the system's fonts, or makes it, which may take seconds
// the first time: call it in the background. Paragraphs that were Missing letters can be
// set again when it has returned. cacheDir keeps the index; "" for the usual place. Only
// the first call does anything; others wait for it and return its error.
func (f *Fonts) LoadSystem(cacheDir string) error {
	f.load.Do(func() { f.loadErr = f.readSystem(cacheDir) })
	return f.loadErr
}

func (f *Fonts) readSystem(cacheDir string) error {
	fm := fontscan.NewFontMap(log.New(io.Discard, "", 0))
	err := fm.UseSystemFonts(cacheDir)
	f.mu.Lock()
	defer f.mu.Unlock()
	clear(f.missing)
	f.system = fm
	if err != nil {
		return fmt.Errorf("reading the system's fonts: %w", err)
	}
	return nil
}

// Missing are the scripts, as ISO 15924 codes, for which a letter was wanted and no font
// found since LoadSystem returned; none before.
func (f *Fonts) Missing() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.system == nil {
		return nil
	}
	var out []string
	for s := range f.missing {
		out = append(out, s.String())
	}
	sort.Strings(out)
	return out
}

// find is the font for r in a script, and whether it has it.
func (f *Fonts) find(r rune, script language.Script, st Style) (*font.Font, bool) {
	base := f.base[st&(Bold|Italic)]
	if st&Mono != 0 {
		base = f.mono
	}
	if has(base, r) {
		return base, true
	}
	for _, m := range f.more {
		if has(m, r) {
			return m, true
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if ft := f.fromSystem(r, script, st); ft != nil {
		return ft, true
	}
	f.missing[script] = true
	return base, false
}

func has(f *font.Font, r rune) bool { _, ok := f.NominalGlyph(r); return ok }

func (f *Fonts) fromSystem(r rune, script language.Script, st Style) *font.Font {
	if f.system == nil {
		return nil
	}
	q := fontscan.Query{Families: []string{fontscan.SansSerif}}
	if st&Mono != 0 {
		q.Families = []string{fontscan.Monospace}
	}
	if st&Bold != 0 {
		q.Aspect.Weight = font.WeightBold
	}
	if st&Italic != 0 {
		q.Aspect.Style = font.StyleItalic
	}
	f.system.SetQuery(q)
	f.system.SetScript(script)
	face := f.system.ResolveFace(r)
	if face == nil || !has(face.Font, r) {
		return nil
	}
	return face.Font
}

// faces hands out the faces of one goroutine and remembers which letter is in which.
type faces struct {
	fonts   *Fonts
	face    map[*font.Font]*font.Face
	runes   map[wanted]*font.Face
	script  language.Script
	style   Style
	missing bool // a letter without font was asked for
}

type wanted struct {
	r      rune
	script language.Script
	style  Style
}

// maxRunes is how many letters a goroutine remembers the font of.
const maxRunes = 1 << 16

func newFaces(f *Fonts) *faces {
	return &faces{fonts: f, face: map[*font.Font]*font.Face{}, runes: map[wanted]*font.Face{}}
}

// of is this goroutine's face of a font.
func (f *faces) of(ft *font.Font) *font.Face {
	if face, ok := f.face[ft]; ok {
		return face
	}
	face := font.NewFace(ft)
	f.face[ft] = face
	return face
}

// SetScript implements shaping.FontmapScript.
func (f *faces) SetScript(s language.Script) { f.script = s }

// ResolveFace implements shaping.Fontmap.
func (f *faces) ResolveFace(r rune) *font.Face {
	w := wanted{r, f.script, f.style & (Bold | Italic | Mono)}
	if face, ok := f.runes[w]; ok {
		return face
	}
	ft, ok := f.fonts.find(r, f.script, f.style)
	face := f.of(ft)
	if !ok {
		f.missing = true
		return face // not remembered: the system's fonts may come yet
	}
	if len(f.runes) > maxRunes {
		clear(f.runes)
	}
	f.runes[w] = face
	return face
}
