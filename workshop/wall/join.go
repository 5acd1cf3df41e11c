package wall

import (
	"strconv"
	"strings"

	"github.com/skip2/go-qrcode"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// JoinPages is how many pages of an open vote tell how to come in, before the question.
func JoinPages(st workshop.State) int {
	r, open := st.OpenRound()
	switch {
	case !open || !joins(st.WayIn, r):
		return 0
	case st.WayIn.Wifi.Name != "":
		return 2
	}
	return 1
}

// joins reports whether the wall asks people to come in to a vote.
func joins(in *workshop.WayIn, r workshop.Round) bool {
	return in != nil && in.Asks && r.Cast < r.Seats && r.Spec.Way.Traits().Sent
}

// joining makes the pages that tell how to come in with a phone.
type joining struct{ board }

// pages are the Wi-Fi, where somebody has typed which, and the way in. They come before the
// question, and go when all have voted.
func (b joining) pages(r workshop.Round) []page {
	if !joins(b.WayIn, r) {
		return nil
	}
	return b.ways(b.WayIn)
}

// late has a page say how to come in still, while a vote is open by phone: who comes late, or has
// lost the place to a new code, finds the address and the code at the foot of whatever is on, and
// in a small square beside what is voted on, where there is room.
func (b joining) late(pg page) page {
	r, open := b.OpenRound()
	in := b.WayIn
	if !open || !r.Spec.Way.Traits().Sent || r.Cast >= r.Seats || in == nil || in.Address == "" {
		return pg
	}
	if _, joins := pg.body.(figure.Join); !joins {
		pg.frame.Footer = figure.Dotted(b.Word("wall.join.late", "address", in.Address, "code", Spaced(in.Code)), pg.frame.Footer)
		if b.Pos.Phase == workshop.PhaseVote {
			pg.frame.Square = Square(in.Link)
		}
	}
	return pg
}

// WayIn is the page that tells how to come in, whatever is on the wall: for who tries it first.
func WayIn(st workshop.State, w result.Words, size figure.Size) figure.Scene {
	if st.WayIn == nil {
		return figure.Scene{W: size.W, H: size.H, Ground: figure.Paper}
	}
	all := joining{newBoard(st, w)}.ways(st.WayIn)
	last := all[len(all)-1]
	last.frame.Footer = figure.Bilingual{}
	return figure.Wall(size, last.frame, func(w, h float64) figure.Scene { return last.body.Scene(w, h, figure.WallStyle(size.H), 1) })
}

func (b joining) ways(in *workshop.WayIn) []page {
	foot := figure.Frame{Footer: figure.Dotted(b.Word("wall.join.in", "k", strconv.Itoa(in.In), "n", strconv.Itoa(in.Of)), b.Word("phone.paper"))}
	var out []page
	if in.Wifi.Name != "" {
		step := figure.JoinStep{Text: b.Word("wall.join.wifi_point"), Facts: b.wifi(*in), Hint: b.Word("wall.join.stay")}
		out = append(out, page{frame: foot, body: figure.Join{Title: b.Word("wall.join.wifi_title"), Steps: []figure.JoinStep{step}, Square: wifiSquare(*in)}})
	}
	return append(out, page{frame: foot, body: figure.Join{
		Title: b.Word("wall.join.title"), Square: Square(in.Link),
		Steps: []figure.JoinStep{
			b.network(*in),
			{Number: "2", Text: b.Word("wall.join.point"), Facts: []figure.Fact{{Value: in.Address}}},
			{Number: "3", Text: b.Word("wall.join.code"), Facts: []figure.Fact{{Value: Spaced(in.Code), Large: true}}},
		},
	}})
}

// network is the first step: to be on the network that this computer is on.
func (b joining) network(in workshop.WayIn) figure.JoinStep {
	step := figure.JoinStep{Number: "1", Text: b.Word("wall.join.same_wifi"), Hint: b.Word("wall.join.stay")}
	if in.Wifi.Name != "" {
		step.Text, step.Facts = b.Word("wall.join.wifi"), b.wifi(in)
	}
	return step
}

// wifi is what people type to be on a Wi-Fi; one that is open has no password.
func (b joining) wifi(in workshop.WayIn) []figure.Fact {
	facts := []figure.Fact{{Label: b.Word("wall.join.name"), Value: in.Wifi.Name}}
	if in.Wifi.Password != "" {
		password := in.Wifi.Password
		if in.Saved {
			password = hiddenPassword
		}
		facts = append(facts, figure.Fact{Label: b.Word("wall.join.password"), Value: password})
	}
	return facts
}

// hiddenPassword stands for one in a picture that is kept; it is as long for each.
const hiddenPassword = "· · · · · ·"

// wifiSquare is what cameras join the Wi-Fi by. The password is in it, so a picture that is kept
// has none.
func wifiSquare(in workshop.WayIn) [][]bool {
	if in.Saved && in.Wifi.Password != "" {
		return nil
	}
	return Square(wifiLink(in.Wifi))
}

// Spaced is a code of the room as people read it: in two halves.
func Spaced(code string) string {
	half := len(code) / 2
	if half < 2 {
		return code
	}
	return code[:half] + " " + code[half:]
}

// wifiLink is what cameras take for a network to join.
func wifiLink(w workshop.Wifi) string {
	escape := strings.NewReplacer(`\`, `\\`, `;`, `\;`, `,`, `\,`, `:`, `\:`, `"`, `\"`)
	if w.Password == "" {
		return "WIFI:T:nopass;S:" + escape.Replace(w.Name) + ";;"
	}
	return "WIFI:T:WPA;S:" + escape.Replace(w.Name) + ";P:" + escape.Replace(w.Password) + ";;"
}

// Square is what cameras read a text from, as modules without the quiet zone around them; nil
// where a text is longer than such a square holds, so that people type.
func Square(text string) [][]bool {
	code, err := qrcode.New(text, qrcode.Medium)
	if text == "" || err != nil {
		return nil
	}
	code.DisableBorder = true
	return code.Bitmap()
}
