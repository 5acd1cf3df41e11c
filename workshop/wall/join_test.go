package wall

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// theWayIn is one as it is in a room.
func theWayIn() *workshop.WayIn {
	return &workshop.WayIn{
		Address: "192.168.137.1:8080", Link: "HTTP://192.168.137.1:8080/#K7PM4X", Code: "K7PM4X", In: 9, Of: 12, Asks: true,
		Wifi: workshop.Wifi{Name: "upturn-room", Password: "river-lamp-42"},
	}
}

// askedByPhone is a workshop in which a vote is open by phone.
func askedByPhone(t *testing.T, lang string, in *workshop.WayIn) (workshop.State, result.Words) {
	t.Helper()
	st, w := played(t, lang, 12)
	i := slices.IndexFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == "B1" })
	if i < 0 {
		t.Fatal("no step B1")
	}
	st.Pos, st.WayIn = workshop.Position{Step: i, Phase: workshop.PhaseVote}, in
	st.Rounds = slices.Clone(st.Rounds)
	for k, r := range st.Rounds {
		if r.Spec.Step == "B1" {
			r.Spec.Way, r.State, r.Tally, r.Cast = workshop.Phones, workshop.RoundOpen, nil, 2
			st.Rounds[k] = r
		}
	}
	return st, w
}

func TestPagesThatSayHowToComeIn(t *testing.T) {
	changed := func(change func(*workshop.WayIn)) *workshop.WayIn {
		in := theWayIn()
		change(in)
		return in
	}
	st, _ := askedByPhone(t, "en", nil)
	before := Pages(st)
	for _, tt := range []struct {
		name string
		in   *workshop.WayIn
		cast int
		want int
	}{
		{"nothing is known of a way in", nil, 2, 0},
		{"a Wi-Fi and the way in", theWayIn(), 2, 2},
		{"no Wi-Fi was typed", changed(func(in *workshop.WayIn) { in.Wifi = workshop.Wifi{} }), 2, 1},
		{"nobody is asked", changed(func(in *workshop.WayIn) { in.Asks = false }), 2, 0},
		{"all have voted", theWayIn(), 12, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			st, _ := askedByPhone(t, "en", tt.in)
			for i := range st.Rounds {
				if st.Rounds[i].State == workshop.RoundOpen {
					st.Rounds[i].Cast = tt.cast
				}
			}
			if got := Pages(st) - before; got != tt.want || JoinPages(st) != tt.want {
				t.Errorf("%d pages, said to be %d, want %d", got, JoinPages(st), tt.want)
			}
		})
	}
}

// What people type can be read from the back: a part of 18 of the wall's height at least. All
// of it stays on every wall, in two languages too, with a long name and without one.
func TestHowToComeInHoldsOnEveryWall(t *testing.T) {
	long := theWayIn()
	long.Wifi = workshop.Wifi{Name: "Kaupungintalon vierasverkko 2.krs", Password: "correct horse battery staple 2026"}
	bare := theWayIn()
	bare.Wifi = workshop.Wifi{}
	for lang, second := range map[string]string{"en": "fi", "fi": "en"} {
		for name, in := range map[string]*workshop.WayIn{"usual": theWayIn(), "long": long, "bare": bare} {
			st, w := askedByPhone(t, lang, in)
			for _, also := range []string{"", second} {
				st.Info.Second = also
				for _, size := range sizes {
					for st.Pos.Page = range Pages(st) {
						s := Scene(st, w, size, 1)
						for _, fault := range faults(s) {
							t.Errorf("%s %s+%s page %d at %gx%g: %s", name, lang, also, st.Pos.Page, size.W, size.H, fault)
						}
						for _, it := range s.Items {
							v, ok := it.(figure.Text)
							typed := ok && (v.S == in.Address || v.S == "K7P M4X")
							if typed && v.Size < size.H/18-0.01 {
								t.Errorf("%s %s+%s at %gx%g: %q is %.1f high, least %.1f", name, lang, also, size.W, size.H, v.S, v.Size, size.H/18)
							}
						}
					}
				}
			}
		}
	}
}

// In letters and in the square is the same, and the square is never set in colours that
// cameras do not read.
func TestWhatThePageSays(t *testing.T) {
	st, w := askedByPhone(t, "en", theWayIn())
	for page, want := range [][]string{{"upturn-room", "river-lamp-42"}, {"upturn-room", "river-lamp-42", "192.168.137.1:8080", "K7P M4X", "Phones in: 9/12"}} {
		st.Pos.Page = page
		s := Scene(st, w, figure.Size{W: 1280, H: 720}, 1)
		all := strings.Join(said(s), "|")
		for _, text := range want {
			if !strings.Contains(all, text) {
				t.Errorf("page %d: no %q in %s", page, text, all)
			}
		}
		for _, p := range []figure.Palette{figure.Light(), figure.Dark()} {
			if p[figure.Module] >= p[figure.Quiet] { // as #RRGGBB the dark one sorts first
				t.Errorf("modules are %s on %s", p[figure.Module], p[figure.Quiet])
			}
		}
	}
}

