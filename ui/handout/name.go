package handout

import "strings"

// fileName makes a name that every system takes.
func fileName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return ' '
		}
		return r
	}, s)
	rs := []rune(strings.Join(strings.Fields(s), " "))
	return strings.TrimRight(string(rs[:min(len(rs), 80)]), ". ")
}
