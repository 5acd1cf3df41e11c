package programme

import (
	"path/filepath"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// Stripped is how many copies were made smaller as the folder was opened: earlier versions kept
// whole files, with names, obstacles and promises in them.
func (f *Folder) Stripped() int { return f.stripped }

// strip puts in the place of whole files what may be kept of them, and removes them. One that is
// not what was taken in stays until it is taken in again. Whoever is stopped in the middle goes on
// the next time.
func (f *Folder) strip() error {
	known, n := index{}, 0
	err := f.change(func(b *book) error {
		n = 0
		for i := range b.Entries {
			e := &b.Entries[i]
			if filepath.Ext(e.File) != Ending {
				continue
			}
			l, err := f.whole(*b, *e, known.asked)
			if err != nil {
				continue // held says so of each
			}
			b.Whole = append(b.Whole, e.File)
			data, err := l.bytes()
			if err != nil {
				return err
			}
			e.Sum = sumOfBytes(data)
			e.File = e.fileName()
			if _, err := l.lay(filepath.Join(f.dir, e.File)); err != nil {
				return err
			}
			n++
		}
		return nil
	})
	if err != nil {
		return err
	}
	f.stripped = n
	return f.change(func(b *book) error {
		err := removeAll(f.dir, b.Whole)
		b.Whole = nil
		return err
	})
}

// wholeAgain reports whether a whole file that could not be read when the others were made smaller
// can be by now: a disk that did not answer, or a copy that somebody has put back.
func (f *Folder) wholeAgain(b book) bool {
	known := index{}
	return slices.ContainsFunc(b.Entries, func(e entry) bool {
		if filepath.Ext(e.File) != Ending {
			return false
		}
		_, err := f.whole(b, e, known.asked)
		return err == nil
	})
}

// whole reads a whole file of a folder of the first format.
func (f *Folder) whole(b book, e entry, asked asker) (leaf, error) {
	path := filepath.Join(f.dir, e.File)
	if sum, err := sumOf(path); err != nil || sum != e.Sum {
		return leaf{}, workshop.Errorf(workshop.EDamaged, err, "what", "programme_copy", "file", e.File)
	}
	st, seal, err := f.files.Counts(path)
	if err != nil {
		return leaf{}, err
	}
	if st.ID != e.ID || !b.gets(st.Info) {
		return leaf{}, workshop.Errorf(workshop.EDamaged, nil, "what", "programme_copy", "file", e.File)
	}
	return leafOf(st, seal, b.Least, asked), nil
}
