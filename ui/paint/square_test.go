package paint

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// zbarimg is a program that reads squares.
func zbarimg(t *testing.T) string {
	t.Helper()
	zbar, err := exec.LookPath("zbarimg")
	if err != nil {
		if os.Getenv("UPTURN_REQUIRE_TOOLS") != "" {
			t.Fatal("no zbarimg: apt-get install zbar-tools")
		}
		t.Skip("no zbarimg: apt-get install zbar-tools")
	}
	return zbar
}

// read has another program read the square of a picture.
func read(t *testing.T, zbar string, pic image.Image) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "wall.png")
	f, err := os.Create(file)
	if err == nil {
		err = png.Encode(f, pic)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(zbar, "-q", "--raw", file).Output()
	if err != nil {
		t.Errorf("zbarimg reads nothing: %v", err)
	}
	return strings.TrimSpace(string(out))
}

// A camera reads the way in from the wall as it is painted, light and dark, also from so far
// away that a module is three points of the picture.
func TestACameraReadsTheWall(t *testing.T) {
	zbar := zbarimg(t)
	Headless()
	st, words := askedByPhone(t)
	for _, tt := range []struct {
		w, h int
		dark bool
	}{{1280, 720, false}, {1280, 720, true}, {1024, 768, false}, {1024, 768, true}, {360, 203, false}, {320, 240, false}} {
		for page, want := range []string{"WIFI:T:WPA;S:upturn-room;P:river-lamp-42;;", "HTTP://192.168.137.1:8080/#K7PM4X"} {
			if page == 0 && tt.h < 600 {
				continue // longer, so read from less far
			}
			t.Run(fmt.Sprintf("%dx%d dark %v page %d", tt.w, tt.h, tt.dark, page), func(t *testing.T) {
				st.Pos.Page = page
				scene := wall.Scene(st, words, figure.Size{W: float64(tt.w), H: float64(tt.h)}, 1)
				if got := read(t, zbar, Image(scene, tt.w, tt.h, tt.dark)); got != want {
					t.Errorf("%q, want %q", got, want)
				}
			})
		}
	}
}

// A camera reads the small square beside a vote, too.
func TestACameraReadsTheSmallSquare(t *testing.T) {
	zbar := zbarimg(t)
	Headless()
	st, words := askedByPhone(t)
	st.WayIn.Asks = false
	for _, tt := range []struct {
		w, h int
		dark bool
	}{{1280, 720, false}, {1280, 720, true}, {1366, 768, false}, {1920, 1080, false}, {1920, 1080, true}, {1024, 768, false}} {
		t.Run(fmt.Sprintf("%dx%d dark %v", tt.w, tt.h, tt.dark), func(t *testing.T) {
			scene := wall.Scene(st, words, figure.Size{W: float64(tt.w), H: float64(tt.h)}, 1)
			if got := read(t, zbar, Image(scene, tt.w, tt.h, tt.dark)); got != st.WayIn.Link {
				t.Errorf("%q, want %q", got, st.WayIn.Link)
			}
		})
	}
}

// askedByPhone is a workshop whose wall says how to come in.
func askedByPhone(t *testing.T) (workshop.State, pack.Words) {
	t.Helper()
	s, err := trial.Start(trial.Info("en", 12, 180), nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range s.State().Agenda {
		if a.ID == "B1" {
			err = s.Jump(i)
		}
	}
	if err == nil {
		err = s.Open(workshop.Phones)
	}
	if err != nil {
		t.Fatal(err)
	}
	s.SetWayIn(&workshop.WayIn{
		Address: "192.168.137.1:8080", Link: "HTTP://192.168.137.1:8080/#K7PM4X", Code: "K7PM4X", Of: 12, Asks: true,
		Wifi: workshop.Wifi{Name: "upturn-room", Password: "river-lamp-42"},
	})
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return s.State(), catalog.In("en")
}
