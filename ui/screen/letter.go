//go:build cgo

package screen

import "github.com/go-gl/glfw/v3.4/glfw"

// Letter is what a Latin keyboard has on the key with a scan code: a letter, or the full
// stop that clickers send. Keyboards of other alphabets have other signs there, for which
// the toolkit has no name. "" = none of these.
func (d *Desktop) Letter(scan int) string {
	if d.letters == nil {
		d.letters = map[int]string{glfw.GetKeyScancode(glfw.KeyPeriod): "."}
		for k := glfw.KeyA; k <= glfw.KeyZ; k++ {
			d.letters[glfw.GetKeyScancode(k)] = string(rune('A' + k - glfw.KeyA))
		}
	}
	return d.letters[scan]
}
