package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

func view(t *testing.T, lang string, change func(*Deps)) (*View, *[]Values) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	var told []Values
	d := Deps{
		Words: catalog.In(lang), Languages: []Language{{"en", "English"}, {"fi", "Suomi"}},
		Values: Values{Lang: lang, Light: theme.AlwaysLight, Zoom: 1, Paper: pdf.A4, Country: workshop.UnknownCountry}, Country: "GB",
		OnChange: func(v Values) { told = append(told, v) },
	}
	if change != nil {
		change(&d)
	}
	v := New(d)
	w := test.NewWindow(v.Content())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1000, 620))
	t.Cleanup(w.Close)
	return v, &told
}

// Every arrow chooses something, and tells it at once with all that was chosen before.
func TestWhatIsChosenCountsAtOnce(t *testing.T) {
	opened := 0
	v, told := view(t, "en", func(d *Deps) { d.OnClient = func() { opened++ } })
	for i, r := range v.rows {
		if r.opens != nil {
			r.opens.Press()
			continue
		}
		key := fyne.KeyRight
		if v.subjects()[i].key == "holidays" { // its last is chosen
			key = fyne.KeyLeft
		}
		r.choice.TypedKey(&fyne.KeyEvent{Name: key})
	}
	want := Values{Lang: "fi", Light: theme.AlwaysDark, Zoom: 1.2, Paper: pdf.Letter, Country: workshop.Finland, Way: workshop.Ways()[0], Sound: true, Twice: true}
	if len(*told) != len(v.rows)-1 || opened != 1 {
		t.Fatalf("told %d times, and %d pages opened", len(*told), opened)
	}
	if got := (*told)[len(*told)-1]; got != want {
		t.Errorf("told %+v, want %+v", got, want)
	}
}

// What is changed with a key while the page is open is shown on it.
func TestWhatIsChangedElsewhereIsShown(t *testing.T) {
	v, told := view(t, "en", nil)
	v.SetZoom(1.5)
	v.SetLight(theme.AlwaysDark)
	if l, z := v.rows[1].choice.Chosen(), v.rows[2].choice.Chosen(); l != 1 || z != 2 {
		t.Errorf("shown are %d and %d", l, z)
	}
	v.SetZoom(1.1) // none of those on the page
	if z := v.rows[2].choice.Chosen(); z != -1 {
		t.Errorf("shown is %d", z)
	}
	if len(*told) > 0 {
		t.Errorf("told %+v", *told)
	}
}

// Four languages have room for their names.
func TestMoreLanguagesHaveRoom(t *testing.T) {
	v, _ := view(t, "fi", func(d *Deps) {
		d.Languages = []Language{{"en", "English"}, {"fi", "Suomi"}, {"sv", "Svenska"}, {"es", "Español"}}
	})
	for _, o := range test.WidgetRenderer(v.rows[0].choice).Objects() {
		if l, ok := o.(*canvas.Text); ok && strings.HasSuffix(l.Text, "…") {
			t.Errorf("%q is cut", l.Text)
		}
	}
}

// Each link says where it leads by leading there; what copies says so.
func TestAboutLeadsOn(t *testing.T) {
	var gone []string
	to := func(where string) func() { return func() { gone = append(gone, where) } }
	v, _ := view(t, "en", func(d *Deps) {
		d.About = About{Version: "7.8", Folder: "/somewhere/Workshops", OnSecrecy: to("secrecy"), OnFolder: to("folder"), OnPath: to("path"), OnLicences: to("licences"), OnDetails: to("details")}
		d.OnBack = to("back")
	})
	for _, s := range v.about.sections {
		for _, l := range s.links {
			l.Press()
		}
	}
	if v.about.said.Text() == "" {
		t.Error("nothing says that the path is copied")
	}
	v.about.details.Press()
	v.about.leave.Press()
	if got := strings.Join(gone, " "); got != "secrecy folder path licences details back" {
		t.Errorf("led to %s", got)
	}
	if !strings.Contains(v.about.version.Text(), "7.8") || v.about.sections[1].body.Text() != "/somewhere/Workshops" {
		t.Error("version or folder is not told")
	}
}

// Where nothing plays sounds the page says so before a workshop does not ring.
func TestASilentComputer(t *testing.T) {
	for _, silent := range []bool{false, true} {
		v, _ := view(t, "en", func(d *Deps) { d.Silent = silent })
		said := false
		for _, r := range v.rows {
			said = said || strings.Contains(r.hint.Text(), "No program")
		}
		if said != silent {
			t.Errorf("silent %v: it says so %v", silent, said)
		}
	}
}

// In the least window that has choices beside their words no line of a row is on the rule or
// in the next row, in any language.
func TestRowsKeepApart(t *testing.T) {
	for _, lang := range []string{"en", "fi", "sv", "es", "de"} {
		v, _ := view(t, lang, func(d *Deps) { d.Silent = true })
		from := float32(0)
		for _, r := range v.rows {
			top, end, rule := r.label.Position().Y, r.hint.Position().Y+r.hint.Size().Height, r.rule.Position().Y
			if top < from || end > rule {
				t.Errorf("%s: %q stands from %g to %g, its row is from %g to %g", lang, r.label.Text(), top, end, from, rule)
			}
			from = rule
		}
	}
}
