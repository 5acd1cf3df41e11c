package result

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// TwoTongues are words that can be had in another language too.
type TwoTongues interface {
	TIn(lang, key string, args ...string) string
	NumIn(lang string, v float64) string
}

// inTongue are words in the other of their languages.
type inTongue struct {
	TwoTongues
	lang string
}

func (w inTongue) Lang() string { return w.lang }

func (w inTongue) T(key string, args ...string) string { return w.TIn(w.lang, key, args...) }

func (w inTongue) Num(v float64) string { return w.NumIn(w.lang, v) }

// Glue joins texts that may stand in two languages, each language by itself.
func Glue(between string, parts ...string) string {
	var first, second []string
	for _, p := range parts {
		a, b := figure.Languages(p)
		if a == "" {
			continue
		}
		if b == "" {
			b = a // the same in both
		}
		first, second = append(first, a), append(second, b)
	}
	return figure.Twice(strings.Join(first, between), strings.Join(second, between))
}

// Dotted sets short texts side by side, each language by itself.
func Dotted(parts ...string) string { return Glue(" · ", parts...) }

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
