package home

import (
	"maps"
	"slices"
	"strings"
	"sync"
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

// Reader reads the list beside the windows, and goes by their goroutine for nothing but to
// show it: for each of a thousand files that would be to wait for whatever is drawn.
type Reader struct {
	Patience time.Duration // how long a disk may take; the constant unless somebody changes it

	disk  Disk
	do    func(func())                                // runs something on the UI goroutine
	after func(time.Duration, func()) (cancel func()) // the same, later; called on the UI goroutine
	mu    sync.Mutex                                  // guards what follows, and what each reading knows
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
	refused error                // why there is no folder
	waits   []string             // files that are not asked yet
	asked   map[string]time.Time // files that have not answered, and since when they are asked
	late    bool                 // the list is shown although something has not answered
	telling bool                 // it is about to be shown again
	looks   bool                 // somebody looks what does not answer
	entries map[string]Entry
}

// Read reads the list anew and shows it as soon as all of it is known, or what there is of
// it when a disk does not answer in time, and each time that one answers after all. What an
// earlier call has not shown by then is not shown any more. ready is waited for first, but
// not for long.
func (r *Reader) Read(w Words, lang string, ready <-chan struct{}, show func([]Entry, Known, error)) {
	x := &reading{r: r, lang: lang, trouble: w.T("home.unanswered"), show: show, asked: map[string]time.Time{}, entries: map[string]Entry{}}
	r.mu.Lock()
	r.last = x
	r.mu.Unlock()
	go func() {
		select {
		case <-ready:
		case <-time.After(r.Patience):
		}
		r.do(func() { r.after(r.Patience, x.lose) })
		paths, err := r.disk.Workshops()
		x.change(func() { x.named, x.waits, x.refused = true, paths, err })
	}()
}

// lose has the list shown as it is.
func (x *reading) lose() {
	x.r.mu.Lock()
	x.late = !x.done()
	x.r.mu.Unlock()
	if x.late {
		x.tell()
	}
}

// look says of each file that has not answered in time that it does not, and comes again when
// it may have to be said of the next one. It runs on the UI goroutine.
func (x *reading) look() {
	x.r.mu.Lock()
	x.looks = !x.done()
	x.r.mu.Unlock()
	if !x.looks {
		return
	}
	next := x.r.Patience
	x.change(func() {
		for path, since := range x.asked {
			if left := x.r.Patience - time.Since(since); left > 0 {
				next = min(next, left)
				continue
			}
			delete(x.asked, path)
			x.entries[path] = x.unanswered(path)
		}
	})
	x.r.after(next, x.look)
}

func (x *reading) unanswered(path string) Entry {
	return Entry{Path: path, Trouble: x.trouble, unanswered: true}
}

// change changes what is known, asks for the next files, and has the list shown where there is
// no more to ask or somebody waits already. It must not be called while the lock is held.
func (x *reading) change(what func()) {
	x.r.mu.Lock()
	what()
	x.next()
	done := x.done()
	soon := !done && x.late && !x.telling // of many that answer late not each has it drawn anew
	look := !done && !x.looks
	x.telling, x.looks = x.telling || soon, x.looks || look
	x.r.mu.Unlock()
	if look {
		x.r.do(func() { x.r.after(x.r.Patience, x.look) })
	}
	switch {
	case done:
		x.r.do(x.tell)
	case soon:
		x.r.do(func() { x.r.after(again, x.tellAgain) })
	}
}

func (x *reading) tellAgain() {
	x.r.mu.Lock()
	x.telling = false
	done := x.done()
	x.r.mu.Unlock()
	if !done {
		x.tell()
	}
}

// next asks for the next files.
func (x *reading) next() {
	for len(x.waits) > 0 && len(x.asked) < atOnce {
		path := x.waits[0]
		x.waits = x.waits[1:]
		if x.r.hung[path] { // from an earlier reading: another goroutine would hang as well
			x.entries[path] = x.unanswered(path)
			continue
		}
		x.asked[path], x.r.hung[path] = time.Now(), true
		go x.ask(path)
	}
}

func (x *reading) done() bool { return x.named && len(x.waits) == 0 && len(x.asked) == 0 }

// ask asks for one file.
func (x *reading) ask(path string) {
	e, there := x.r.disk.Entry(path, x.lang)
	var last *reading
	x.change(func() {
		delete(x.r.hung, path)
		delete(x.asked, path)
		delete(x.entries, path)
		if there {
			x.entries[path] = e
		}
		last = x.r.last
	})
	if last != x {
		last.again(path)
	}
}

// again asks for a file that did not answer to an earlier reading and does now.
func (x *reading) again(path string) {
	x.r.mu.Lock()
	waits := x.entries[path].unanswered
	x.r.mu.Unlock()
	if waits {
		x.change(func() { x.waits = append(x.waits, path) })
	}
}

// tell shows what is known, unless there is a later reading. It runs on the UI goroutine.
func (x *reading) tell() {
	x.r.mu.Lock()
	passed := x.r.last != x
	list, refused, known := slices.Collect(maps.Values(x.entries)), x.refused, Complete
	if !x.named {
		known = Unanswered
	}
	x.r.mu.Unlock()
	if passed {
		return
	}
	slices.SortFunc(list, func(a, b Entry) int {
		if c := b.Changed.Compare(a.Changed); c != 0 {
			return c
		}
		return strings.Compare(a.Path, b.Path)
	})
	x.show(list, known, refused)
}
