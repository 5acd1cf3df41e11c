package home

import (
	"strconv"
	"sync"
	"testing"
	"time"
)

// counting is a disk of some files, which tells of each that is read.
type counting struct {
	files []string
	read  chan string
}

func (d counting) Folder() string               { return "folder" }
func (d counting) Workshops() ([]string, error) { return d.files, nil }
func (d counting) Entry(path, _ string) (Entry, bool) {
	d.read <- path
	return Entry{Path: path}, true
}

// A window that is being drawn holds up the list, but not the reading of it.
func TestFilesAreReadWhileTheWindowIsBusy(t *testing.T) {
	d := counting{read: make(chan string, 5*atOnce)}
	for i := range cap(d.read) {
		d.files = append(d.files, strconv.Itoa(i))
	}
	var mu sync.Mutex
	var waits []func() // for the window's goroutine
	do := func(f func()) {
		mu.Lock()
		defer mu.Unlock()
		waits = append(waits, f)
	}
	r := NewReader(d, do, func(time.Duration, func()) func() { return func() {} })
	ready := make(chan struct{})
	close(ready)
	shown := -1
	r.Read(catalog(t, "en"), "en", ready, func(list []Entry, known Known, err error) {
		if known != Complete || err != nil {
			t.Errorf("known %v, %v", known, err)
		}
		shown = len(list)
	})
	for range d.files {
		<-d.read // or the test hangs
	}
	for shown < 0 {
		mu.Lock()
		now := waits
		waits = nil
		mu.Unlock()
		for _, f := range now {
			f()
		}
		time.Sleep(time.Millisecond)
	}
	if shown != len(d.files) {
		t.Errorf("the list has %d of %d", shown, len(d.files))
	}
}
