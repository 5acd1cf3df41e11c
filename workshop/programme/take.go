package programme

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// Found is a file on a stick, and what it is to the programme.
type Found struct {
	Path    string
	Verdict Verdict
	Err     error  // why it cannot be read
	Group   string // as the file says
	Held    time.Time
	Answers int    // the most that a question has
	Least   int    // that one needs
	ID      string // of the workshop; "" of what cannot be read
	Code    string // of its group in the programme; "" = a new one
	Wave    int
	Beside  string // the path of the copy that it is the same as, older than or apart from; "" = ours

	went   went
	info   workshop.Info
	source string // sum of the file
	leaf   copied // what may be kept of it; nothing where it stays out
}

// Name is the file's name as it can be shown.
func (f Found) Name() string { return workshop.Clean(filepath.Base(f.Path)) }

// Programme is the one that the group was told of; "" = none.
func (f Found) Programme() string { return workshop.Clean(f.info.Programme) }

// Taking is a list of what lies on a stick. What may be kept of its files lies in the folder of
// the programme, but does not count yet, so the stick is needed no more.
type Taking struct {
	List []Found

	folder *Folder
	book   book
	tmp    string // what may be kept
	away   string // where whole files are, one at a time, while they are looked at: not in the folder
	known  index
}

// Taken says where a workshop belongs, where that does not follow from the file.
type Taken struct {
	Group  string // code of a group that is there, or of a new one; "" = as it follows
	Wave   int    // 0 = as it follows
	Choose bool   // of two copies this one; with the leader's consent in writing
}

// Look reads the workshop files of paths, each a file or a folder, and says what each is. Progress is told how many are done; an error of it ends the work. Nothing
// is written to where they lie. Close takes away what was not taken in.
func (f *Folder) Look(paths []string, progress func(done, of int) error) (_ *Taking, err error) {
	b, err := readBook(f.dir)
	if err != nil {
		return nil, err
	}
	files, err := f.find(paths)
	if err != nil {
		return nil, err
	}
	if err := f.sweep(); err != nil {
		return nil, err
	}
	t := &Taking{folder: f, book: b}
	if t.tmp, err = os.MkdirTemp(f.dir, taking+"*"); err != nil {
		return nil, workshop.Errorf(workshop.EReadOnly, err, "what", "folder", "folder", f.dir)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, t.Close())
		}
	}()
	if t.away, err = os.MkdirTemp("", looking+"*"); err != nil {
		return nil, workshop.Errorf(workshop.EReadOnly, err, "what", "folder", "folder", os.TempDir())
	}
	for i, path := range files {
		if progress != nil {
			if err := progress(i, len(files)); err != nil {
				return nil, err
			}
		}
		found, err := t.look(path, i)
		if err != nil {
			return nil, err
		}
		t.List = append(t.List, found)
	}
	t.settle()
	return t, nil
}

// The beginnings of the names of folders with what is looked at: in that of the programme, and
// among the temporary files, where the whole files are.
const (
	taking  = ".taking-"
	looking = "upturn-taking-"
)

// sweep takes away what a look that was cut short has left, a day ago or longer.
func (f *Folder) sweep() error {
	left, err := filepath.Glob(filepath.Join(f.dir, taking+"*"))
	if err != nil {
		left = nil // a folder whose name is a pattern keeps them
	}
	whole, err := filepath.Glob(filepath.Join(os.TempDir(), looking+"*"))
	if err != nil {
		whole = nil
	}
	for _, path := range append(left, whole...) {
		if fi, err := os.Lstat(path); err == nil && fi.IsDir() && time.Since(fi.ModTime()) > 24*time.Hour {
			if err := os.RemoveAll(path); err != nil {
				return workshop.Errorf(workshop.EIO, err, "file", filepath.Base(path))
			}
		}
	}
	return nil
}

