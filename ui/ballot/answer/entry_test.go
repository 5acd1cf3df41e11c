package answer_test

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
)

// entry begins a paper ballot of a vote.
func entry(t *testing.T, set ballottest.Settings) (*answer.Entry, *ballottest.Room) {
	t.Helper()
	r := ballottest.NewRoom(t, set)
	return answer.NewEntry(answer.NewSheet(r.Session.State(), r.Round().Spec), r), r
}

// stands writes the places of a paper ballot in their order, "_" for an empty one, and
// brackets round the one in which the cursor is seen.
func stands(e *answer.Entry) string {
	var out []string
	for _, row := range e.Rows() {
		for _, cell := range row.Cells {
			s := e.Written(cell)
			if s == "" {
				s = "_"
			}
			if !e.Asked(cell) {
				s = "."
			}
			if e.Here(cell, false) {
				s = "[" + s + "]"
			}
			out = append(out, s)
		}
	}
	return strings.Join(out, " ")
}

func TestEntry(t *testing.T) {
	for _, tt := range []struct {
		name    string
		set     ballottest.Settings
		keys    string
		want    string
		warning string // key of the text
		ready   bool
	}{
		{"a number writes and moves on", choices, "1 3", "1 3 [_]", "", false},
		{"to the end", choices, "1 3 space", "1 3 –", "", true},
		{"at the end nothing is written", choices, "1 3 2 1 space", "1 3 2", "", true},
		{"no option", choices, "0", "[_] _ _", "range", false},
		{"beyond the options", choices, "4", "[_] _ _", "range", false},
		{"the next key takes the warning away", choices, "4 left", "[_] _ _", "", false},
		{"back empties", choices, "1 2 back", "1 [_] _", "", false},
		{"back from the end", choices, "1 2 3 back 1", "1 2 1", "", true},
		{"back at the first", choices, "1 back back back", "[_] _ _", "", false},
		{"arrows go without writing", choices, "1 2 left left", "[1] 2 _", "", false},
		{"and stay within", choices, "left left right right right right right", "_ _ _", "", false},
		{"up and down by rows", pairs, "1 2 3 4 up 7 down 6", "1 2 7 4 _ 6 [_] _", "", false},
		{"up from the end is one place", choices, "1 2 3 up", "1 2 [3]", "", true},
		{"ten", ten, "x", "10", "", true},
		{"beyond the scale", pairs, "8", "[_] _ _ _ _ _ _ _", "range", false},
		{"below it", pairs, "0", "[_] _ _ _ _ _ _ _", "range", false},

		{"who leads", views, "1 4", "1 . 4" + " . [_]" + strings.Repeat(" . _", 8), "", false},
		{"who does not", views, "2 4", "2 4 . [_] ." + strings.Repeat(" _ .", 8), "", false},
		{"nobody both", views, "3", "[_]" + strings.Repeat(" _ .", 10), "range", false},
		{"nobody cannot say", views, "space", "[_]" + strings.Repeat(" _ .", 10), "", false},
		{"down from who leads", views, "down 4", "_ 4 . [_] ." + strings.Repeat(" _ .", 8), "", false},
		{"back to who leads leaves it", views, "1 back back", "[1]" + strings.Repeat(" . _", 10), "", false},

		{"dots as they are written", three, "3 8 1 0", "_ _ 1 _ _ _ _ 1 _ 1", "", true},
		{"in any order", three, "1 0 8 3", "_ _ 1 _ _ _ _ 1 _ 1", "", true},
		{"a figure that does not go on parts two numbers", three, "1 3", "1 _ 1 _ _ _ _ _ _ _", "", true},
		{"a figure that may go on waits", three, "1", "_ _ _ _ _ _ _ _ _ _", "", false},
		{"ten has its key among dots", three, "2 x", "_ 1 _ _ _ _ _ _ _ 1", "", true},
		{"too many dots", three, "2 3 4 5", "_ 1 1 1 _ _ _ _ _ _", "over", true},
		{"more than the cap", three, "2 2", "_ 1 _ _ _ _ _ _ _ _", "dots_cap", true},
		{"two on one, where they may be", several, "2 2", "_ 2 _ _ _ _ _ _ _", "", true},
		{"no item of that number", several, "0", "_ _ _ _ _ _ _ _ _", "rank_range", false},
		{"arrows do nothing to dots", three, "2 up left down 4", "_ 1 _ 1 _ _ _ _ _ _", "", true},
		{"dots, can't say", three, "2 space", "– – – – – – – – – –", "", true},
		{"a dot after can't say", three, "space 4", "_ _ _ 1 _ _ _ _ _ _", "", true},
		{"can't say taken back", three, "space back", "_ _ _ _ _ _ _ _ _ _", "", false},
		{"one dot taken back", three, "2 4 back", "_ 1 _ _ _ _ _ _ _ _", "", true},
		{"a figure taken back", three, "2 1 back 5", "_ 1 _ _ 1 _ _ _ _ _", "", true},
		{"one of two on one taken back", several, "2 2 back", "_ 1 _ _ _ _ _ _ _", "", true},

		{"points as they are written", hundred, "4 0 6 0", "40 60 [_] _ _", "", true},
		{"a number that can go on is closed by the next", hundred, "1 0 2 0 7 0", "10 20 70 [_] _", "", true},
		{"all of them on one", hundred, "0 1 0 0", "0 100 [_] _ _", "", true},
		{"one digit", hundred, "5 right 9 5", "5 95 [_] _ _", "", true},
		{"a number taken back while it is typed", hundred, "5 back 4", "[4] _ _ _ _", "", false},
		{"and the one behind", hundred, "4 5 back", "[_] _ _ _ _", "", false},
		{"and the one behind a number begun", hundred, "4 0 5 back back", "[_] _ _ _ _", "", false},
		{"points, can't say", hundred, "4 0 space", "– – – – –", "", true},
		{"the last one is left by its end", hundred, "right right right right 1 0 0 5", "_ _ _ _ 100", "", true},

		{"in order", order, "3 1 5 2 4", "2 4 1 5 3", "", true},
		{"in order twice", order, "3 3", "_ _ 1 _ _", "rank_twice", false},
		{"no option to put in order", order, "6", "_ _ _ _ _", "rank_range", false},
		{"nought is no option", order, "0", "_ _ _ _ _", "rank_range", false},
		{"back takes the last place away", order, "3 1 back 5", "_ _ 1 _ 2", "", false},
		{"in order, can't say", order, "3 space", "– – – – –", "", true},
		{"arrows do nothing to an order", order, "3 left up down right 1", "2 _ 1 _ _", "", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e, r := entry(t, tt.set)
			if e.Begun() {
				t.Error("a fresh ballot is begun")
			}
			for k := range strings.FieldsSeq(tt.keys) {
				e.Key(ballottest.Key(k))
			}
			warning := ""
			if tt.warning != "" {
				warning = r.T("ballot.paper."+tt.warning, "n", "4", "m", "3", "cap", "1")
			}
			if got := stands(e); got != tt.want || e.Warning() != warning || e.Ready() != tt.ready {
				t.Errorf("%s %q ready %v, want %s %q %v", got, e.Warning(), e.Ready(), tt.want, warning, tt.ready)
			}
			if begun := strings.ContainsAny(tt.want, "0123456789–") || strings.HasSuffix(tt.name, " waits"); e.Begun() != begun {
				t.Errorf("begun %v", e.Begun())
			}
		})
	}
}

