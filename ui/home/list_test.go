package home

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
)

func many(n int) []Entry {
	var list []Entry
	for i := range n {
		list = append(list, Entry{Path: "/a/" + strconv.Itoa(i), Title: "Group " + strconv.Itoa(i), When: day.AddDate(0, 0, -i), Done: true, FollowedUp: true, People: 8})
	}
	return list
}

// Finished ones are folded but for the newest, and unfold page by page: a window with all
// of a thousand would be slow.
func TestFinishedWorkshopsAreFolded(t *testing.T) {
	start(t)
	v := New(homeDeps(t, "en", many(1000)))
	w := window(t, v.Content(), 1366, 768)
	want := func(n int) {
		t.Helper()
		if len(v.list.rows) != n {
			t.Errorf("%d rows are shown, not %d", len(v.list.rows), n)
		}
	}
	want(newest)
	if !says(v.Content(), "Finished") || !says(v.Content(), "1000") {
		t.Error("nothing says how many are finished")
	}
	w.Canvas().Focus(v.list.links[foldFinished])
	v.list.links[foldFinished].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	want(onePage)
	shot(t, w, "home-all")
	if w.Canvas().Focused() != v.list.links[foldFinished] {
		t.Error("the focus is lost")
	}
	test.Tap(v.list.links[foldMore])
	want(2 * onePage)
	test.Tap(v.list.links[foldFinished])
	want(newest)
}

func TestRehearsalsStandApart(t *testing.T) {
	start(t)
	list := sample()
	v := New(homeDeps(t, "en", list))
	window(t, v.Content(), 1366, 768)
	if says(v.Content(), "Reception and switchboard") {
		t.Error("a rehearsal stands among the workshops")
	}
	test.Tap(v.list.links[foldRehearsals])
	if !says(v.Content(), "Reception and switchboard") {
		t.Error("the rehearsals do not unfold")
	}
}

// What is due stands apart, and no longer once it is done or long past.
func TestWhatIsDue(t *testing.T) {
	start(t)
	list := []Entry{
		{Path: "1", Title: "Care home", When: day.AddDate(0, -1, 0), Due: day.AddDate(0, 0, -4), Done: true},
		{Path: "2", Title: "Branch managers", When: day.AddDate(0, -1, 0), Due: day.AddDate(0, 0, -12), Done: true},
		{Path: "3", Title: "Warehouse", When: day.AddDate(0, -2, 0), Due: day.AddDate(0, -1, 0), Done: true, FollowedUp: true},
		{Path: "4", Title: "Reception", When: day.AddDate(0, 0, -2), Due: day.AddDate(0, 0, 20), Done: true},
		{Path: "5", Title: "Long ago", When: day.AddDate(-2, 0, 0), Due: day.AddDate(-2, 1, 0), Done: true},
		{Path: "6", Title: "Begun", When: day.AddDate(0, -2, 0), Due: day.AddDate(0, -1, 0), Stopped: "A2"},
	}
	for _, lang := range []string{"en", "fi"} {
		v := New(homeDeps(t, lang, list))
		w := window(t, v.Content(), 1366, 768)
		shot(t, w, "home-due-"+lang)
		if got := strings.Join(v.list.order, " "); got != "6 1 2 4 3" {
			t.Errorf("the order is %s", got)
		}
	}
	v := New(homeDeps(t, "en", list))
	window(t, v.Content(), 1366, 768)
	for _, s := range []string{"Follow-ups due", "Due since 30 October", "Follow-up 23 November", "Followed up"} {
		if !says(v.Content(), s) {
			t.Errorf("nothing says %q", s)
		}
	}
}

