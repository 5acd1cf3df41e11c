package figure

// Hero is a statement or question that stands alone, with the count of those
// who have voted low on the page if a vote is open.
type Hero struct {
	Text  string
	Small string // a second text under it
	Count string // "7 of 12", in blue
	Rest  string // "have voted"
}

// Scene draws the text into a field of w by h.
func (f Hero) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Text}
}

// ListItem is an entry of a list.
type ListItem struct {
	Number, Name string
	Text         string // its definition, or how else it was said
}

// List shows rules, obstacles or keys in large type.
type List struct {
	Items []ListItem
	Slots int // entries that would fill the page; 0 = ListRows, or DefinedRows if one has a text
	Alt   string
}

// Scene draws the entries into a field of w by h.
func (f List) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}

// ActionRow is one agreement.
type ActionRow struct{ Item, First, Owner, Due, Notice string }

// Actions shows who does what by when.
type Actions struct {
	First, Owner, Due, Notice string // names of the columns
	Rows                      []ActionRow
	Alt                       string
}

// Scene draws the table into a field of w by h.
func (f Actions) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}

// Template shows sentences to complete; "____" is drawn as a line to write on.
type Template struct {
	Sentences []string
	Alt       string
}

// Scene draws the sentences into a field of w by h.
func (f Template) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}

// Clock shows a time or a number of minutes, readable from everywhere.
type Clock struct {
	Time string
	Text string
}

// Scene draws the time into a field of w by h.
func (f Clock) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Time + " " + f.Text}
}