func TestTheWifiAsCamerasReadIt(t *testing.T) {
	for _, tt := range []struct {
		name string
		wifi workshop.Wifi
		want string
	}{
		{"plain", workshop.Wifi{Name: "room", Password: "lamp"}, "WIFI:T:WPA;S:room;P:lamp;;"},
		{"open", workshop.Wifi{Name: "room"}, "WIFI:T:nopass;S:room;;"},
		{"signs that part", workshop.Wifi{Name: `a;b,c:d"e\f`, Password: ";"}, `WIFI:T:WPA;S:a\;b\,c\:d\"e\\f;P:\;;;`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := wifiLink(tt.wifi); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
	if Square(strings.Repeat("long ", 2000)) != nil {
		t.Error("a square of a text that none holds")
	}
}

// Capitals and an address make the smallest square: it is read from farthest away.
func TestTheSquareIsSmall(t *testing.T) {
	if n := len(Square(theWayIn().Link)); n != 25 {
		t.Errorf("%d modules a side", n)
	}
}

func TestGoldenJoin(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st, w := askedByPhone(t, lang, theWayIn())
		for page, name := range []string{"wifi", "join"} {
			st.Pos.Page = page
			got := figure.SVG(Scene(st, w, figure.Size{W: 1280, H: 720}, 1), figure.Light())
			path := filepath.Join("testdata", name+"-"+lang+".svg")
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			if want, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s differs, %v; look at it and run with -update if it is right", path, err)
			}
		}
	}
}

// A code is read from a wall in two halves.
func TestSpaced(t *testing.T) {
	if Spaced("K7PM4X") != "K7P M4X" || Spaced("") != "" {
		t.Error("as people read it:", Spaced("K7PM4X"))
	}
}

// A picture that is kept has no password in it, neither in letters nor in a square.
func TestAPictureThatIsKeptHasNoPassword(t *testing.T) {
	in := theWayIn()
	st, w := askedByPhone(t, "en", in)
	size := figure.Size{W: 1280, H: 720}
	modules := func(s figure.Scene) (n int) {
		for _, it := range s.Items {
			if r, ok := it.(figure.Rect); ok && r.Fill == figure.Module {
				n++
			}
		}
		return n
	}
	for page := range 2 {
		st.Pos.Page = page
		in.Saved = false
		live := Scene(st, w, size, 1)
		in.Saved = true
		kept := Scene(st, w, size, 1)
		if all := strings.Join(said(kept), "|") + kept.Alt; strings.Contains(all, "river") || !strings.Contains(all, "upturn-room") {
			t.Errorf("page %d: %s", page, all)
		}
		if !strings.Contains(strings.Join(said(live), "|"), "river-lamp-42") || modules(live) == 0 || (modules(kept) == 0) != (page == 0) {
			t.Errorf("page %d: %d modules live, %d kept", page, modules(live), modules(kept))
		}
	}
}

// While a vote is open by phone every page says how to come in, of whatever step it is.
func TestWhoComesLateFindsTheWayIn(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*workshop.State)
		want   bool
	}{
		{"the question", func(st *workshop.State) { st.WayIn.Asks = false }, true},
		{"another step", func(st *workshop.State) { st.Pos = workshop.Position{Phase: workshop.PhaseAsk} }, true},
		{"the door is shut", func(st *workshop.State) { st.WayIn.Asks, st.WayIn.Address = false, "" }, false},
		{"all have voted", func(st *workshop.State) {
			for i := range st.Rounds {
				st.Rounds[i].Cast = st.Rounds[i].Seats
			}
		}, false},
		{"the vote is closed", func(st *workshop.State) {
			for i := range st.Rounds {
				if st.Rounds[i].State == workshop.RoundOpen {
					st.Rounds[i].State = workshop.RoundCounted
				}
			}
			st.Pos = workshop.Position{Phase: workshop.PhaseAsk}
		}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			st, w := askedByPhone(t, "en", theWayIn())
			tt.change(&st)
			last := Pages(st) - 1
			st.Pos.Page = last
			all := strings.Join(said(Scene(st, w, figure.Size{W: 1280, H: 720}, 1)), "|")
			if got := strings.Contains(all, "By phone: 192.168.137.1:8080 · code K7P M4X"); got != tt.want {
				t.Errorf("%v, want %v: %s", got, tt.want, all)
			}
		})
	}
}
