package settings

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// What is kept of a logo comes back as it was; what somebody has changed in the file of
// preferences is none, and the colour stays.
func TestTheBrandIsKept(t *testing.T) {
	pic := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	for i := range 40 {
		pic.Set(i, 10, color.Black)
		pic.Set(i, 3, color.Black)
	}
	var data bytes.Buffer
	if err := png.Encode(&data, pic); err != nil {
		t.Fatal(err)
	}
	b, err := brand.Read(data.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if b, err = brand.Coloured(b, "8fd14f"); err != nil {
		t.Fatal(err)
	}
	kept := Kept{Preferences: test.NewTempApp(t).Preferences()}
	if !kept.Brand().None() {
		t.Error("there is a brand before one was chosen")
	}
	kept.SetBrand(b)
	if got := kept.Brand(); !bytes.Equal(got.Logo, b.Logo) || got.Plate != b.Plate || got.Colour != "#8FD14F" || got.Light != b.Light || got.Dark != b.Dark {
		t.Errorf("%q %q %q %q", got.Plate, got.Colour, got.Light, got.Dark)
	}
	for name, bad := range map[string]string{"no base64": "<svg/>", "no PNG": "PHN2Zy8+", "half": kept.String("logo")[:80]} {
		kept.SetString("logo", bad)
		if got := kept.Brand(); len(got.Logo) > 0 || got.Colour != "#8FD14F" {
			t.Errorf("%s: %d bytes, %q", name, len(got.Logo), got.Colour)
		}
	}
}

// Clients are remembered with what they had last, the last one first, and so many of them; what
// somebody has changed in the file of preferences is none.
func TestClientsAreKept(t *testing.T) {
	kept := Kept{Preferences: test.NewTempApp(t).Preferences()}
	names := func() (out []string) {
		for _, c := range kept.Clients() {
			out = append(out, c.Name+" "+c.Colour)
		}
		return out
	}
	coloured := func(name, colour string) brand.Client {
		b, err := brand.Coloured(workshop.Brand{}, colour)
		if err != nil {
			t.Fatal(err)
		}
		return brand.Client{Name: name, Brand: b}
	}
	kept.KeepClient(coloured("Acme", "#C8102E"))
	kept.KeepClient(coloured("", "#00558C"))
	kept.KeepClient(coloured("Bolag", "#00558C"))
	kept.KeepClient(coloured(" ACME ", "#007A33"))
	if got := names(); !slices.Equal(got, []string{"ACME #007A33", "Bolag #00558C"}) {
		t.Errorf("%q", got)
	}
	if c := kept.Clients()[0]; c.Light == "" || c.Dark == "" {
		t.Errorf("%+v", c)
	}
	kept.KeepClient(brand.Client{Name: "acme"})
	if got := names(); !slices.Equal(got, []string{"Bolag #00558C"}) {
		t.Errorf("one without anything stays: %q", got)
	}
	for i := range 30 {
		kept.KeepClient(coloured("Client "+strconv.Itoa(i), "#00558C"))
	}
	if got := names(); len(got) != mostClients || got[0] != "Client 29 #00558C" {
		t.Errorf("%d: %q", len(got), got)
	}
	for _, bad := range []string{"{", `[{"Name":"x","Logo":"PHN2Zy8+"}]`, `[{"Name":"x","Colour":"url(#a)"}]`, `[{"Colour":"#00558C"}]`} {
		kept.SetString(prefClients, bad)
		if got := names(); len(got) > 0 {
			t.Errorf("%s: %q", bad, got)
		}
	}
}

// The page says in every language what became of a colour: that it is used, or which takes its
// place because it could not be read or told from others.
func TestThePageSaysWhatBecameOfAColour(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	for _, lang := range c.Languages() {
		w := c.In(lang)
		var got workshop.Brand
		v := NewClient(ClientDeps{Words: w, Says: w.Error, OnChange: func(b workshop.Brand) { got = b }})
		for _, x := range []struct{ typed, says string }{
			{"004f7a", "client.said_light"}, {"#6CBEEB", "client.said_dark"}, {"#FFFF00", "client.said_near"}, {"", "client.said_none"},
		} {
			v.entry.SetText(x.typed)
			want := w.T(x.says, "colour", got.Colour, "light", got.Light, "dark", got.Dark)
			if v.said.Text() != want || got.Colour != "" && !strings.Contains(want, got.Colour) || x.says == "client.said_near" && (!strings.Contains(want, got.Light) || !strings.Contains(want, got.Dark)) {
				t.Errorf("%s %q: it says %q, want %q", lang, x.typed, v.said.Text(), want)
			}
		}
		v.entry.SetText("#00558C")
		v.entry.SetText("#00558")
		if v.said.Text() != w.T("error.logo_colour") || got.Colour != "#00558C" {
			t.Errorf("%s: half a colour is %q, and it says %q", lang, got.Colour, v.said.Text())
		}
	}
}

// For one workshop the page asks whose logo it is.
func TestThePageOfOneWorkshop(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	name, was := "", "Acme"
	v := NewClient(ClientDeps{Words: c.In("en"), For: &was, OnName: func(s string) { name = s }, OnChange: func(workshop.Brand) {}})
	if v.name.Text != "Acme" {
		t.Errorf("it begins with %q", v.name.Text)
	}
	v.name.SetText("Bolag")
	if name != "Bolag" {
		t.Errorf("it tells %q", name)
	}
	for _, size := range []fyne.Size{{Width: 800, Height: 560}, {Width: 1366, Height: 768}} {
		v.Content().Resize(size)
		if v.said.Position().Y+v.said.Size().Height > v.done.Position().Y+v.done.Size().Height || v.light.Size().Height < 60 {
			t.Errorf("%v: the picture is %v, the sentence at %v", size, v.light.Size(), v.said.Position())
		}
	}
}
