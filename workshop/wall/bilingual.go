package wall

import "github.com/upturn-workshop/upturn/workshop/figure"

// twice parts the page's main text from the second language that stands under it.
func (b board) twice(pg page) page {
	if b.Second() == "" {
		return pg
	}
	pg.frame.Title, pg.frame.Under = figure.Languages(pg.frame.Title)
	switch body := pg.body.(type) {
	case figure.Hero:
		text, second := figure.Languages(body.Text)
		small, note := figure.Languages(body.Small)
		body.Text, body.Small, body.Under = text, small, under(second, note)
		pg.body = body
	case figure.Clock:
		body.Text, body.Under = figure.Languages(body.Text)
		pg.body = body
	}
	return pg
}

func under(small, text string) string {
	if small == "" || text == "" {
		return small + text
	}
	return small + "\n" + text
}
