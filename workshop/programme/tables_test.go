package programme_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// keys are words that say their own names.
type keys struct{}

func (keys) Lang() string                        { return "en" }
func (keys) DateShort(time.Time) string          { return "" }
func (keys) T(key string, args ...string) string { return key }

// The lists have what is told and nothing else: totals are sums of the counts beside them, and
// no name stands where only a code may.
func TestTables(t *testing.T) {
	s := newStick(t)
	f := groups(t, s, []int{4, 2, 0, 0, 0}, []int{0, 3, 3, 0, 0}, []int{0, 0, 4, 2, 0})
	s.put("few.upturn", voted("few", "Few", []int{1, 1, 1, 0, 0}, []int{3, 3, 0, 0, 0}))
	st := follows(voted("w2", "Group 0", []int{0, 1, 5, 0, 0}), "0", 2) // not released
	st.Actions = nil
	s.put("w2.upturn", st)
	s.take(f, nil)
	all := map[string]export.Table{}
	var names []string
	for _, table := range s.read(f).Tables(keys{}) {
		all[table.Name] = table
		names = append(names, table.Name)
		for _, row := range table.Rows {
			if len(row) != len(table.Columns) {
				t.Errorf("%s: %d cells under %d names", table.Name, len(row), len(table.Columns))
			}
		}
	}
	if !slices.Equal(names, []string{"groups", "meetings", "counts", "measures", "together", "questions", "about"}) {
		t.Errorf("%q", names)
	}
	sum := func(name string) (n int) {
		table := all[name]
		for _, row := range table.Rows {
			n += row[slices.Index(table.Columns, "people")].(int)
		}
		return n
	}
	if sum("counts") != 18 || sum("together") != 18 || len(all["measures"].Rows) != 3 {
		t.Errorf("%d people, together %d, %d measures", sum("counts"), sum("together"), len(all["measures"].Rows))
	}
	if len(all["groups"].Rows) != 4 || len(all["meetings"].Rows) != 5 || len(all["about"].Rows) != 2+len(programme.Honest()) {
		t.Errorf("%v %v", all["groups"].Rows, all["meetings"].Rows)
	}
	for _, name := range []string{"counts", "measures", "together", "questions"} {
		if strings.Contains(fmt.Sprint(all[name].Rows), "Group") || strings.Contains(fmt.Sprint(all[name].Rows), "Few") {
			t.Errorf("%s names a group", name)
		}
	}
}
