package pack

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/bounded"
)

// zipOf writes an archive; each entry may be spoilt by a function.
func zipOf(t testing.TB, entries ...zipEntry) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		if e.mode != 0 {
			h.SetMode(e.mode)
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

type zipEntry struct {
	name, content string
	mode          fs.FileMode
}

// smallZip is the small pack with more entries after it.
func smallZip(t testing.TB, more ...zipEntry) []byte {
	return zipOf(t, append([]zipEntry{{name: "pack.toml", content: smallStructure}, {name: "en.toml", content: smallTexts}}, more...)...)
}

// odd is an archive that is refused with a code.
type odd struct {
	name string
	data []byte
	code string
}

// hostile archives, and what is said of them.
func hostile(t testing.TB) []odd {
	return append(crooked(t),
		odd{"bomb", smallZip(t, zipEntry{name: "fi.toml", content: strings.Repeat(" ", 15<<20)}), "zip_ratio"},
		odd{"too much in all", smallZip(t, fat("a.txt"), fat("b.txt"), fat("c.txt")), "zip_size"},
	)
}

// crooked are those that are quick to make.
func crooked(t testing.TB) []odd {
	many := make([]zipEntry, maxEntries)
	for i := range many {
		many[i].name = "x" + strings.Repeat("y", i%100) + string(rune('a'+i/100)) + ".toml"
	}
	good := smallZip(t)
	locked := bytes.Clone(good)
	locked[bytes.LastIndex(locked, []byte("PK\x01\x02"))+8] |= 1
	wrongSum := bytes.Clone(good)
	wrongSum[bytes.Index(wrongSum, []byte("PK\x01\x02"))+16] ^= 0xff
	return []odd{
		{"no archive", []byte("hello"), "zip_broken"},
		{"nothing", nil, "zip_broken"},
		{"cut short", good[:len(good)-30], "zip_broken"},
		{"wrong sum", wrongSum, "zip_broken"},
		{"out of the folder", smallZip(t, zipEntry{name: "../evil.toml"}), "zip_name"},
		{"out of a folder inside", smallZip(t, zipEntry{name: "a/../../evil.toml"}), "zip_name"},
		{"from the root", smallZip(t, zipEntry{name: "/etc/evil.toml"}), "zip_name"},
		{"drive", smallZip(t, zipEntry{name: "c:evil.toml"}), "zip_name"},
		{"backslash", smallZip(t, zipEntry{name: `..\evil.toml`}), "zip_name"},
		{"no name", smallZip(t, zipEntry{name: ""}), "zip_name"},
		{"name that is no UTF-8", smallZip(t, zipEntry{name: "\xff.toml"}), "zip_name"},
		{"link", smallZip(t, zipEntry{name: "fi.toml", content: "/etc/passwd", mode: fs.ModeSymlink | 0o777}), "zip_link"},
		{"device", smallZip(t, zipEntry{name: "fi.toml", mode: fs.ModeDevice | 0o666}), "zip_link"},
		{"twice", smallZip(t, zipEntry{name: "en.toml"}), "zip_twice"},
		{"twice but for capitals", smallZip(t, zipEntry{name: "EN.toml"}), "zip_twice"},
		{"too many", smallZip(t, many...), "zip_many"},
		{"archive inside", smallZip(t, zipEntry{name: "more.toml", content: string(good)}), "zip_nested"},
		{"pack inside", smallZip(t, zipEntry{name: "more.upturnpack", content: "x"}), "zip_nested"},
		{"locked", locked, "zip_locked"},
	}
}

// fat is eight megabytes that hardly pack.
func fat(name string) zipEntry {
	b, x := make([]byte, 8<<20), uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24 & 0x3)
	}
	return zipEntry{name: name, content: string(b)}
}

