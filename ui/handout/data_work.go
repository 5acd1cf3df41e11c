package handout

import (
	"context"
	"errors"
	"iter"
	"os"
	"path/filepath"
	"strconv"

	"github.com/upturn-workshop/upturn/ui/formats"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
)

// name is what the results are called, also as a file or folder.
func (g *Data) name() string {
	return named(g.d.State, g.d.Words.T("data.file."+g.format.Name))
}

// askPlace asks where the results are to be.
func (g *Data) askPlace() {
	f, name := g.format, g.name()
	if f.Folder {
		g.d.PickFolder(func(folder string) {
			g.write(f, func(files iter.Seq2[atomicfile.File, error]) (string, int, error) {
				return newFolder(filepath.Join(folder, name), files)
			})
		})
		return
	}
	g.d.PickPlace(name+f.Ending, []string{f.Ending}, func(path string) {
		g.write(f, func(files iter.Seq2[atomicfile.File, error]) (string, int, error) {
			for file, err := range files {
				if err == nil {
					err = atomicfile.Write(path, file.Data)
				}
				return path, 1, err
			}
			return path, 0, workshop.Errorf(workshop.EBug, nil)
		})
	})
}

// mostFolders is how many folders of one name there may be.
const mostFolders = 999

// newFolder writes files into a folder that was not there: by the name, or with the next number
// behind it.
func newFolder(path string, files iter.Seq2[atomicfile.File, error]) (string, int, error) {
	at := path
	for n := 2; n < mostFolders; n++ {
		if _, err := os.Lstat(at); err != nil {
			break
		}
		at = path + " " + strconv.Itoa(n)
	}
	n := 0
	err := atomicfile.WriteFolder(at, func(yield func(atomicfile.File, error) bool) {
		for f, err := range files {
			if n++; !yield(f, err) {
				return
			}
		}
	})
	return at, n, err
}

// keeper writes files, and gives back where they are and how many.
type keeper = func(iter.Seq2[atomicfile.File, error]) (path string, n int, err error)

// kept has files written. Should making one panic, nothing is left and the workshop goes on.
func kept(keep keeper, files iter.Seq2[atomicfile.File, error]) (path string, n int, err error) {
	defer workshop.Caught(&err)
	return keep(files)
}

// write makes the files off the UI goroutine and hands them to whoever writes them, who gives
// back where they are. What is cancelled leaves nothing behind.
func (g *Data) write(f formats.Format, keep keeper) {
	if g.foot.busy {
		return
	}
	ctx, stop := context.WithCancel(context.Background())
	g.stop = stop
	g.foot.begin(g.d.Words.T("data.writing"))
	job := g.job()
	go func() {
		defer stop()
		path, n, err := kept(keep, func(yield func(atomicfile.File, error) bool) {
			for file, err := range f.Files(job) {
				if err == nil {
					err = ctx.Err()
				}
				if !yield(atomicfile.File(file), err) || err != nil {
					return
				}
			}
		})
		g.d.Do(func() { g.written(f, path, n, err) })
	}()
}

func (g *Data) written(f formats.Format, path string, n int, err error) {
	g.stop = nil
	w := g.d.Words
	switch {
	case errors.Is(err, context.Canceled):
		g.foot.say(w.T("handout.cancelled"))
	case err != nil:
		g.foot.say(w.Error(err))
	case f.Folder:
		g.foot.kept(path, w.T("data.saved", "folder", path, "n", strconv.Itoa(n)))
	default:
		g.foot.kept(path, w.T("handout.saved", "file", filepath.Base(path), "folder", filepath.Dir(path)))
	}
}

// copyText puts the text that is looked at onto the clipboard.
func (g *Data) copyText() {
	g.d.Copy(g.look.text())
	g.foot.say(g.d.Words.T("data.copied"))
}

// reveal shows where it lies what was saved.
func (g *Data) reveal() {
	path := g.foot.saved
	go func() {
		if err := g.d.Reveal(path); err != nil {
			g.d.Do(func() { g.foot.say(g.d.Words.Error(err)) })
		}
	}()
}
