package pdf

import (
	"errors"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A kind without a maker would make an empty file and say nothing.
func TestEveryHandoutHasAMaker(t *testing.T) {
	for _, h := range handouts() {
		if (h.pages == nil) == (h.lay == nil) || h.title == nil || len(h.Papers) == 0 {
			t.Errorf("%s: nobody makes it, or on no paper", h.kind)
			continue
		}
		if !h.kind.Known() || !slices.Equal(h.kind.Traits().Papers, h.Papers) {
			t.Errorf("%s is not found", h.kind)
		}
		if mustLayout(t, full(t, "en", crowds[2]), h.kind, Options{}).Len() == 0 {
			t.Errorf("%s has no pages", h.kind)
		}
	}
	if Kind("letter").Known() || Kind("letter").Traits().Papers != nil {
		t.Error("a letter is no handout")
	}
}

func TestTraits(t *testing.T) {
	for _, tt := range []struct {
		trait string
		of    func(Traits) bool
		want  []Kind
	}{
		{"on both sides", func(x Traits) bool { return x.Duplex }, []Kind{KindTakeHome, KindLeaf, KindReport, KindTables, KindPile, KindCard}},
		{"for each person", func(x Traits) bool { return x.Names }, []Kind{KindTakeHome}},
		{"without results", func(x Traits) bool { return x.Blank }, []Kind{KindTakeHome, KindWorksheets, KindPoster, KindCard, KindTents}},
		{"in large print", func(x Traits) bool { return x.Large }, []Kind{KindTakeHome, KindLeaf, KindReport, KindTables, KindWorksheets, KindPile, KindCard}},
		{"from afar", func(x Traits) bool { return x.Far }, []Kind{KindPoster, KindTents}},
		{"with lines to write on", func(x Traits) bool { return x.Lines }, []Kind{KindLeaf, KindReport}},
		{"with a page in each language", func(x Traits) bool { return x.Apart }, []Kind{KindLeaf, KindPoster}},
		{"of parts", func(x Traits) bool { return x.Parts }, []Kind{KindWorksheets}},
		{"on large paper", func(x Traits) bool { return slices.Contains(x.Papers, A3) }, []Kind{KindPoster}},
	} {
		if got := slices.DeleteFunc(Kinds(), func(k Kind) bool { return !tt.of(k.Traits()) }); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.trait, got, tt.want)
		}
	}
}

func TestPaperThatAHandoutDoesNotComeOn(t *testing.T) {
	for _, paper := range []Paper{A3, "b5"} {
		if _, err := Layout(full(t, "en", crowds[2]), words(t), KindReport, Options{Paper: paper}); workshop.CodeOf(err) != workshop.EInvalid {
			t.Errorf("%s: %v", paper, err)
		}
	}
}

// A handout of what a group said has nothing to tell without it.
func TestWhatIsNotToBeHadBlank(t *testing.T) {
	for _, kind := range Kinds() {
		_, err := Layout(full(t, "en", crowds[2]), words(t), kind, Options{Blank: true})
		var e *workshop.Error
		switch {
		case kind.Traits().Blank:
			if err != nil {
				t.Errorf("%s: %v", kind, err)
			}
		case !errors.As(err, &e) || e.Code != workshop.EInvalid || e.Args["what"] != "blank" || e.Args["kinds"] != "take-home, worksheets, poster, card, tents":
			t.Errorf("%s: %v", kind, err)
		}
	}
}