// Close takes away what was copied and not taken in.
func (t *Taking) Close() error {
	err := os.RemoveAll(t.tmp)
	if t.away != "" {
		err = errors.Join(err, os.RemoveAll(t.away))
	}
	return err
}

// look says what a file is by itself. An error is one of our own disk: what is wrong with the
// stick is a verdict.
func (t *Taking) look(path string, n int) (found Found, err error) {
	found = Found{Path: path, Least: t.book.Least}
	to := filepath.Join(t.away, strconv.Itoa(n)+Ending)
	defer func() { // the next one is looked at without this one lying there
		if left, gerr := filepath.Glob(filepath.Join(t.away, "*")); gerr == nil {
			err = errors.Join(err, removeAll("", left))
		}
	}()
	if _, err = t.folder.fetch(path, to); err != nil {
		if disk.IsFull(err) {
			return found, workshop.Errorf(workshop.EFull, err)
		}
		found.Verdict, found.Err = unread(err, path)
		return found, nil
	}
	var st workshop.State
	var seal Seal
	if err = t.folder.files.Judge(to); err == nil {
		st, seal, err = t.folder.files.Counts(to)
	}
	if err == nil {
		found.source, err = sumOf(to) // what lay beside it is in it now
	}
	if err != nil {
		found.Verdict, found.Err = Damaged, workshop.Errorf(workshop.CodeOf(err), err, "file", found.Name()) // not by the copy's name
		if workshop.CodeOf(err) == workshop.ENewer {
			found.Verdict = Later
		}
		return found, nil
	}
	found.ID, found.Group, found.Held, found.info, found.went = st.ID, workshop.Clean(st.Info.Group), st.Info.When, st.Info, howFar(st, seal)
	found.Answers = mostAnswers(st)
	l := leafOf(st, seal, t.book.Least, t.known.asked)
	if found.Verdict = t.alone(found, l); found.Verdict == Ready {
		found.leaf, err = l.lay(filepath.Join(t.tmp, strconv.Itoa(n)+leafEnding))
	}
	return found, err
}

// lay writes what is kept of a workshop into a file.
func (l leaf) lay(path string) (copied, error) {
	data, err := l.bytes()
	if err == nil {
		err = atomicfile.Write(path, data)
	}
	return copied{path, sumOfBytes(data)}, err
}

// unread says why a file of a stick could not be copied.
func unread(err error, path string) (Verdict, error) {
	name := filepath.Base(path)
	switch {
	case errors.Is(err, errNotPlain):
		return Link, workshop.Errorf(workshop.EInvalid, err, "what", "not_plain", "file", name)
	case errors.Is(err, errTooLarge):
		return Damaged, workshop.Errorf(workshop.EDamaged, err, "place", "length", "file", name)
	case errors.Is(err, fs.ErrPermission):
		return Unread, workshop.Errorf(workshop.EIO, err, "what", "forbidden", "file", name)
	case workshop.CodeOf(err) == workshop.EBusy:
		return Unread, err
	}
	return Unread, workshop.Errorf(workshop.EIO, err, "what", "stick", "folder", filepath.Dir(path))
}

// mostAnswers is how many people answered the question that most answered.
func mostAnswers(st workshop.State) (n int) {
	for _, r := range st.Rounds {
		if r.Tally == nil {
			continue
		}
		for _, c := range r.Tally.Counts {
			n = max(n, c.Answers())
		}
		if n == 0 { // too few for the room itself
			n = r.Tally.Cast
		}
	}
	return n
}

// alone is the verdict on a file that no other copy is laid beside.
func (t *Taking) alone(f Found, l leaf) Verdict {
	switch _, there := t.book.of(f.ID); {
	case f.info.Rehearsal:
		return Rehearsal
	case f.info.MayLeave() != nil && there:
		return TakenBack
	case f.info.MayLeave() != nil || slices.Contains(t.book.Back, f.ID):
		return Room
	case !t.book.gets(f.info):
		return Elsewhere
	case len(l.Pieces) == 0:
		return Few
	}
	return Ready
}

