package home

import (
	"slices"
	"strings"
	"time"
)

// Disk is where the workshops lie. A disk on a network may take minutes to answer, or
// never do, so nothing but Folder is called on the UI goroutine.
type Disk interface {
	// Folder names the folder of the workshops of this computer. It asks no disk, so it may
	// be called anywhere.
	Folder() string
	// Workshops makes the folder where there is none yet, and names the files of this
	// computer's workshops. Without the folder there are still those from elsewhere.
	Workshops() ([]string, error)
	// Entry reads what the list says of one of them; false = it is not there any more.
	Entry(path, lang string) (Entry, bool)
}

// Patience is how long a disk may take before the list says that it does not answer.
const Patience = time.Second

// again is how soon the list is shown once more while something has not answered.
const again = 200 * time.Millisecond

// atOnce is how many files are read at the same time. One that does not answer gives its
// place to the next.
const atOnce = 4

// Reader reads the list beside the windows. All but what it asks of the disk runs on the
// UI goroutine.
type Reader struct {
	Patience time.Duration // how long a disk may take; the constant unless somebody changes it

	disk  Disk
	do    func(func())                                // runs something on the UI goroutine
	after func(time.Duration, func()) (cancel func()) // the same, later
	hung  map[string]bool                             // files that were asked and have not answered
	last  *reading                                    // what the list is to show
}

// NewReader makes a reader; do and after run something on the UI goroutine.
func NewReader(d Disk, do func(func()), after func(time.Duration, func()) (cancel func())) *Reader {
	return &Reader{Patience: Patience, disk: d, do: do, after: after, hung: map[string]bool{}}
}

// reading is one reading of the list.
type reading struct {
	r       *Reader
	lang    string
	trouble string // a sentence for a file whose disk does not answer
	show    func([]Entry, Known, error)
	named   bool
	refused error    // why there is no folder
	waits   []string // files that are not asked yet
	asked   []string // files that have not answered, the first asked first
	late    bool     // the list is shown although something has not answered
	telling bool     // it is about to be shown again
	entries []Entry
}

// Read reads the list anew and shows it as soon as all of it is known, or what there is of
// it when a disk does not answer in time, and each time that one answers after all. What an
// earlier call has not shown by then is not shown any more. ready is waited for first, but
// not for long.
func (r *Reader) Read(w Words, lang string, ready <-chan struct{}, show func([]Entry, Known, error)) {
	x := &reading{r: r, lang: lang, trouble: w.T("home.unanswered"), show: show}
	r.last = x
	go func() {
		select {
		case <-ready:
		case <-time.After(r.Patience):
		}
		r.do(func() { r.after(r.Patience, x.lose) })
		paths, err := r.disk.Workshops()
		r.do(func() {
			x.named, x.waits, x.refused = true, paths, err
			x.next()
		})
	}()
}

// lose has the list shown as it is.
func (x *reading) lose() {
	if !x.done() {
		x.late = true
		x.tell()
	}
}

// next asks for the next files, and shows what is known where there is no more to ask or
// somebody waits already.
func (x *reading) next() {
	for len(x.waits) > 0 && len(x.asked) < atOnce {
		path := x.waits[0]
		x.waits = x.waits[1:]
		if x.r.hung[path] { // from an earlier reading: another goroutine would hang as well
			x.entries = append(x.entries, Entry{Path: path, Trouble: x.trouble, unanswered: true})
			continue
		}
		x.ask(path)
	}
	switch {
	case x.done():
		x.tell()
	case x.late && !x.telling: // of many that answer late not each has it drawn anew
		x.telling = true
		x.r.after(again, func() {
			x.telling = false
			if !x.done() {
				x.tell()
			}
		})
	}
}

func (x *reading) done() bool { return x.named && len(x.waits) == 0 && len(x.asked) == 0 }

// ask asks for one file. Where it does not answer in time its line says so, until it does.
func (x *reading) ask(path string) {
	x.asked = append(x.asked, path)
	x.r.hung[path] = true
	cancel := x.r.after(x.r.Patience, func() {
		x.put(path, Entry{Path: path, Trouble: x.trouble, unanswered: true}, true)
	})
	go func() {
		e, there := x.r.disk.Entry(path, x.lang)
		x.r.do(func() {
			cancel()
			delete(x.r.hung, path)
			x.put(path, e, there)
			x.r.last.again(path)
		})
	}()
}

// put sets the line of a file.
func (x *reading) put(path string, e Entry, there bool) {
	same := func(e Entry) bool { return e.Path == path }
	x.asked = slices.DeleteFunc(x.asked, func(p string) bool { return p == path })
	x.entries = slices.DeleteFunc(x.entries, same)
	if there {
		x.entries = append(x.entries, e)
	}
	x.next()
}

// again asks for a file that did not answer to an earlier reading and does now.
func (x *reading) again(path string) {
	if slices.ContainsFunc(x.entries, func(e Entry) bool { return e.Path == path && e.unanswered }) {
		x.waits = append(x.waits, path)
		x.next()
	}
}

// tell shows what is known, unless there is a later reading.
func (x *reading) tell() {
	if x.r.last != x {
		return
	}
	known := Complete
	if !x.named {
		known = Unanswered
	}
	list := slices.Clone(x.entries)
	slices.SortFunc(list, func(a, b Entry) int {
		if c := b.Changed.Compare(a.Changed); c != 0 {
			return c
		}
		return strings.Compare(a.Path, b.Path)
	})
	x.show(list, known, x.refused)
}
