package result

// BilingualWords are words that can be had in another language too.
type BilingualWords interface {
	TIn(lang, key string, args ...string) string
	NumIn(lang string, v float64) string
}

// secondWords are words in the other of their languages.
type secondWords struct {
	BilingualWords
	lang string
}

func (w secondWords) Lang() string { return w.lang }

func (w secondWords) T(key string, args ...string) string { return w.TIn(w.lang, key, args...) }

func (w secondWords) Num(v float64) string { return w.NumIn(w.lang, v) }

func join(parts []string) string {
	out := ""
	for _, p := range parts {
		if p == "" {
			continue
		}
		if out != "" {
			out += " · "
		}
		out += p
	}
	return out
}