// Check says what is missing and leads there.
func TestCheckLeadsToWhatIsMissing(t *testing.T) {
	for _, tt := range []struct {
		name       string
		set        ballottest.Settings
		keys, want string
		warning    string
	}{
		{"the first empty place", choices, "1 right 3", "1 [_] 3", "missing"},
		{"of a row", pairs, "1 2 3 right 5 6 7 1", "1 2 3 [_] 5 6 7 1", "missing"},
		{"who leads first", views, "down 4", "[_] 4 ." + strings.Repeat(" _ .", 9), "missing"},
		{"no dots", three, "down down", "_ _ _ _ _ _ _ _ _ _", "missing"},
		{"half an order", order, "3", "_ _ 1 _ _", "missing"},
		{"nothing", choices, "1 2 3", "1 2 3", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e, r := entry(t, tt.set)
			for k := range strings.FieldsSeq(tt.keys) {
				e.Key(ballottest.Key(k))
			}
			want := ""
			if tt.warning != "" {
				want = r.T("ballot.paper."+tt.warning, "n", "4", "m", "3")
			}
			if ok := e.Check(); ok != (tt.warning == "") || e.Warning() != want || stands(e) != tt.want {
				t.Errorf("%v %q %s, want %q %s", ok, e.Warning(), stands(e), want, tt.want)
			}
			if e.Dismiss(); e.Warning() != "" {
				t.Error("the warning stays")
			}
		})
	}
}

// A press moves the cursor; on an option of an order it gives the next place.
func TestPress(t *testing.T) {
	e, _ := entry(t, pairs)
	e.Press(3)
	e.Key("5")
	if got := stands(e); got != "_ _ _ 5 [_] _ _ _" {
		t.Error(got)
	}
	e, _ = entry(t, pairs)
	e.Key("8")
	if e.Press(0); e.Warning() != "" {
		t.Error("the warning stays:", e.Warning())
	}
	e, _ = entry(t, views)
	e.Key("1")
	e.Press(0) // what those who lead leave empty
	if got := stands(e); !strings.HasPrefix(got, "1 . [_] ") {
		t.Error(got)
	}
	e, r := entry(t, order)
	e.Press(2)
	e.Press(0)
	e.Press(0)
	if got := stands(e); got != "2 _ 1 _ _" || e.Warning() != r.T("ballot.paper.rank_twice") {
		t.Error(got, e.Warning())
	}
}

