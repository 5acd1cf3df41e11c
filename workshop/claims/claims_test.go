package claims

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/play"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// usual is how many workshops are read in the usual checks; UPTURN_CLAIMS says otherwise,
// and UPTURN_CLAIMS_FROM with which seed to begin.
const usual = 24

// Whatever a workshop was, all that wall, report, sheet, card and export say of it is true.
func TestClaims(t *testing.T) {
	n, from := usual, 0
	if testing.Short() {
		n = usual / 4
	}
	for name, value := range map[string]*int{"UPTURN_CLAIMS": &n, "UPTURN_CLAIMS_FROM": &from} {
		if s := os.Getenv(name); s != "" {
			var err error
			if *value, err = strconv.Atoi(s); err != nil {
				t.Fatal(err)
			}
		}
	}
	seeds := make(chan int)
	var all sync.WaitGroup
	var mu sync.Mutex
	read, said := 0, map[string]int{}
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			c, err := New()
			if err != nil {
				t.Error(err)
			}
			for seed := range seeds {
				if err := readBack(c, uint64(seed), func(f Fault) { t.Errorf("workshop %d: %v", seed, f) }); err != nil {
					t.Errorf("workshop %d: %v", seed, err)
				}
			}
			mu.Lock()
			defer mu.Unlock()
			read += c.Read
			for key, n := range c.Said {
				said[key] += n
			}
		})
	}
	for seed := from; seed < from+n; seed++ {
		seeds <- seed
	}
	close(seeds)
	all.Wait()
	fmt.Printf("read back: workshops %d, texts and numbers %d, different sentences %d\n", n, read, len(said))
}

// Workshops of which something was untrue once, or was held to be, each for another reason.
func TestClaimsOnceUntrue(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for seed, what := range map[uint64]string{
		320:  "rows that were voted on once more after the discussion, and then again",
		348:  "a large sheet with a long scale that nobody has marked",
		556:  "the names of many options over their columns, in two languages",
		961:  "a page with another picture that has as many labels as the first has rows",
		781:  "an order of options about which nobody could say",
		7009: "words on rows of squares in large print",
		32:   "a report on a vote with one view, of which a row has too few answers",
	} {
		if err := readBack(c, seed, func(f Fault) { t.Errorf("workshop %d, %s: %v", seed, what, f) }); err != nil {
			t.Errorf("workshop %d: %v", seed, err)
		}
	}
}

// editions are in which languages, and how large, a handout is printed: another way for each
// workshop.
var editions = []pdf.Options{{}, {Lang: "en"}, {Lang: "fi"}, {Lang: "en+fi"}, {Large: true}}

// readBack plays a workshop and reads all that is said of it.
func readBack(c *Checker, seed uint64, wrong func(Fault)) error {
	g, err := play.Start(seed, wall.Pages)
	if err != nil {
		return err
	}
	tell := func(faults []Fault, err error) error {
		for _, f := range faults {
			wrong(f)
		}
		return err
	}
	g.Look = func(st workshop.State) error { return tell(c.Wall(st, g.Counted(), g.Open()), nil) }
	if err := g.Run(); err != nil {
		return err
	}
	if err := readFollowUp(c, g, seed, wrong); err != nil {
		return err
	}
	if err := tell(c.Export(g.State(), g.Counted())); err != nil {
		return err
	}
	for i, kind := range []pdf.Kind{pdf.KindReport, pdf.KindTakeHome, pdf.KindCard, pdf.KindTables, pdf.KindLeaf} {
		opts := editions[(int(seed)+i)%len(editions)]
		if err := tell(c.Paper(g.State(), g.Counted(), kind, opts)); err != nil {
			return err
		}
	}
	return nil
}
