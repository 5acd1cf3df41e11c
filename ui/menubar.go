package ui

import "fyne.io/fyne/v2"

// menuBar is the bar over all windows, where the system has one (macOS) and people look there
// for the settings and for help. It offers nothing that the windows have not.
type menuBar struct{ *Program }

// set writes the bar in the language of the windows. The toolkit moves what is called
// "Settings" into the system's own menu of the program, and leaves a menu out that is empty
// then; it knows the English word only, so that in other languages it stays where it is here.
func (p menuBar) set() {
	if !p.MenuBar {
		return
	}
	menu := func(key string, items ...*fyne.MenuItem) *fyne.Menu { return fyne.NewMenu(p.words.T(key), items...) }
	item := func(key string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(p.words.T(key), do) }
	size := func(key string, to fyne.KeyName) *fyne.MenuItem {
		return item(key, func() { chooser(p).resize(zoomKeys[to]) })
	}
	p.window.SetMainMenu(fyne.NewMainMenu(
		menu("menu.program", item("settings.title", chooser(p).show)),
		menu("menu.view", size("menu.larger", fyne.KeyPlus), size("menu.smaller", fyne.KeyMinus), size("menu.usual", fyne.Key0)),
		menu("help.name", item("help.name", ground(p).help)),
	))
}
