package porter

import (
	"sync/atomic"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// The words of the page are read when phones come in, and not where people vote in another way.
func TestTheWordsAreReadWhenPhonesComeIn(t *testing.T) {
	for way, want := range map[workshop.Way]int32{workshop.Paper: 0, workshop.Phones: 1} {
		t.Run(string(way), func(t *testing.T) {
			w := newWorld(t, 4, time.Hour, here)
			var read atomic.Int32
			words := w.p.opts.Words
			w.p.opts.Words = func() map[string]map[string]string {
				read.Add(1)
				return words()
			}
			w.open("rate", way)
			if want > 0 {
				w.until("open", isOpen)
			}
			w.ok(w.s.Close())
			w.p.Close()
			if got := read.Load(); got != want {
				t.Errorf("they are read %d times", got)
			}
		})
	}
}
