package programme

import "time"

// WaveIn is what a wave is called: by its name, or its number.
func WaveIn(p *Programme, n int, w Words) string {
	if name := p.WaveName(n); name != "" {
		return name
	}
	return w.T("programme.wave", "n", itoa(n))
}

// In is a meeting in words: its day, and how many came; a dash where there was none.
func (m Met) In(w Words) string {
	if m.Held.IsZero() && m.People == 0 {
		return "–"
	}
	return w.DateShort(m.Held) + " · " + w.T("home.people", "n", itoa(m.People))
}

// In is what became of promises, in words.
func (p Promises) In(w Words) string {
	switch {
	case p.Made == 0:
		return "–"
	case p.Told:
		return w.T("programme.kept", "n", itoa(p.Kept), "m", itoa(p.Made))
	}
	return w.T("programme.open", "m", itoa(p.Made))
}

// Standing says whether a wave is told, and how many workshops wait for its next release.
func Standing(p *Programme, n int, w Words) string {
	waiting, name := itoa(p.Waiting(n)), WaveIn(p, n, w)
	day, err := time.Parse(time.DateOnly, p.Released(n))
	switch {
	case err != nil:
		return w.T("programme.unreleased", "wave", name, "n", waiting)
	case p.Waiting(n) > 0:
		return w.T("programme.released_more", "wave", name, "day", w.DateShort(day), "n", waiting)
	default:
		return w.T("programme.released", "wave", name, "day", w.DateShort(day))
	}
}
