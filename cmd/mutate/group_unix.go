//go:build unix

package main

import (
	"os/exec"
	"syscall"
)

// stopGroup lets whatever a test has started end with the test.
func stopGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
