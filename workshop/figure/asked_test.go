package figure

import "testing"

// While nobody has answered there is nothing but the statements to be read: they are larger
// than beside answers, all of one size, and in short rows as large as always.
func TestAskedStatementsAreAsLargeAsThereIsRoom(t *testing.T) {
	st := WallStyle(720)
	f := Beliefs{Lo: 1, Hi: 7, Slots: 4, Num: english}
	for range 4 {
		f.Rows = append(f.Rows, BeliefRow{Left: Only("We try to clear an obstacle ourselves first."), Right: Only("We have succeeded when the customer has got what they needed.")})
	}
	sizes := func(h float64) map[float64]int {
		found := map[float64]int{}
		for _, it := range f.Scene(1136, h, st, 1).Items {
			if text, ok := it.(Text); ok && len(text.S) > 2 {
				found[text.Size]++
			}
		}
		return found
	}
	if got := sizes(330); len(got) != 1 || got[st.Caption] == 0 {
		t.Errorf("beside answers statements have the sizes %v", got)
	}
	f.Asked = true
	got := sizes(330)
	if len(got) != 1 {
		t.Errorf("statements have the sizes %v", got)
	}
	for size := range got {
		if size <= st.Caption || size > st.Body {
			t.Errorf("statements are of size %v", size)
		}
	}
	if got := sizes(280); len(got) != 1 || got[st.Caption] == 0 {
		t.Errorf("in short rows statements have the sizes %v", got)
	}
}

// Where each dot is another person's, one column of figures says it all; what is chosen is set
// in larger letters, where all of it has room for them.
func TestDotVoteOfOneDotEach(t *testing.T) {
	st := WallStyle(720)
	f := DotVote{DotsLabel: Only("dots"), InWord: Only("clearly in"), OutWord: Only("not this time"), Num: english, Rows: []DotVoteRow{
		{Text: Only("Humility"), Dots: 9, People: 9, Stand: In}, {Text: Only("Care"), Dots: 2, People: 2, Stand: Out},
	}}
	count := func() (figures int, chosen float64) {
		for _, it := range f.Scene(1136, 400, st, 1).Items {
			if text, ok := it.(Text); ok && (text.S == "9" || text.S == "2") {
				figures++
			} else if ok && text.S == f.Rows[0].Text.First {
				chosen = text.Size
			}
		}
		return figures, chosen
	}
	if figures, chosen := count(); figures != 2 || chosen != st.Body {
		t.Errorf("%d figures for two rows, what is chosen is of size %v", figures, chosen)
	}
	f.PeopleLabel = Only("people")
	if figures, _ := count(); figures != 4 {
		t.Errorf("%d figures for two rows with two each", figures)
	}
	f.Rows[0].Text = Only("Our targets reward speed although the customer wants a solution, and we do not say so")
	if _, chosen := count(); chosen > st.Caption {
		t.Errorf("a long text is set in letters of %v", chosen)
	}
}
