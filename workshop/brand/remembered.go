package brand

import (
	"slices"
	"strings"
)

// Remembered is a list of clients, the last one first, with one that was named now: it stands once,
// whatever case its name is in. One that has nothing any more is forgotten.
func Remembered(all []Client, c Client) []Client {
	all = slices.DeleteFunc(slices.Clone(all), func(o Client) bool { return strings.EqualFold(o.Name, c.Name) })
	if c.None() {
		return all
	}
	return append([]Client{c}, all...)
}
