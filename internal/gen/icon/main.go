// Command icon draws assets/icon/stet.png from assets/icon/stet.svg.
package main

import (
	"image"
	"image/png"
	"log"
	"os"
	"path/filepath"

	"github.com/srwiley/oksvg"
	"github.com/srwiley/rasterx"
)

const size = 512 // pixels, what desktops ask for at most

func main() {
	dir := "."
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	icon, err := oksvg.ReadIcon(filepath.Join(dir, "stet.svg"), oksvg.StrictErrorMode)
	if err != nil {
		log.Fatal(err)
	}
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	icon.SetTarget(0, 0, size, size)
	icon.Draw(rasterx.NewDasher(size, size, rasterx.NewScannerGV(size, size, img, img.Bounds())), 1)
	out, err := os.Create(filepath.Join(dir, "stet.png"))
	if err != nil {
		log.Fatal(err)
	}
	if err := png.Encode(out, img); err != nil {
		log.Fatal(err)
	}
	if err := out.Close(); err != nil {
		log.Fatal(err)
	}
}
