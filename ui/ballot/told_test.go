package ballot

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Who is about to vote reads where the numbers may go, in each language of the group and
// with the longest name that a programme may have.
func TestTheCurtainTellsWhereTheNumbersMayGo(t *testing.T) {
	for _, share := range workshop.Shares() {
		for _, gets := range []string{"North", strings.Repeat("palvelu ", 9) + "2027"} {
			for _, langs := range [][2]string{{"en", ""}, {"fi", ""}, {"fi", "en"}} {
				name := fmt.Sprintf("%s, %s for %s", share, langs, gets)
				t.Run(name, func(t *testing.T) {
					r := newRoom(t, ballottest.Settings{Step: "B1", Lang: langs[0], Share: share, Gets: gets})
					deps := r.deps()
					if langs[1] != "" {
						deps.Second = inLang{r, langs[1]}
					}
					b := r.boothOf(t, deps)
					for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1024, Height: 640}} {
						win := ballottest.Show(t, b.Content(), size.Width, size.Height)
						ballottest.Fits(t, win, b.stage, 48*float64(size.Height)/800) // smaller windows have smaller places
						ballottest.Picture(t, win, fmt.Sprintf("told-%s-%s%s-%d-%.0f", share.Key(), langs[0], langs[1], len(gets), size.Width))
					}
					var all []string
					for _, it := range b.stage.View().Items {
						if text, ok := it.(figure.Text); ok {
							all = append(all, text.S)
						}
					}
					said, want := strings.Join(all, " "), 0
					if share.Traits().Leaves {
						want = 1
						if langs[1] != "" {
							want = 2
						}
					}
					if got := strings.Count(said, gets); got != want {
						t.Errorf("%d times: %q", got, said)
					}
				})
			}
		}
	}
}
