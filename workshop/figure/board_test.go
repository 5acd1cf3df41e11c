package figure

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// board has cards in groups, and a few that are in none.
func board(texts List, cards, groups int) Board {
	b := Board{Rest: Only("Vielä ryhmittelemättä")}
	for g := range groups {
		b.Groups = append(b.Groups, CardGroup{Letter: string(rune('A' + g)), Name: []string{"Kuka päättää", "Tieto ajoissa", "Kädet ja tunnit"}[g%3]})
	}
	for i := range cards {
		c := AnswerCard{Number: strconv.Itoa(i + 1), Text: texts.Items[i%8].Name.First, Times: 1 + i%5/4}
		if i%7 == 6 {
			b.Apart = append(b.Apart, c)
			continue
		}
		g := &b.Groups[(i*3+i/5)%groups]
		g.Cards = append(g.Cards, c)
	}
	return b
}

// drawnBoard is what one reads from the back.
func drawnBoard() Board {
	texts := List{}
	for _, text := range []string{"Two signatures for a refund", "I type every order twice", "We hear of changes last", "Meetings at our busiest hour", "Nobody decides", "The scanner is broken", "Three of us at the desk on a Monday", "The price list changes"} {
		texts.Items = append(texts.Items, ListItem{Name: Only(text)})
	}
	return board(texts, 8, 3)
}

// Whatever is put where, every card is on the board: with all its words, with some of them, or
// by its number; nothing runs out of the field, and nothing is smaller than the back row reads.
func TestEveryCardIsOnTheBoard(t *testing.T) {
	long := List{}
	for i := range 8 {
		long.Items = append(long.Items, ListItem{Name: Only(strings.TrimSpace(strings.Repeat("päätösvalta puuttuu ", 1+i)))})
	}
	for _, cards := range []int{1, 8, 17, 40} {
		for groups := 1; groups <= 8; groups++ {
			for _, size := range []Size{{1280, 720}, {1920, 1080}, {1024, 768}} {
				t.Run(fmt.Sprintf("%d cards in %d groups at %.0f", cards, groups, size.W), func(t *testing.T) {
					onTheBoard(t, board(long, cards, groups), size)
				})
			}
		}
	}
	all := Board{Groups: make([]CardGroup, 8)}
	for i := range 40 {
		all.Groups[5].Cards = append(all.Groups[5].Cards, AnswerCard{Number: strconv.Itoa(i + 1), Text: long.Items[7].Name.First})
	}
	onTheBoard(t, all, Size{1280, 720})
}

func onTheBoard(t *testing.T, b Board, size Size) {
	t.Helper()
	st := WallStyle(size.H)
	w, h := 0.887*size.W, 0.6*size.H
	said := map[string]bool{}
	for _, it := range b.Scene(w, h, st, 1).Items {
		text, ok := it.(Text)
		if !ok {
			continue
		}
		for _, word := range strings.FieldsFunc(text.S, func(r rune) bool { return r == ' ' || r == ',' || r == '+' }) {
			said[word] = true
		}
		left := text.X
		if text.Anchor == End {
			left -= Width(text.S, text.Size, text.Bold)
		}
		if text.Size < st.Caption-0.01 || text.Y > h+0.01 || left < -0.5 || left+Width(text.S, text.Size, text.Bold) > w+0.5 {
			t.Errorf("%q of %.1f at %.0f, %.0f in %.0f × %.0f", text.S, text.Size, left, text.Y, w, h)
		}
	}
	n := len(b.Apart)
	for _, g := range b.Groups {
		n += len(g.Cards)
	}
	for i := range n {
		if !said[strconv.Itoa(i+1)] {
			t.Errorf("card %d is not there", i+1)
		}
	}
}
