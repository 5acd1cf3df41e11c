package pdf

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// What the group says in its own words is the largest on the front of its sheet, whole, in
// any language and size of print; the key that it starts with stands under it.
func TestTheGroupsSentenceIsTheHeadline(t *testing.T) {
	for _, said := range []string{"We ask first.", "We ask the customer first, and only then do we ask each other what to do about it.", strings.Repeat("愛", 100)} {
		for _, opts := range []Options{{}, {Lang: "en+fi"}, {Large: true}, {Paper: Letter}} {
			st := full(t, "en", crowds[2])
			st.Notes = map[string]string{workshop.NoteSentence: said}
			h := mustLayout(t, st, KindTakeHome, opts)
			largest, headline, floor := 0.0, "", 0.0
			for _, it := range h.Page(0).Items {
				x, ok := it.(figure.Text)
				if !ok {
					continue
				}
				if x.Size > largest {
					largest, headline = x.Size, ""
				}
				if x.Size == largest {
					headline, floor = headline+x.S, x.Y
				}
			}
			if bare(headline) != bare(said) {
				t.Errorf("%+v: the headline is %q", opts, headline)
			}
			s, err := newSheet(st, words(t), opts)
			if err != nil {
				t.Fatal(err)
			}
			for _, id := range s.lead() {
				name := s.pack("item." + id + ".name")
				for _, it := range h.Page(0).Items {
					if x, ok := it.(figure.Text); ok && strings.TrimSpace(x.S) == name && x.Y <= floor {
						t.Errorf("%+v: %s stands over %q", opts, name, headline)
					}
				}
			}
		}
	}
}

// Without any, nobody is told of it: neither on the sheet nor in the report.
func TestNoSentenceNoWordOfIt(t *testing.T) {
	for _, said := range []string{"", "We ask first."} {
		for _, kind := range []Kind{KindTakeHome, KindReport} {
			st := full(t, "en", crowds[2])
			st.Notes = map[string]string{workshop.NoteSentence: said}
			text := bare(strings.Join(saidOn(mustLayout(t, st, kind, Options{})), ""))
			if got := strings.Contains(text, bare(words(t).T("en", "sheet.own_words"))); got != (said != "") {
				t.Errorf("%s of %q: %v", kind, said, got)
			}
			if !strings.Contains(text, bare(said)) {
				t.Errorf("%s lacks %q", kind, said)
			}
		}
	}
}
