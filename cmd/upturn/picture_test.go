package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

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
		{"a step without a result", "b1.png", []string{"--step", "B1"}, 1},
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
