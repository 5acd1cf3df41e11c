package reveal

import (
	"os/exec"

	"golang.org/x/sys/windows"
)

// explorer marks a file in its folder. It reads its command line by rules of its own: the
// quotes stand round the path alone.
func explorer(path string) *exec.Cmd {
	cmd := exec.Command("explorer.exe")
	cmd.SysProcAttr = &windows.SysProcAttr{CmdLine: `explorer.exe /select,"` + path + `"`}
	return cmd
}