// Covered, a place shows that it is filled and not with what; the places of an order
// from the top, and not whose they are; nothing of dots.
func TestFilled(t *testing.T) {
	for _, tt := range []struct {
		set        ballottest.Settings
		keys, want string
	}{
		{choices, "1 space", "xx_"},
		{pairs, "7 1 3", "xxx_____"},
		{three, "1 0", strings.Repeat("_", 10)},
		{three, "space", strings.Repeat("_", 10)},
		{order, "5 4", "xx___"},
		{order, "space", "xxxxx"},
		{views, "1 3", "x_x" + strings.Repeat("__", 9)},
		{views, "", strings.Repeat("_", 21)},
	} {
		e, _ := entry(t, tt.set)
		for k := range strings.FieldsSeq(tt.keys) {
			e.Key(ballottest.Key(k))
		}
		got := ""
		for _, row := range e.Rows() {
			for _, cell := range row.Cells {
				if e.Filled(cell) {
					got += "x"
				} else {
					got += "_"
				}
			}
		}
		if got != tt.want {
			t.Errorf("%s %q: %s, want %s", tt.set.Step, tt.keys, got, tt.want)
		}
	}
}

// What the numbers mean, wherever the cursor is; covered, nothing of what was keyed in.
func TestMeans(t *testing.T) {
	for _, tt := range []struct {
		set           ballottest.Settings
		keys          string
		want, covered string
		hint          string
	}{
		{choices, "", "1 Protects · 2 Limits · 3 Both", "", "hint"},
		{choices, "1 1 1", "1 Protects · 2 Limits · 3 Both", "", "hint"},
		{pairs, "3", "1–7", "", "hint"},
		{ten, "", "0–10", "", "hint+ten"},
		{three, "2", "1/3", "slip", "hint_dots"},
		{three, "2 4 9", "3/3", "slip", "hint_dots"},
		{several, "2", "1/3", "slip_cap", "hint_dots"},
		{order, "3", "order", "", "hint_rank"},
		{views, "", "leads", "", "hint"},
		{views, "1", "1–5", "", "hint"},
	} {
		e, r := entry(t, tt.set)
		for k := range strings.FieldsSeq(tt.keys) {
			e.Key(ballottest.Key(k))
		}
		text := func(s string) string {
			if lo, hi, ok := strings.Cut(s, "–"); ok {
				return r.T("ballot.paper.marks", "lo", lo, "hi", hi)
			}
			if n, m, ok := strings.Cut(s, "/"); ok {
				most := "1"
				if tt.set.Step == "B6" {
					most = "2"
				}
				return r.T("ballot.paper.dots", "n", n, "m", m, "cap", most)
			}
			if a, b, ok := strings.Cut(s, "+"); ok {
				return r.T("ballot.paper."+a) + " " + r.T("ballot.paper."+b)
			}
			if strings.Contains(s, "·") {
				return s
			}
			return r.T("ballot.paper."+s, "m", "3", "cap", "2")
		}
		if tt.covered == "" {
			tt.covered = tt.want
		}
		if got := e.Means(false); got != text(tt.want) {
			t.Errorf("%s %q means %q, want %q", tt.set.Step, tt.keys, got, text(tt.want))
		}
		if got := e.Means(true); got != text(tt.covered) {
			t.Errorf("%s %q covered means %q, want %q", tt.set.Step, tt.keys, got, text(tt.covered))
		}
		if got := e.Hint(); got != text(tt.hint) {
			t.Errorf("%s: hint %q, want %q", tt.set.Step, got, text(tt.hint))
		}
	}
}

// The rows as they stand on paper: questions with all their aspects, items one by one.
func TestRows(t *testing.T) {
	for _, tt := range []struct {
		set                   ballottest.Settings
		rows, places, labeled int
	}{
		{choices, 3, 3, 3}, {pairs, 4, 8, 4}, {three, 10, 10, 10}, {order, 5, 5, 5}, {views, 11, 21, 10},
	} {
		e, _ := entry(t, tt.set)
		n, numbered := 0, 0
		for _, row := range e.Rows() {
			n += len(row.Cells)
			if row.Label == "" {
				t.Errorf("%s: a row says nothing", tt.set.Step)
			}
			if e.Numbered(row) {
				numbered++
			}
		}
		if len(e.Rows()) != tt.rows || n != tt.places || numbered != tt.labeled {
			t.Errorf("%s: %d rows, %d places, %d numbered", tt.set.Step, len(e.Rows()), n, numbered)
		}
	}
	e, r := entry(t, pairs)
	if today, goal := e.Column(0), e.Column(1); today == "" || today == goal || r.T("x") == "" {
		t.Errorf("columns %q and %q", today, goal)
	}
}

// The voter checks a ballot by what stood on it: a pair is named by its right-hand
// statement, and never by what the pack calls it for itself.
func TestAPairIsNamedByWhatWasRead(t *testing.T) {
	r := ballottest.NewRoom(t, ballottest.Settings{Step: "A4"})
	st := r.Session.State()
	sheet := answer.NewSheet(st, r.Round().Spec)
	for _, q := range r.Round().Spec.Questions {
		if got, want := sheet.Short(q), st.Pack.Text("en", "item."+q.ID+".right"); got != want {
			t.Errorf("%s is called %q, want %q", q.ID, got, want)
		}
	}
}
