package screen

import "golang.org/x/sys/windows"

// Box shows a sentence to somebody who has no window of ours, until it has been read. False
// = the system does not show it.
func Box(title, sentence string) bool {
	head, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return false
	}
	text, err := windows.UTF16PtrFromString(sentence)
	if err != nil {
		return false
	}
	_, err = windows.MessageBox(0, text, head, windows.MB_OK|windows.MB_ICONERROR)
	return err == nil
}