// What is due is planned with one press on its row, and is not due any more once there is a
// follow-up of it, held or not; that one is followed up the next time.
func TestAFollowUpIsPlannedFromItsRow(t *testing.T) {
	start(t)
	list := []Entry{
		{Path: "1", Series: "1", Title: "Care home with a long name that goes on", When: day.AddDate(0, -1, 0), Due: day.AddDate(0, 0, -4), Done: true, People: 12},
		{Path: "2", Series: "2", Title: "Branch managers", When: day.AddDate(0, -1, 0), Due: day.AddDate(0, 0, -12), Done: true},
		{Path: "2b", Series: "2", Wave: 1, Title: "Branch managers", When: day.AddDate(0, 0, 5)},
		{Path: "3", Series: "3", Title: "Warehouse", When: day.AddDate(0, -3, 0), Due: day.AddDate(0, -2, 0), Done: true},
		{Path: "3b", Series: "3", Wave: 1, Title: "Warehouse", When: day.AddDate(0, -2, 0), Due: day.AddDate(0, -1, 0), Done: true},
	}
	for _, lang := range []string{"en", "fi"} {
		for _, size := range [][2]float32{{1366, 768}, {1000, 640}, {800, 560}} {
			d, planned := homeDeps(t, lang, list), []string{}
			d.Keep.Plan = func(e Entry) { planned = append(planned, e.Path) }
			v := New(d)
			w := window(t, v.Content(), size[0], size[1])
			shot(t, w, "home-follow-"+lang+"-"+strconv.Itoa(int(size[0])))
			if got := strings.Join(v.list.order, " "); got != "2b 1 3b 2 3" {
				t.Errorf("the order is %s", got)
			}
			for _, path := range []string{"1", "3b"} {
				w.Canvas().Focus(v.list.opens[path])
				w.Canvas().(software.WindowlessCanvas).FocusNext()
				w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			}
			if got := strings.Join(planned, " "); got != "1 3b" {
				t.Errorf("planned is the follow-up of %q", got)
			}
			for _, s := range []string{d.Words.T("home.follow_on", "date", nearly(d.Words, day.AddDate(0, 0, 5), day)), d.Words.T("home.followed")} {
				if !says(v.Content(), s) {
					t.Errorf("nothing says %q", s)
				}
			}
		}
	}
}

// What can be done with a workshop depends on what it is: another one like a follow-up would
// ask what nobody was asked, and one that has a follow-up is not followed up again.
func TestWhatIsOfferedInASeries(t *testing.T) {
	start(t)
	d := homeDeps(t, "en", nil)
	for _, c := range []struct {
		name, want string
		list       []Entry
	}{
		{"a first day", "open edit duplicate plan followed delete", []Entry{{Path: "x", Series: "a", Done: true}}},
		{"with a follow-up", "open edit duplicate delete", []Entry{{Path: "x", Series: "a", Done: true}, {Path: "y", Series: "a", Wave: 1}}},
		{"a follow-up", "open edit plan followed delete", []Entry{{Path: "x", Series: "a", Wave: 1, Done: true}}},
		{"a follow-up that is not held", "open edit delete", []Entry{{Path: "x", Series: "a", Wave: 1}}},
		{"a rehearsal", "open edit duplicate plan delete", []Entry{{Path: "x", Series: "a", Done: true, Rehearsal: true}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := inSeries(c.list, day)[0]
			var got []string
			for _, item := range menuOf(d, e) {
				for _, key := range []string{"open", "edit", "duplicate", "plan", "followed", "delete"} {
					if item.Text == d.Words.T("home.menu."+key) {
						got = append(got, key)
					}
				}
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("%s, want %s", s, c.want)
			}
			if e.Duplicates() != strings.Contains(c.want, "duplicate") {
				t.Errorf("Ctrl+D makes another one: %t", e.Duplicates())
			}
		})
	}
}

