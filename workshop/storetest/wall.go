package storetest

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

func next(w *walker) (workshop.Code, error) { return w.m.next(), w.s.Next() }
func back(w *walker) (workshop.Code, error) { return w.m.back(), w.s.Back() }

func jump(w *walker) (workshop.Code, error) {
	to := w.someStep()
	w.say("to %d", to)
	if !w.m.inPlan(to) {
		return workshop.ENotFound, w.s.Jump(to)
	}
	return w.m.enter(to, false), w.s.Jump(to)
}

func setView(w *walker) (workshop.Code, error) {
	view := w.rng.IntN(4) - 1
	w.say("%d", view)
	if view < 0 || view >= max(1, len(w.m.here().Figures)) {
		return workshop.ENotFound, w.s.SetView(view)
	}
	w.m.view, w.m.page = view, 0
	return "", w.s.SetView(view)
}

func showPage(w *walker) (workshop.Code, error) {
	page := w.rng.IntN(4) - 1
	w.say("%d", page)
	if page < 0 || page >= w.m.pages() {
		return workshop.ENotFound, w.s.ShowPage(page)
	}
	w.m.page = page
	return "", w.s.ShowPage(page)
}

func setLang(w *walker) (workshop.Code, error) {
	lang, second := oneOf(w, []string{"en", "fi", "sv"}), oneOf(w, []string{"", "", "en", "fi"})
	w.say("%s, %s", lang, second)
	if lang == "sv" || lang == second {
		return workshop.EInvalid, w.s.SetLang(lang, second)
	}
	w.m.lang, w.m.second = lang, second
	w.m.page = min(w.m.page, w.m.pages()-1)
	return "", w.s.SetLang(lang, second)
}

func setBlank(w *walker) (workshop.Code, error) {
	w.m.blank = !w.m.blank
	w.s.SetBlank(w.m.blank)
	return "", nil
}

func setFrozen(w *walker) (workshop.Code, error) {
	on := w.rng.IntN(2) == 0
	w.say("%v", on)
	if w.m.frozen = nil; on {
		w.m.frozen = &frozen{w.m.agenda[w.m.at], w.m.spot}
	}
	w.s.SetFrozen(on)
	return "", nil
}

func startTimer(w *walker) (workshop.Code, error) {
	parts := oneOf(w, [][]time.Duration{{time.Minute}, {time.Minute, 2 * time.Minute}, {}, {0}, {4 * time.Hour}, make([]time.Duration, 9)})
	w.say("%v", parts)
	if len(parts) == 0 || len(parts) > 8 || parts[0] <= 0 || parts[0] > 3*time.Hour {
		return workshop.EInvalid, w.s.StartTimer(parts...)
	}
	w.m.timer = &workshop.Timer{Parts: parts}
	return "", w.s.StartTimer(parts...)
}

func stopTimer(w *walker) (workshop.Code, error) {
	w.m.timer = nil
	return "", w.s.StopTimer()
}

// restart ends the program and takes the file up again.
func restart(w *walker) (workshop.Code, error) {
	if err := w.s.Close(); err != nil {
		return "", err
	}
	w.m.restart(w.now, w.s.State().Info.Clock)
	var err error
	if w.store, err = w.reopen(w.store); err != nil {
		return "", err
	}
	return "", w.start()
}
