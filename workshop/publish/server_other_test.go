//go:build !unix

package publish_test

import (
	"errors"
	"os/exec"
)

func (s *server) command(name string, args ...string) *exec.Cmd { return exec.Command(name, args...) }

// freePort has the tests leave the server out where there are no sockets of its kind.
func freePort() (int, error) { return 0, errors.New("only on systems with Unix sockets") }
