// Package clip puts pictures onto the clipboard. The toolkit knows texts only.
package clip

import "github.com/upturn-workshop/upturn/workshop"

// Clipboard is the system's. What was put there before gives way.
type Clipboard struct{ system system }

// New takes hold of the clipboard when something is put there, not before.
func New() *Clipboard { return &Clipboard{} }

// CopyPicture puts a picture there, as the bytes of a .png file. It may take its time. Where
// the system takes no picture the error is ENotFound.
func (c *Clipboard) CopyPicture(png []byte) error {
	if err := c.system.copyPicture(png); err != nil {
		return workshop.Errorf(workshop.ENotFound, err, "what", "clipboard")
	}
	return nil
}