// From ten workshops on one can search: by any word of what the list knows of them.
func TestSearch(t *testing.T) {
	start(t)
	list := append(many(searchFrom-2), Entry{Path: "r", Title: "Reception", Sponsor: "City of Turku", When: time.Date(2026, 3, 9, 9, 0, 0, 0, time.UTC), Exercises: []string{"Ten keys"}, Rehearsal: true})
	v := New(homeDeps(t, "en", list))
	window(t, v.Content(), 1366, 768)
	if v.field.Visible() {
		t.Error("one searches among nine")
	}
	v = New(homeDeps(t, "en", append(list, many(searchFrom)[searchFrom-1])))
	w := window(t, v.Content(), 1366, 768)
	v.Search(w.Canvas())
	if w.Canvas().Focused() != fyne.Focusable(v.search) {
		t.Fatal("the cursor is not in the search")
	}
	for query, want := range map[string]string{"turku": "r", "TEN reception": "r", "9 march": "r", "2026-03": "r", "group 7": "/a/7", "none such": "", "rec turku tuesday": ""} {
		v.search.SetText(query)
		if got := strings.Join(v.list.order, " "); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
	v.search.SetText("none such")
	if !says(v.Content(), "No workshop fits") {
		t.Error("nothing says that nothing is found")
	}
	v.search.SetText("group")
	shot(t, w, "home-search")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if e, ok := v.Chosen(w.Canvas()); !ok || e.Path != v.list.order[0] {
		t.Error("Down does not lead into what was found")
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if e, ok := v.Chosen(w.Canvas()); !ok || e.Path != v.list.order[1] {
		t.Error("Down does not lead on")
	}
	for range 2 {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if v.search.Text != "" || len(v.list.rows) != newest {
		t.Error("Escape does not end the search")
	}
}

// What is said of the workshop that waits is whole in a narrow window: what matters least goes.
func TestTheFactsOfACardAreWhole(t *testing.T) {
	start(t)
	e := Entry{Path: "a", Group: "Team", When: day, People: 12, Minutes: 180, Sponsor: "Whoever has ordered the day"}
	for _, lang := range []string{"en", "fi"} {
		c := newCard(homeDeps(t, lang, []Entry{e}), e)
		for _, tt := range []struct {
			width float32
			least int
		}{{1000, 5}, {470, 3}, {420, 2}, {1000, 5}} {
			c.place(0, 0, tt.width)
			said := strings.Split(c.when.Text(), " · ")
			if all := joined(c.facts...); !strings.HasPrefix(all, c.when.Text()) || len(said) < tt.least-1 || c.when.Width() > c.when.Size().Width {
				t.Errorf("%s, %v wide: %q in %v", lang, tt.width, c.when.Text(), c.when.Size().Width)
			}
		}
	}
}

// All that can be done with a workshop can be done with keys, with the menu and with the
// other mouse button.
func TestKeepingHouse(t *testing.T) {
	start(t)
	d := homeDeps(t, "en", sample())
	var told []string
	tell := func(what string) func(Entry) { return func(e Entry) { told = append(told, what+e.Path) } }
	d.Keep = Keeping{Edit: tell("edit "), Duplicate: tell("like "), Delete: tell("delete "), Plan: tell("plan "), FollowUp: func(e Entry, done bool) {
		told = append(told, "followed "+strconv.FormatBool(done))
	}}
	v := New(d)
	w := window(t, v.Content(), 1366, 768)
	press := func(path string, names ...fyne.KeyName) {
		w.Canvas().Focus(v.list.opens[path])
		for _, k := range names {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	down, enter := fyne.KeyDown, fyne.KeyReturn
	press("/a/t.upturn", fyne.KeyF2)
	press("/a/c.upturn", fyne.KeyDelete)
	press("/a/b.upturn", desktop.KeyMenu, down, enter)
	press("/a/b.upturn", fyne.KeyF10, down, down, enter)
	press("/a/b.upturn", fyne.KeyF10, down, down, down, enter)
	press("/a/b.upturn", fyne.KeyF10, down, down, down, down, enter)
	press("/a/x.upturn", fyne.KeyF2) // nobody knows what is in it
	press("/a/x.upturn", fyne.KeyF10, down, enter)
	var at *row
	for _, r := range v.list.rows {
		if r.entry.Path == "/a/b.upturn" {
			at = r
		}
	}
	test.TapSecondaryAt(at, fyne.NewPos(100, 30))
	shot(t, w, "home-menu")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	want := "edit /a/t.upturn|delete /a/c.upturn|edit /a/b.upturn|like /a/b.upturn|plan /a/b.upturn|followed true|delete /a/x.upturn"
	if got := strings.Join(told, "|"); got != want {
		t.Errorf("told %q, want %q", got, want)
	}
}

// Where nothing has been made yet the list says what a first workshop takes; from the first
// file on, a rehearsal's too, it does not.
func TestWhatAFirstWorkshopTakes(t *testing.T) {
	for _, c := range []struct {
		name string
		list []Entry
		says bool
	}{
		{"nothing", nil, true},
		{"a rehearsal", []Entry{{Path: "r", Title: "Rehearsal", Rehearsal: true}}, false},
		{"a workshop", many(1), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			start(t)
			v := New(homeDeps(t, "en", c.list))
			window(t, v.Content(), 1366, 768)
			for n := range 3 {
				if head := v.d.Words.T("home.first_" + strconv.Itoa(n+1)); says(v.Content(), head) != c.says {
					t.Errorf("it says %q: %v", head, !c.says)
				}
			}
		})
	}
}

// What the room sees is shown smaller where there is less room, and not at all where one
// would not see what it is.
func TestWhatTheRoomSeesShrinks(t *testing.T) {
	o := &onWall{}
	for _, c := range []struct{ free, width float32 }{{400, 344}, {onWallHead + onWallHint + 9*20, 320}, {80, leastOnWall - 1}} {
		if got := o.fits(344, c.free); c.width < leastOnWall && got >= leastOnWall || c.width >= leastOnWall && got != c.width {
			t.Errorf("with %v free it is %v wide", c.free, got)
		}
	}
}
