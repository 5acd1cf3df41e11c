//go:build unix

package publish_test

import (
	"net"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
)

// command is one of PostgreSQL's programs, as a user without rights.
func (s *server) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(s.bin, name), args...)
	cmd.Dir = s.dir
	if s.who != nil {
		uid, _ := strconv.ParseUint(s.who.Uid, 10, 32) // looked up before
		gid, _ := strconv.ParseUint(s.who.Gid, 10, 32)
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
	}
	return cmd
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	return l.Addr().(*net.TCPAddr).Port, l.Close()
}
