package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// A picture is what a mixed group saw, in both languages; asked for in another
// language it has that one alone.
func TestPictureOfAMixedGroup(t *testing.T) {
	p, err := newProgram(&bytes.Buffer{}, &bytes.Buffer{})
	if err != nil {
		t.Fatal(err)
	}
	info := rehearsal.Info("Workshop", "Group", "en", 12, 90, time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC))
	info.Exercises, info.Second = []string{"A"}, "fi"
	agenda, _, err := p.content.pack().Plan(workshop.Info{Minutes: 90, Exercises: info.Exercises})
	if err != nil {
		t.Fatal(err)
	}
	s, err := workshop.Start(memory.New(workshop.State{Info: info, Pack: p.content.pack(), Agenda: agenda}), workshop.Rules{Pages: wall.Pages, Discussed: tally.Discussed})
	if err != nil {
		t.Fatal(err)
	}
	if err := rehearsal.Run(s, rehearsal.Options{Seed: 1, Words: p.catalog.In("en")}); err != nil {
		t.Fatal(err)
	}
	draw := func(st workshop.State, lang string) []byte {
		to := filepath.Join(t.TempDir(), "a5.svg")
		if err := p.savePicture(st, pictureFlags{step: "A5", view: 1, page: 1, lang: lang, out: to}); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(to)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	mixed, alone := s.State(), s.State()
	alone.Info.Second = ""
	if !bytes.Equal(draw(mixed, ""), draw(mixed, "en")) || bytes.Equal(draw(mixed, "en"), draw(alone, "en")) {
		t.Error("the picture of a mixed group has one language")
	}
	if !bytes.Equal(draw(mixed, "fi"), draw(alone, "fi")) {
		t.Error("a picture in another language is not of that one alone")
	}
}

func TestPictureOfAResult(t *testing.T) {
	dir := t.TempDir()
	var out, errs bytes.Buffer
	p, err := newProgram(&out, &errs)
	if err != nil {
		t.Fatal(err)
	}
	if code := p.run([]string{"rehearse", "--no-pictures", "--length", "90", "--out", dir}); code != 0 {
		t.Fatalf("rehearsal ended with %d: %s", code, errs.String())
	}
	file := filepath.Join(dir, "rehearsal.upturn")
	for _, tt := range []struct {
		name, out string
		args      []string
		code      int
	}{
		{"pixels", "a5.png", []string{"--step", "A5"}, 0},
		{"shapes of another view in Finnish", "a5.svg", []string{"--step", "A5", "--view", "2", "--lang", "fi"}, 0},
		{"a step without a result", "b1.png", []string{"--step", "B2"}, 1},
		{"a view that is not there", "a5-9.png", []string{"--step", "A5", "--view", "9"}, 1},
		{"a kind of file that is no picture", "a5.txt", []string{"--step", "A5"}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			errs.Reset()
			to := filepath.Join(dir, tt.out)
			if code := p.run(append([]string{"picture", file, "-o", to}, tt.args...)); code != tt.code {
				t.Fatalf("ended with %d: %s", code, errs.String())
			}
			data, err := os.ReadFile(to)
			if tt.code != 0 {
				if err == nil || errs.Len() == 0 {
					t.Errorf("a file: %v, said: %q", err == nil, errs.String())
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(to, ".svg") {
				if !bytes.Contains(data, []byte("Näin vastasimme.")) {
					t.Error("the shapes have no words for those who cannot see them")
				}
				return
			}
			if img, err := png.Decode(bytes.NewReader(data)); err != nil || img.Bounds().Dx() != 2560 {
				t.Errorf("%v", err)
			}
		})
	}
}
