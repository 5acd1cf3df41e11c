package phones

import "github.com/upturn-workshop/upturn/workshop"

// happens is something that happens to a phone, and what comes of it.
type happens struct {
	name string
	do   func(h *handset)
	want []string // keys of texts that it says
	cast int      // ballots in the box
}

// codeCases are what a new code comes to.
func codeCases() []happens {
	return []happens{
		{"a new code while somebody marks, and the marks stay", func(h *handset) {
			h.fill(1)
			h.w.ok(h.w.room.NewCode())
			h.run(0)
			if !h.says("code_renewed") {
				h.w.Errorf("it says %s", h.text())
			}
			h.js("__type(" + quoted(h.w.room.Code()) + "); __pressGo()")
			h.run(0)
			h.js("__pressGo()")
			h.run(0)
		}, []string{"voted"}, 1},
		{"a new code before the next vote, for one that typed the first", func(h *handset) {
			h.hash = ""
			h.load()
			h.run(0)
			h.js("__type(" + quoted(h.w.room.Code()) + "); __pressGo()")
			h.run(0)
			h.cast(1)
			h.w.ok(h.w.room.NewCode())
			h.run(0)
			h.w.ok(h.w.s.CloseRound())
			h.w.open("rate")
			h.run(60e9)
		}, []string{"code_renewed"}, 0},
		{"a new code, and a wrong one is typed", func(h *handset) {
			h.w.ok(h.w.room.NewCode())
			h.run(0)
			h.js("__type(" + quoted("AAAAAA") + "); __pressGo()")
			h.run(0)
		}, []string{"code_wrong"}, 0},
		{"a letter under the code before", func(h *handset) { h.fill(1); h.w.ok(h.w.room.NewCode()); h.js("__pressGo()"); h.run(0) }, []string{"code_new"}, 0},
		{"a new code after voting, and the page is opened anew with it", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.NewCode())
			h.readsCode()
			if !h.says("some") {
				h.w.Errorf("it says %s", h.text())
			}
			h.load() // and once more
			h.run(0)
		}, []string{"some"}, 1},
		{"a new code after voting, the program is killed, and the page is opened anew", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.NewCode())
			h.again()
			h.readsCode()
		}, []string{"some"}, 1},
		{"a new code after voting, and the next vote", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.NewCode())
			h.readsCode()
			h.asksInNextVote()
		}, nil, 0},
		{"a new code after voting, and nothing is left of the code before", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.NewCode())
			h.storage = map[string]string{}
			h.readsCode()
			if !h.says("again") || !h.says("again_why") {
				h.w.Errorf("it says %s", h.text())
			}
			h.js("__press(" + quoted(h.w.words[h.lang]["again_yes"]) + ")")
			h.run(60e9)
			if in, _ := h.w.room.In(); in != 0 {
				h.w.Errorf("it has one of the places for those who have not voted")
			}
		}, []string{"wait", "wait_why"}, 1},
		{"a new code after voting, nothing is left, it says so, and the next vote", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.NewCode())
			h.storage = map[string]string{}
			h.readsCode()
			h.js("__press(" + quoted(h.w.words[h.lang]["again_yes"]) + ")")
			h.asksInNextVote()
		}, nil, 0},
		{"a new code, and who comes in first by it", func(h *handset) {
			other := h.handset(h.lang)
			other.load()
			other.run(0)
			other.cast(1)
			h.w.ok(h.w.room.NewCode())
			h.storage = map[string]string{}
			h.readsCode()
			h.js("__press(" + quoted(h.w.words[h.lang]["again_no"]) + ")")
			h.run(0)
			h.cast(1)
		}, []string{"voted"}, 2},
		{"a new code after voting", func(h *handset) { h.cast(1); h.w.ok(h.w.room.NewCode()); h.run(0) }, []string{"voted"}, 1},
	}
}