// settle lays all copies of each workshop beside one another and beside ours. Where two went on
// apart, nobody but the facilitator can say which counts.
func (t *Taking) settle() {
	t.stay()
	copies := map[string][]int{}
	for i, f := range t.List {
		if f.Verdict == Ready {
			copies[f.ID] = append(copies[f.ID], i)
		}
	}
	for id, all := range copies {
		t.best(all)
		t.besideOurs(id, all)
	}
	for i := range t.List {
		f := &t.List[i]
		if f.Code, f.Wave = t.place(*f); f.Verdict != Ready && f.Verdict != Newer {
			continue
		}
		if e, _ := t.book.of(f.ID); f.info.Leaders == 1 && !e.Leader {
			f.Verdict = OneLeader
		}
	}
}

// stay leaves all copies of a workshop in the room of which one says so now: consent is taken
// back and never given once a vote was opened, so the others are older ones, or do not know.
func (t *Taking) stay() {
	back := map[string]bool{}
	for _, f := range t.List {
		if (f.Verdict == Room || f.Verdict == TakenBack) && len(f.went.Rounds) > 0 {
			back[f.ID] = true
		}
	}
	for i := range t.List {
		if f := &t.List[i]; f.Verdict == Ready && back[f.ID] {
			f.Verdict = Room
		}
	}
}

// best leaves one copy of several Ready: the one that all others may have become.
func (t *Taking) best(all []int) {
	top := all[0]
	for _, i := range all[1:] {
		if o := compare(t.List[top].went, t.List[i].went); o == before {
			top = i
		}
	}
	for _, i := range all {
		if i == top {
			continue
		}
		switch f := &t.List[i]; compare(f.went, t.List[top].went) {
		case equal:
			f.Verdict, f.Beside = Same, t.List[top].Path
		case before:
			f.Verdict, f.Beside = Older, t.List[top].Path
		default:
			f.Verdict, f.Beside = Apart, t.List[top].Path
			t.List[top].Verdict, t.List[top].Beside = Apart, f.Path
		}
	}
}

// besideOurs lays what is left of the copies of a workshop beside the one that is there.
func (t *Taking) besideOurs(id string, all []int) {
	e, there := t.book.of(id)
	if !there {
		return
	}
	l, err := t.folder.held(t.book, e, t.known.asked)
	if err != nil { // ours is damaged: any that is not takes its place
		return
	}
	ours := l.Went
	for _, i := range all {
		f := &t.List[i]
		if f.Verdict != Ready && f.Verdict != Apart {
			continue
		}
		order := compare(f.went, ours)
		if f.source == e.Source {
			order = equal
		}
		switch {
		case order == equal:
			f.Verdict, f.Beside = Same, ""
		case order == before:
			f.Verdict, f.Beside = Older, ""
		case f.Verdict == Apart:
		case order == after:
			f.Verdict = Newer
		default:
			f.Verdict, f.Beside = Apart, ""
		}
	}
}

// place says to which group and wave a file belongs: a follow-up to the group of the workshop
// that it follows.
func (t *Taking) place(f Found) (code string, wave int) {
	if f.ID == "" {
		return "", 0
	}
	if e, there := t.book.of(f.ID); there {
		return e.Group, e.Wave
	}
	series := seriesOf(f)
	if i := slices.IndexFunc(t.book.Entries, func(e entry) bool { return e.Series == series }); i >= 0 {
		code = t.book.Entries[i].Group
	}
	return code, waveOf(f)
}

func seriesOf(f Found) string {
	if f.info.After != nil && isID.MatchString(f.info.After.ID) {
		return f.info.After.ID
	}
	return f.ID
}

func waveOf(f Found) int {
	if f.info.After != nil {
		return min(f.info.After.Wave+1, mostWaves)
	}
	return 1
}
