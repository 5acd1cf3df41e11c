package programme

import (
	"path/filepath"

	"github.com/upturn-workshop/upturn/workshop"
)

// Stripped is how many copies were made smaller as the folder was opened: earlier versions kept
// whole files, with names, obstacles and promises in them.
func (f *Folder) Stripped() int { return f.stripped }

// Whole is how many whole files lie in the folder still, since nothing can be written there or
// they are not what was taken in.
func (f *Folder) Whole() int { return f.whole }

// whole reports whether all that a workshop has lies in the folder.
func (e entry) whole() bool { return filepath.Ext(e.File) == Ending }

func (b book) whole() (n int) {
	for _, e := range b.Entries {
		if e.whole() {
			n++
		}
	}
	return n
}

// strip puts in the place of whole files what may be kept of them, and removes them. One that is
// not what was taken in stays until it is taken in again, or until somebody has put it back.
// Whoever is stopped in the middle goes on the next time. Where nothing can be written all stay.
func (f *Folder) strip() error {
	known, n := index{}, 0
	err := f.locked(func() error {
		b, err := readBook(f.dir)
		if err != nil {
			return err
		}
		for i := range b.Entries {
			e := &b.Entries[i]
			if !e.whole() {
				continue
			}
			l, err := f.held(b, *e, known.asked)
			if err != nil {
				continue // whoever reads the folder hears of each
			}
			data, err := l.bytes()
			if err != nil {
				return err
			}
			b.Whole = append(b.Whole, e.File)
			e.Sum = sumOfBytes(data)
			e.File = e.fileName()
			if _, err := l.lay(filepath.Join(f.dir, e.File)); err != nil {
				return err
			}
			n++
		}
		if n == 0 && b.Format == format && len(b.Whole) == 0 {
			return nil // as before: nothing is written
		}
		if err := b.write(f.dir); err != nil {
			return err
		}
		f.stripped, f.whole = n, b.whole()
		if err := removeAll(f.dir, b.Whole); err != nil {
			return err
		}
		b.Whole = nil
		return b.write(f.dir)
	})
	if workshop.CodeOf(err) == workshop.EReadOnly {
		return nil
	}
	return err
}

// keptWhole makes of a whole file, of a folder of the first format, what is kept of a workshop,
// and says the sum of the file.
func (f *Folder) keptWhole(b book, e entry, asked asker) (l leaf, sum string, err error) {
	path := filepath.Join(f.dir, e.File)
	if sum, err = sumOf(path); err != nil || sum != e.Sum {
		return l, sum, err
	}
	st, seal, err := f.files.Counts(path)
	if err == nil {
		l = leafOf(st, seal, b.Least, asked)
	}
	return l, sum, err
}
