//go:build unix

package screen

import (
	"os/exec"
	"runtime"
)

// boxes are the programs that show a sentence without OpenGL, in the order in which they are
// tried, with what they are given before and after it.
func boxes(title, sentence string) [][]string {
	if runtime.GOOS == "darwin" {
		return [][]string{{"osascript", "-e", "on run argv", "-e", "display alert (item 1 of argv) message (item 2 of argv)", "-e", "end run", title, sentence}}
	}
	return [][]string{
		{"zenity", "--error", "--no-markup", "--title", title, "--text", sentence},
		{"kdialog", "--title", title, "--error", sentence},
		{"xmessage", "-center", "-title", title, sentence},
		{"notify-send", title, sentence},
	}
}

// Box shows a sentence to somebody who has no window of ours, with what the system has for
// that. Nobody waits until it has been read. False = the system has nothing.
func Box(title, sentence string) bool {
	for _, args := range boxes(title, sentence) {
		if exec.Command(args[0], args[1:]...).Start() == nil {
			return true
		}
	}
	return false
}
