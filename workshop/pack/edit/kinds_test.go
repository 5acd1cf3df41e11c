package edit

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestEveryKindOfQuestionIsInTheTable(t *testing.T) {
	for _, kind := range workshop.Kinds() {
		if _, ok := voteStarts[kind]; !ok {
			t.Errorf("nothing says whether a vote of the kind %s can be added", kind)
		}
	}
}

// What is offered can be made, and what can be made is offered.
func TestEveryStartIsOffered(t *testing.T) {
	for _, kind := range Kinds() {
		if s, ok := startOf(kind); !ok || s.shape == nil {
			t.Errorf("%s is offered and cannot be made", kind)
		}
	}
	for _, s := range starts {
		if !slices.Contains(Kinds(), s.kind) {
			t.Errorf("%s is not offered", s.kind)
		}
	}
	for question, s := range voteStarts {
		d := workshop.StepDef{ID: "x"}
		if s.kind == "" {
			continue
		}
		if s.shape(&d, map[string]string{}); !slices.Contains(Kinds(), s.kind) || d.Vote.Kind != question {
			t.Errorf("%s makes a vote of the kind %s, not %s", s.kind, d.Vote.Kind, question)
		}
	}
	if _, ok := startOf(""); ok {
		t.Error("something can be added that is nothing")
	}
}
