package formats

import (
	"time"

	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// slides are the same walls as the pictures in one file, a page each, as lines and texts that
// stay sharp at any size.
func slides(j Job) ([]byte, error) {
	st, w, err := j.one()
	if err != nil {
		return nil, err
	}
	var all []layout.Slide
	walls, err := onWall(j)
	if err != nil {
		return nil, err
	}
	for _, s := range walls {
		all = append(all, layout.Slide{Name: st.T("step." + s.step.ID + ".title"), Scene: s.scene})
	}
	about := paper.About{
		Title:   layout.Join(" – ", st.Info.Title, st.Info.Group),
		Subject: w.T("data.file.slides"), Lang: st.Info.Lang, When: st.Info.When.UTC(),
	}
	if st.Info.When.IsZero() {
		about.When = time.Unix(0, 0).UTC()
	}
	data, err := layout.Slides(all, paint.SavedSize, about, figure.Light())
	if err != nil {
		return nil, workshop.Errorf(workshop.EBug, err, "detail", "write slides")
	}
	return data, nil
}
