package programme

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// Commit takes in what may be: all that is ready, and of the others what was chosen, by path.
// Until the last step nothing of it counts, and that is one. It says how many workshops came
// and went.
func (t *Taking) Commit(choice map[string]Taken) (in, out int, err error) {
	var gone, stray []string
	if err := t.oneOfEach(choice); err != nil {
		return 0, 0, err
	}
	err = t.folder.change(func(b *book) error {
		in, out, gone, stray = 0, 0, nil, nil
		for _, f := range t.List {
			c := choice[f.Path]
			traits := f.Verdict.Traits()
			switch {
			case traits.Leaves:
				gone = append(gone, b.takeBack(f.ID)...)
				out++
			case traits.Takes || traits.Choose && c.Choose:
				file, was, err := t.take(b, f, c)
				if err != nil {
					return errors.Join(err, removeAll(t.folder.dir, stray))
				}
				stray, gone = append(stray, file), append(gone, was...)
				in++
			}
		}
		if in == 0 {
			return nil
		}
		return disk.SyncFolder(filepath.Join(t.folder.dir, FileName))
	})
	if err != nil {
		return 0, 0, err
	}
	gone = slices.DeleteFunc(gone, func(file string) bool { return slices.Contains(stray, file) })
	return in, out, removeAll(t.folder.dir, gone)
}

// oneOfEach refuses where two copies of one workshop were chosen.
func (t *Taking) oneOfEach(choice map[string]Taken) error {
	chosen := map[string]bool{}
	for _, f := range t.List {
		if !f.Verdict.Traits().Choose || !choice[f.Path].Choose {
			continue
		}
		if chosen[f.ID] {
			return workshop.Errorf(workshop.EInvalid, nil, "what", "two_chosen", "file", f.Name())
		}
		chosen[f.ID] = true
	}
	return nil
}

// take puts one copy into the folder, under its own name, and its entry into the book.
func (t *Taking) take(b *book, f Found, c Taken) (file string, was []string, err error) {
	e, err := b.entryOf(f, c)
	if err != nil {
		return "", nil, err
	}
	if ours, there := b.of(f.ID); there {
		e.Otherwise = t.otherwise(b, ours, f)
	}
	if err := disk.SyncFile(f.leaf.path); err != nil {
		return "", nil, workshop.Errorf(workshop.EIO, err, "file", e.File)
	}
	if sum, err := sumOf(f.leaf.path); err != nil || sum != f.leaf.sum {
		return "", nil, workshop.Errorf(workshop.EIO, err, "file", e.File)
	}
	if err := os.Rename(f.leaf.path, filepath.Join(t.folder.dir, e.File)); err != nil {
		return "", nil, workshop.Errorf(workshop.EIO, err, "file", e.File)
	}
	was = b.drop(f.ID)
	b.Entries = append(b.Entries, e)
	return e.File, was, nil
}

// entryOf is what the book says of a copy.
func (b *book) entryOf(f Found, c Taken) (entry, error) {
	e, there := b.of(f.ID)
	if !there {
		e = entry{ID: f.ID, Series: seriesOf(f), Group: c.Group, Wave: waveOf(f)}
		if c.Wave > 0 {
			e.Wave = c.Wave
		}
		if i := slices.IndexFunc(b.Entries, func(o entry) bool { return o.Series == e.Series }); e.Group == "" && i >= 0 {
			e.Group = b.Entries[i].Group
		}
		if e.Group == "" {
			e.Group = b.nextCode()
		}
		if !isCode.MatchString(e.Group) {
			return e, workshop.Errorf(workshop.EInvalid, nil, "what", "group_code", "group", e.Group)
		}
		if other, taken := b.at(e.Group, e.Wave); taken {
			return e, workshop.Errorf(workshop.EExists, nil, "what", "group_wave", "group", e.Group, "wave", strconv.Itoa(e.Wave), "file", other.File)
		}
		if b.group(e.Group) == nil {
			b.Groups = append(b.Groups, group{Code: e.Group})
		}
		if !slices.ContainsFunc(b.Waves, func(w wave) bool { return w.N == e.Wave }) {
			b.Waves = append(b.Waves, wave{N: e.Wave})
		}
	}
	e.Leader = e.Leader || f.info.Leaders == 1 && c.Choose
	e.Sum, e.Source = f.leaf.sum, f.source
	e.File = e.fileName()
	return e, nil
}

// fileName is that of what is kept of a workshop.
func (e entry) fileName() string {
	return strings.Join([]string{e.ID[:8], e.Group, strconv.Itoa(e.Wave), e.Sum[:8] + leafEnding}, " ")
}

// otherwise are the votes of a workshop that were told with other answers than a copy has: beside
// each other the two would tell what they answered who are in one of them only. Where ours cannot
// be read nobody knows, but that a copy with the same bytes has the same answers.
func (t *Taking) otherwise(b *book, ours entry, f Found) []int64 {
	if ours.Source == f.source {
		return ours.Otherwise
	}
	l, err := t.folder.held(*b, ours, t.known.asked)
	was := l.Went
	out := slices.Clone(ours.Otherwise)
	for _, r := range b.Releases {
		for _, n := range r.Rounds[f.ID] {
			if (err != nil || was.Rounds[n] != f.went.Rounds[n]) && !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	slices.Sort(out)
	return out
}

// takeBack takes a workshop out of the book whose group has taken its consent back. It stays out:
// an older copy, in which the group has not done so yet, does not bring it back.
func (b *book) takeBack(id string) (files []string) {
	if !slices.Contains(b.Back, id) {
		b.Back = append(b.Back, id)
	}
	return b.drop(id)
}

// drop takes the copy of a workshop out of the book, and gives its file.
func (b *book) drop(id string) (files []string) {
	b.Entries = slices.DeleteFunc(b.Entries, func(e entry) bool {
		if e.ID == id {
			files = append(files, e.File)
		}
		return e.ID == id
	})
	return files
}

func removeAll(dir string, files []string) (err error) {
	for _, file := range files {
		if e := os.Remove(filepath.Join(dir, file)); e != nil && !errors.Is(e, fs.ErrNotExist) {
			err = errors.Join(err, workshop.Errorf(workshop.EIO, e, "file", file))
		}
	}
	return err
}
