package packs

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// entry is a field of one language. The editor's keys work in it, too.
type entry struct {
	controls.Entry
	key, lang string
	onKeys    func(fyne.Shortcut)
	onFocus   func()
}

// TypedShortcut takes undo and redo for the whole editor, so that letters and
// moved steps come back in one order.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	switch s.ShortcutName() {
	case (&fyne.ShortcutCopy{}).ShortcutName(), (&fyne.ShortcutCut{}).ShortcutName(), (&fyne.ShortcutPaste{}).ShortcutName(), (&fyne.ShortcutSelectAll{}).ShortcutName():
		e.Entry.TypedShortcut(s)
		return
	}
	if slices.ContainsFunc(shortcuts, func(o fyne.Shortcut) bool { return o.ShortcutName() == s.ShortcutName() }) {
		e.onKeys(s)
		return
	}
	e.Entry.TypedShortcut(s)
}

// FocusGained shows the page in the language of the field.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	e.onFocus()
}

// fieldRow is one field in both languages.
type fieldRow struct {
	f       *form
	def     field
	root    *fyne.Container
	label   *controls.Text
	entries []*entry
	marks   []*controls.Text
	wheel   *wheel
	height  float32 // of the fields, as laid out last
}

// Heights over and under the fields.
const (
	labelHeight = 22
	markHeight  = 20
)

// Layout puts the two languages side by side.
func (r *fieldRow) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	controls.PlaceText(r.label, 6, 15, s.Width-12)
	controls.Place(r.wheel, 0, 0, s.Width, s.Height)
	half := r.f.half()
	for i, en := range r.entries {
		x := 6 + float32(i)*(half+theme.S16)
		controls.Place(en, x, labelHeight, half, r.height)
		controls.PlaceText(r.marks[i], x, labelHeight+r.height+15, half)
	}
}

// MinSize holds all that stands in the fields, so that nothing in them has to be
// scrolled.
func (r *fieldRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, labelHeight+r.height+markHeight)
}

// needed is the height that the longer of the two texts takes.
func (r *fieldRow) needed() float32 {
	most := float32(theme.Control)
	for _, en := range r.entries {
		if en.MultiLine {
			n := len(figure.Full(en.Text, float64(theme.Text), false, float64(r.f.half()-fieldPads)))
			most = max(most, heightOf(max(n, r.lines())))
		}
	}
	return most
}

// fieldPads is what a field keeps free at its sides, with some to spare.
const fieldPads = 26

// heightOf is the height of a field with some lines.
func heightOf(lines int) float32 { return float32(lines)*20.5 + 26 }

func newFieldRow(f *form, def field) *fieldRow {
	e := f.e
	r := &fieldRow{f: f, def: def}
	r.label = controls.NewText(e.p.t("packs.field."+def.label, "n", def.arg), controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Cut})
	objects := []fyne.CanvasObject{r.label}
	for _, lang := range e.langs {
		if lang == "" {
			continue
		}
		en := r.newEntry(lang)
		r.entries = append(r.entries, en)
		r.marks = append(r.marks, controls.NewText("", controls.Style{Size: theme.Small, Bold: true, Fit: controls.Cut}))
	}
	for i, en := range r.entries {
		objects = append(objects, en, r.marks[i])
	}
	r.wheel = newWheel(f.scroll)
	r.root = container.New(r, append(objects, r.wheel)...)
	r.height = r.needed()
	r.update()
	return r
}

func (r *fieldRow) newEntry(lang string) *entry {
	e := r.f.e
	en := &entry{key: r.def.key, lang: lang, onKeys: e.shortcut, onFocus: func() { r.f.reveal(r); e.look.show(lang) }}
	en.MultiLine, en.Wrapping = r.lines() > 1, fyne.TextWrapOff
	if en.MultiLine {
		en.Wrapping = fyne.TextWrapWord
	}
	en.ExtendBaseWidget(en)
	en.SetPlaceHolder(strings.ReplaceAll(value(e.pack(), e.langs[0], r.def), "\n", " / "))
	en.SetText(value(e.pack(), lang, r.def))
	en.OnChanged = func(s string) { e.text(r.def, lang, s) }
	return en
}

// shortFields are written on one line.
var shortFields = []string{"name", "title", "short", "legend", "anchor", "option", "item.name", "item.theme", "item.usual"}

// lines is how many lines a field has at least.
func (r *fieldRow) lines() int {
	switch {
	case r.def.list:
		return 3
	case slices.Contains(shortFields, r.def.label), strings.HasPrefix(r.def.label, "column_"):
		return 1
	}
	return 2
}

// update marks what is missing, and gives a text that has grown its room.
func (r *fieldRow) update() {
	e := r.f.e
	for i, en := range r.entries {
		text := ""
		switch {
		case r.def.may && value(e.pack(), e.langs[0], r.def) == "" && value(e.pack(), en.lang, r.def) == "":
		default:
			text = r.mark(en.lang)
		}
		r.marks[i].SetText(text)
	}
	if h := r.needed(); h != r.height {
		r.height = h
		r.f.column.Refresh()
		r.f.scroll.Refresh()
	}
}

func (r *fieldRow) mark(lang string) string {
	e := r.f.e
	keys := []string{r.def.key}
	if r.def.list {
		keys = nil
		for n := 1; e.pack().Has(e.langs[0], r.def.key+"."+strconv.Itoa(n)) || n == 1; n++ {
			keys = append(keys, r.def.key+"."+strconv.Itoa(n))
		}
		if extra := r.def.key + "." + strconv.Itoa(len(keys)+1); e.pack().Texts[lang][extra] != "" {
			return e.p.t("packs.more_lines", "n", strconv.Itoa(len(keys)))
		}
	}
	first := e.p.languageName(e.langs[0])
	for _, key := range keys {
		switch edit.GapOf(e.pack(), lang, key) {
		case edit.Missing:
			return e.p.t("packs.missing")
		case edit.Stays:
			return e.p.t("packs.stays", "language", first)
		case edit.Same:
			return e.p.t("packs.same", "language", first)
		}
	}
	if r.def.label == "short" && len([]rune(e.pack().Texts[lang][r.def.key])) > shortMost {
		return e.p.t("packs.short_long", "n", strconv.Itoa(shortMost))
	}
	return ""
}

// shortMost is how many signs fit the agenda.
const shortMost = 22