// paperCases are what becomes of phones where the facilitator takes paper.
func paperCases() []happens {
	return []happens{
		{"paper is taken while somebody marks", func(h *handset) { h.fill(1); h.w.ok(h.w.room.TakePaper(true)); h.run(0) }, []string{"onpaper", "onpaper_why"}, 0},
		{"paper is taken before the ballot comes", func(h *handset) {
			h.fill(1)
			h.w.ok(h.w.room.TakePaper(true))
			h.js("__pressGo()")
			h.run(0)
		}, []string{"onpaper", "onpaper_why"}, 0},
		{"paper is taken after voting", func(h *handset) { h.cast(1); h.w.ok(h.w.room.TakePaper(true)); h.run(0) }, []string{"voted"}, 1},
		{"paper is taken, and the answer had been lost", func(h *handset) {
			h.lose = once(unanswered)
			h.cast(1)
			h.w.ok(h.w.room.TakePaper(true))
			h.run(0)
		}, []string{"voted"}, 1},
		{"paper is taken, and the ballot had been lost", func(h *handset) {
			h.lose = once(neverArrives)
			h.cast(1)
			h.w.ok(h.w.room.TakePaper(true))
			h.run(0)
		}, []string{"onpaper"}, 0},
		{"paper is taken, and nobody knew whether it was kept", func(h *handset) {
			h.w.store.FailAfter = workshop.Errorf(workshop.EUnsure, nil)
			h.cast(1)
			h.w.ok(h.w.room.TakePaper(true))
			h.run(0)
		}, []string{"some"}, 1},
		{"paper is taken after voting, and the page is opened anew", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.TakePaper(true))
			h.load()
			h.run(0)
		}, []string{"some"}, 1},
		{"paper is taken after voting, and the page is opened anew without a code", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.TakePaper(true))
			h.hash = ""
			h.load()
			h.run(0)
		}, []string{"some"}, 1},
		{"a new code after voting, paper is taken, and the page is opened anew", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.NewCode())
			h.w.ok(h.w.room.TakePaper(true))
			h.readsCode()
		}, []string{"some"}, 1},
		{"a new code after voting, nothing is left, it says so, and paper is taken", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.NewCode())
			h.storage = map[string]string{}
			h.readsCode()
			h.js("__press(" + quoted(h.w.words[h.lang]["again_yes"]) + ")")
			h.w.ok(h.w.room.TakePaper(true))
			h.run(60e9)
		}, []string{"wait"}, 1},
		{"the page is opened when paper is taken", func(h *handset) {
			h.w.ok(h.w.room.TakePaper(true))
			h.hash = ""
			h.load()
			h.run(0)
		}, []string{"onpaper", "onpaper_why"}, 0},
		{"paper is taken after voting, and the page is opened anew in a private window", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.TakePaper(true))
			h.storage = map[string]string{}
			h.load()
			h.run(0)
		}, []string{"bypaper", "bypaper_why"}, 1},
		{"paper is taken after voting, and the page is opened anew in a private window without a code", func(h *handset) {
			h.cast(1)
			h.w.ok(h.w.room.TakePaper(true))
			h.storage, h.hash = map[string]string{}, ""
			h.load()
			h.run(0)
		}, []string{"bypaper", "bypaper_why"}, 1},
		{"a new code while somebody marks, and paper is taken", func(h *handset) {
			h.fill(1)
			h.w.ok(h.w.room.NewCode())
			h.run(0)
			h.w.ok(h.w.room.TakePaper(true))
			h.run(0)
		}, []string{"onpaper", "onpaper_why"}, 0},
		{"phones after all: the marks stay", func(h *handset) {
			h.fill(1)
			h.w.ok(h.w.room.TakePaper(true))
			h.run(0)
			h.w.ok(h.w.room.TakePaper(false))
			h.run(0)
			h.js("__pressGo()")
			h.run(0)
		}, []string{"voted"}, 1},
		{"phones after all, and the ballot of before is still on its way", func(h *handset) {
			h.fill(1)
			h.lose = func(r *request) fate {
				return map[bool]fate{true: waits, false: arrives}[r.sealed != nil && r.sealed.purpose == toVote && len(h.letters) < 3]
			}
			h.js("__pressGo()")
			h.run(20e9) // it gives up
			h.w.ok(h.w.room.TakePaper(true))
			h.run(0)
			if !h.says("onpaper") {
				h.w.Errorf("it says %s", h.text())
			}
			h.w.ok(h.w.room.TakePaper(false))
			sent := h.lastLetter(toVote)
			if a := h.w.room.answer(&sent); a != OnPaper {
				h.w.Errorf("the computer says %s to what it has said is not counted", a)
			}
			h.run(0)
		}, nil, 0},
	}
}

// readsCode opens the page by the code that is on the wall now.
func (h *handset) readsCode() {
	h.hash = "#" + h.w.room.Code()
	h.load()
	h.run(0)
}

// asksInNextVote holds that the phone is asked in the vote after this one.
func (h *handset) asksInNextVote() {
	h.end(h.w.s.CloseRound)
	h.w.open("rate")
	h.open()
	h.run(60e9)
	if !h.is("__asks()") {
		h.w.Errorf("it shows %s", h.text())
	}
}
