package publish_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/publish"
)

// board is what of a dashboard is asked of the database.
type board struct {
	SchemaVersion int
	Templating    struct {
		List []struct{ Name, Query string }
	}
	Panels []struct {
		Type, Title, Description string
		GridPos                  struct{ X, Y, W, H int }
		Targets                  []struct{ RawSQL string }
	}
}

// Each panel of the dashboard gets its columns from the database, as the client's login, and in
// no panel do groups stand by a result.
func TestTheDashboardAsksWhatIsThere(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	told(t, 1, 4, 2).mustSend(sends)
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	fill := strings.NewReplacer("${programme:sqlstring}", "'"+called+"'", "${wave}", "1", "${question:sqlstring}", "'C2.K1.practice.all'")
	ask := func(sql string) (columns []string, rows int) {
		got, err := d.as(reads).Query(context.Background(), fill.Replace(sql))
		if err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
		defer got.Close()
		for _, f := range got.FieldDescriptions() {
			columns = append(columns, f.Name)
		}
		for got.Next() {
			rows++
		}
		if got.Err() != nil {
			t.Fatalf("%s: %v", sql, got.Err())
		}
		return columns, rows
	}
	want := map[string]int{"mark people": 5, "groups kept_back n cant_say median": 1, "grp held n cant_say median middle_half_from middle_half_to kept_back why": 4, "wave mark people": 5, "grp promises_made promises_kept": 4}
	for _, lang := range []string{"en", "fi"} {
		data, err := publish.Dashboard(catalog.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		var b board
		if err := json.Unmarshal(data, &b); err != nil || b.SchemaVersion == 0 || len(b.Panels) != len(want) || len(b.Templating.List) != 3 {
			t.Fatalf("%v %s", err, data)
		}
		for _, v := range b.Templating.List {
			if _, rows := ask(v.Query); rows == 0 {
				t.Errorf("nothing to choose for %s", v.Name)
			}
		}
		for i, p := range b.Panels {
			columns, rows := ask(p.Targets[0].RawSQL)
			if n, known := want[strings.Join(columns, " ")]; !known || n != rows || p.Title == "" || p.Description == "" {
				t.Errorf("%s: %d rows of %v", p.Title, rows, columns)
			}
			if _, order, _ := strings.Cut(p.Targets[0].RawSQL, "ORDER BY"); strings.Contains(order, "median") || strings.Contains(order, "people") {
				t.Errorf("%s: ranked", p.Title)
			}
			for _, o := range b.Panels[:i] {
				if a, c := p.GridPos, o.GridPos; a.X < c.X+c.W && c.X < a.X+a.W && a.Y < c.Y+c.H && c.Y < a.Y+a.H || a.X+a.W > 24 {
					t.Errorf("%s lies over %s", p.Title, o.Title)
				}
			}
		}
	}
}

// The views say of each number how many stand behind it, and where none stands, why.
func TestTheViewsAreHonest(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	g := newFolder(t)
	six, nine := []int{0, 1, 2, 3, 0}, []int{1, 2, 3, 2, 1}
	g.take(voted("a", six, nine), voted("b", nine, nine), voted("c", nine, six), voted("few", []int{1, 1, 1, 0, 0}, nine))
	g.mustRelease(1)
	g.mustSend(sends)
	got := d.all(reads, "SELECT grp, item, n, median, middle_half_from, middle_half_to, kept_back, why IS NULL FROM upturn.measures ORDER BY grp, item")
	want := []string{
		"(G1,K1,6,3.5,,,f,f)", "(G1,K2,9,3,2,4,f,t)", "(G2,K1,9,3,2,4,f,t)", "(G2,K2,9,3,2,4,f,t)",
		"(G3,K1,9,3,2,4,f,t)", "(G3,K2,6,3.5,,,f,f)", "(G4,K1,,,,,t,f)", "(G4,K2,9,3,2,4,f,t)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v\nwant %v", got, want)
	}
	if got := d.all(reads, "SELECT DISTINCT item, groups, kept_back, n FROM upturn.together ORDER BY item"); !slices.Equal(got, []string{"(K1,3,1,24)", "(K2,4,0,33)"}) {
		t.Errorf("%v", got)
	}
	if got := d.all(reads, "SELECT sum(people) = max(n) FROM upturn.distribution GROUP BY grp, question"); slices.Contains(got, "(f)") || len(got) != 7 {
		t.Errorf("%v", got)
	}
}