// unpacking is how long this machine takes for as much as an archive may hold.
func unpacking(t *testing.T) time.Duration {
	t.Helper()
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := io.WriteString(w, fat("").content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if _, err := io.Copy(io.Discard, flate.NewReader(&packed)); err != nil {
		t.Fatal(err)
	}
	return time.Since(start)
}

func TestHostileArchives(t *testing.T) {
	c, allowed := catalog(t), unpacking(t)
	for _, tc := range hostile(t) {
		t.Run(tc.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.upturnpack")
			if err := os.WriteFile(path, tc.data, 0o600); err != nil {
				t.Fatal(err)
			}
			start := time.Now()
			list, err := ProblemsPath(path)
			if err != nil || len(list) != 1 || list[0].Code != tc.code {
				t.Fatalf("want %s, got %v (%v)", tc.code, list, err)
			}
			if took := time.Since(start); took > 20*allowed {
				t.Errorf("took %v, and all that an archive may hold is unpacked in %v", took, allowed)
			}
			if line := c.Problem("en", list[0]); !strings.HasPrefix(line, "a.upturnpack: ") || len(holes(line)) > 0 || strings.Contains(line, "[pack.") {
				t.Errorf("reads %q", line)
			}
			if p, err := OpenPath(path); p != nil || workshop.CodeOf(err) != workshop.EPack {
				t.Errorf("opened all the same: %v", err)
			}
		})
	}
}

func TestArchivesThatAreGood(t *testing.T) {
	want, err := Open(small(), ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name string
		data []byte
	}{
		{"plain", smallZip(t)},
		{"with other files", smallZip(t, zipEntry{name: "README.md", content: "Hello"}, zipEntry{name: "old/fi.toml", content: "x = 1"})},
		{"in a folder", zipOf(t, zipEntry{name: "mine/", mode: fs.ModeDir | 0o755}, zipEntry{name: "mine/pack.toml", content: smallStructure}, zipEntry{name: "mine/en.toml", content: smallTexts})},
	} {
		t.Run(tc.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.upturnpack")
			if err := os.WriteFile(path, tc.data, 0o600); err != nil {
				t.Fatal(err)
			}
			got, err := OpenPath(path)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Error("it is another pack")
			}
		})
	}
	t.Run("mistake inside is told with its line", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "a.upturnpack")
		data := zipOf(t, zipEntry{name: "pack.toml", content: smallStructure}, zipEntry{name: "en.toml", content: strings.Replace(smallTexts, `no = "No"`, `no = ""`, 1)})
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		list, err := ProblemsPath(path)
		if err != nil || len(list) != 1 || list[0].Code != "empty_text" || list[0].File != "en.toml" || list[0].Line == 0 {
			t.Error(list, err)
		}
	})
	t.Run("no pack in it", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "a.upturnpack")
		if err := os.WriteFile(path, zipOf(t, zipEntry{name: "a.txt"}), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ProblemsPath(path); workshop.CodeOf(err) != workshop.ENotFound {
			t.Error(err)
		}
	})
}

func TestWriteZip(t *testing.T) {
	files := map[string][]byte{"pack.toml": []byte(smallStructure), "en.toml": []byte(smallTexts)}
	var a, b bytes.Buffer
	if err := WriteZip(&a, files); err != nil {
		t.Fatal(err)
	}
	if err := WriteZip(&b, files); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same files gave other bytes")
	}
	got, list := unzip(a.Bytes(), "a")
	if len(list) > 0 || !reflect.DeepEqual(map[string][]byte(got), files) {
		t.Error(list)
	}
}

func TestMemoryIsAFileSystem(t *testing.T) {
	m := memory{"pack.toml": []byte("a"), "en.toml": []byte("bc")}
	if err := fstest.TestFS(m, "pack.toml", "en.toml"); err != nil {
		t.Error(err)
	}
}

// Whatever an archive holds, it is refused or gives few files of sensible size.
func FuzzUnzip(f *testing.F) {
	f.Add(smallZip(f))
	for _, h := range crooked(f) { // each process of the fuzzer makes them anew
		f.Add(h.data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var files memory
		var list []Problem
		bounded.Run(t, func() { files, list = unzip(data, "a") })
		if (files == nil) == (len(list) == 0) {
			t.Fatal("neither files nor a reason", list)
		}
		total := 0
		for name, content := range files {
			if strings.ContainsAny(name, `/\`) {
				t.Errorf("file called %q", name)
			}
			total += len(content)
		}
		if len(files) > maxEntries || total > maxTotal {
			t.Errorf("%d files with %d bytes", len(files), total)
		}
	})
}
