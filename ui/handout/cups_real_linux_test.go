package handout

import (
	"context"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// cupsFiles and cupsConf are a print server's settings: all its files in one
// folder, talked to through a socket there.
const cupsFiles = `ServerRoot %[1]s
CacheDir %[1]s/cache
StateDir %[1]s/state
RequestRoot %[1]s/spool
TempDir %[1]s/tmp
AccessLog %[1]s/log/access
ErrorLog %[1]s/log/error
PageLog %[1]s/log/page
SystemGroup root
Sandboxing relaxed
`

const cupsConf = `LogLevel debug
Listen %[1]s/sock
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`

// server starts a print server of the test's own with a printer that writes
// PDF files, and has lp talk to it.
func server(t *testing.T, printer string) (folder string) {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("a print server of one's own needs root")
	}
	for _, name := range []string{"cupsd", "lp", "lpadmin", "pdftoppm", "pdfinfo"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skip(name + " is not installed")
		}
	}
	if _, err := os.Stat("/usr/lib/cups/backend/cups-pdf"); err != nil {
		t.Skip("the printer cups-pdf is not installed")
	}
	// Filters run as another user and have to get at it.
	dir, err := os.MkdirTemp("/tmp", "cups-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, d := range []string{"cache", "state", "spool", "tmp", "log", "ssl"} {
		if err := os.Mkdir(filepath.Join(dir, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(filepath.Join(dir, "tmp"), 0o1777|os.ModeSticky); err != nil {
		t.Fatal(err)
	}
	files, conf := filepath.Join(dir, "cups-files.conf"), filepath.Join(dir, "cupsd.conf")
	for path, text := range map[string]string{files: cupsFiles, conf: cupsConf} {
		if err := os.WriteFile(path, fmt.Appendf(nil, text, dir), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("cupsd", "-f", "-c", conf, "-s", files)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		_ = cmd.Wait()
	})
	t.Setenv("CUPS_SERVER", filepath.Join(dir, "sock"))
	within(t, 10*time.Second, "the print server", func() bool { return there(filepath.Join(dir, "sock")) })
	out, err := exec.Command("lpadmin", "-p", printer, "-E", "-v", "cups-pdf:/", "-m", "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd").CombinedOutput()
	if err != nil {
		t.Fatalf("lpadmin: %v %s", err, out)
	}
	u, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(u.HomeDir, "PDF")
}

func within(t *testing.T, limit time.Duration, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if holds() {
			return
		}
	}
	t.Fatal("waited in vain for ", what)
}

// What comes out of a printer is what was laid out: a real print server, the
// program's own way of printing, and the pages compared.
func TestRealPrint(t *testing.T) {
	printer := fmt.Sprintf("Upturn%d", os.Getpid())
	folder := server(t, printer)
	names, err := System().List(context.Background())
	if err != nil || !slices.Contains(names, printer) {
		t.Fatalf("printers %q, %v", names, err)
	}
	st, err := rehearsed()
	if err != nil {
		t.Fatal(err)
	}
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []pdf.Kind{pdf.KindTakeHome, pdf.KindReport} {
		t.Run(string(kind), func(t *testing.T) {
			doc, err := pdf.Make(st, c, kind, pdf.Options{Lang: "fi"})
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), "handout.pdf")
			if err := atomicfile.Write(file, doc.Bytes); err != nil {
				t.Fatal(err)
			}
			title := fmt.Sprintf("upturn%d%s", os.Getpid(), strings.ReplaceAll(string(kind), "-", ""))
			if err := System().Print(context.Background(), file, Job{Printer: printer, Title: title, Copies: 1, Duplex: true, Paper: pdf.A4}); err != nil {
				t.Fatal(err)
			}
			var came []string
			t.Cleanup(func() {
				for _, f := range came {
					_ = os.Remove(f)
				}
				_ = os.Remove(folder) // goes only if it is empty
			})
			within(t, 60*time.Second, "the printer", func() bool {
				came, _ = filepath.Glob(filepath.Join(folder, title+"*"))
				return len(came) > 0 && complete(came[0])
			})
			samePages(t, file, came[0])
		})
	}
}

// complete reports whether a PDF file has been written to its end.
func complete(file string) bool {
	return exec.Command("pdfinfo", file).Run() == nil
}

// samePages compares two files as they look in grey.
func samePages(t *testing.T, a, b string) {
	t.Helper()
	before, after := rendered(t, a), rendered(t, b)
	if len(before) != len(after) || len(before) == 0 {
		t.Fatalf("%d pages went in, %d came out", len(before), len(after))
	}
	for i := range before {
		d := difference(before[i], after[i])
		if d > 50 {
			t.Errorf("page %d came out otherwise: a square of it is %.0f of 255 apart", i+1, d)
		}
	}
}

func rendered(t *testing.T, file string) []image.Image {
	t.Helper()
	dir := t.TempDir()
	if out, err := exec.Command("pdftoppm", "-r", "40", "-gray", "-png", file, filepath.Join(dir, "p")).CombinedOutput(); err != nil {
		t.Fatalf("pdftoppm: %v %s", err, out)
	}
	// What the printer's own software says of its letters is not our business.
	names, err := filepath.Glob(filepath.Join(dir, "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	var out []image.Image
	for _, n := range names {
		f, err := os.Open(n)
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(f)
		_ = f.Close() // it was only read
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, img)
	}
	return out
}

// cell is the side of the squares that are compared, in pixels: a printer draws
// the edges of letters in its own way.
const cell = 8

// difference is how far the grey of the squares of two pictures is apart where
// it is farthest, from 0 to 255.
func difference(a, b image.Image) float64 {
	r := a.Bounds().Intersect(b.Bounds())
	worst := 0.0
	for y := r.Min.Y; y+cell <= r.Max.Y; y += cell {
		for x := r.Min.X; x+cell <= r.Max.X; x += cell {
			worst = max(worst, abs(grey(a, x, y)-grey(b, x, y)))
		}
	}
	return worst
}

func grey(p image.Image, x, y int) float64 {
	sum := 0.0
	for dy := range cell {
		for dx := range cell {
			v, _, _, _ := p.At(x+dx, y+dy).RGBA()
			sum += float64(v >> 8)
		}
	}
	return sum / cell / cell
}

func abs(v float64) float64 { return max(v, -v) }

// The comparison must see what it looks for.
func TestComparisonBites(t *testing.T) {
	white, black := image.NewGray(image.Rect(0, 0, 9, 9)), image.NewGray(image.Rect(0, 0, 9, 9))
	for i := range white.Pix {
		white.Pix[i] = 255
	}
	if difference(white, black) < 250 || difference(white, white) != 0 {
		t.Error("a black page passes as a white one")
	}
}
