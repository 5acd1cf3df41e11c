package workshop

// ItemKind says what an item of a pack is, and so which texts it has.
type ItemKind string

// The kinds of items.
const (
	ItemParadigm ItemKind = "paradigm" // an idea that protects or limits
	ItemPair     ItemKind = "pair"     // two statements to stand between
	ItemCard     ItemKind = "card"     // a need or a want
	ItemLink     ItemKind = "link"     // of the chain of those who serve
	ItemTile     ItemKind = "tile"     // of the pyramid
	ItemObstacle ItemKind = "obstacle" // a sample of what people may say
	ItemKey      ItemKind = "key"      // of leading
	ItemRule     ItemKind = "rule"
)

// ItemText is one of the texts of an item, or a list of them.
type ItemText struct {
	Name     string
	Lines    int  // of a list NAME.1, NAME.2, …; 0 = one text
	Optional bool // need not be there
}

// itemTraits is what a kind of item has.
type itemTraits struct {
	texts []ItemText
	page  StepKind // whose page is made of such items
	list  string   // the group's list that they are samples of
	drawn bool     // may have a pictogram beside its name
}

// itemKinds lists the kinds of items in the order in which the editor shows them.
var itemKinds = []struct {
	ItemKind
	itemTraits
}{
	{ItemParadigm, itemTraits{texts: []ItemText{{Name: "text"}, note}}},
	{ItemPair, itemTraits{texts: []ItemText{{Name: "theme"}, {Name: "left"}, {Name: "right"}, note}}},
	{ItemCard, itemTraits{texts: []ItemText{{Name: "text"}, {Name: "usual", Optional: true}, note}}},
	{ItemLink, itemTraits{texts: []ItemText{{Name: "text"}, note}}},
	{ItemTile, itemTraits{page: StepPyramid, texts: []ItemText{{Name: "name"}}}},
	{ItemObstacle, itemTraits{list: ListObstacles, texts: []ItemText{
		{Name: "text"}, {Name: "again", Optional: true}, {Name: "first", Optional: true}, {Name: "owner", Optional: true}, {Name: "notice", Optional: true},
	}}},
	{ItemKey, itemTraits{page: StepKeys, drawn: true, texts: []ItemText{
		{Name: "name"}, {Name: "def"}, {Name: "line", Optional: true}, {Name: "do", Lines: 2}, {Name: "not"}, {Name: "ask"}, {Name: "week"}, note,
	}}},
	{ItemRule, itemTraits{texts: []ItemText{{Name: "text"}}}},
}

// note is for the facilitator alone.
var note = ItemText{Name: "note", Optional: true}

// ItemKinds lists the kinds of items.
func ItemKinds() []ItemKind {
	out := make([]ItemKind, len(itemKinds))
	for i, k := range itemKinds {
		out[i] = k.ItemKind
	}
	return out
}

func (k ItemKind) traits() itemTraits {
	for _, o := range itemKinds {
		if o.ItemKind == k {
			return o.itemTraits
		}
	}
	return itemTraits{}
}

// Texts lists the texts of an item of the kind in the order of writing; none for
// a kind that there is not.
func (k ItemKind) Texts() []ItemText { return k.traits().texts }

// Page is the kind of step whose page is made of such items; "" = none.
func (k ItemKind) Page() StepKind { return k.traits().page }

// SampleOf is the list of what the group says that such items are samples of; ""
// = none.
func (k ItemKind) SampleOf() string { return k.traits().list }

// Drawn reports whether an item of the kind may have a pictogram beside its name.
func (k ItemKind) Drawn() bool { return k.traits().drawn }
