// Package sticks is what tests of a programme have in common: files of which each stands for a
// workshop, and programs that are killed while they read them.
package sticks

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"os"
	"os/exec"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// Files are read by what stands in them. Each workshop has a seal of its own.
func Files(read func(content string) (workshop.State, error)) programme.Files {
	whole := func(path string) (workshop.State, error) {
		data, err := os.ReadFile(path)
		if err != nil {
			return workshop.State{}, err
		}
		return read(string(data))
	}
	return programme.Files{
		Judge: func(path string) error {
			_, err := whole(path)
			return err
		},
		Counts: func(path string) (workshop.State, programme.Seal, error) {
			st, err := whole(path)
			return st, func(data []byte) []byte {
				sum := sha256.Sum256(append([]byte(st.ID), data...))
				return sum[:]
			}, err
		},
	}
}

// In gives the state that a content stands for; EDamaged of one that stands for none.
func In(states map[string]workshop.State) func(content string) (workshop.State, error) {
	return func(content string) (workshop.State, error) {
		st, there := states[content]
		if !there {
			return st, workshop.Errorf(workshop.EDamaged, nil, "place", "pages")
		}
		return st, nil
	}
}

// TakeIn takes in what lies at paths, and says how many came in.
func TakeIn(f *programme.Folder, choice map[string]programme.Taken, paths ...string) (int, error) {
	list, err := f.Look(paths, nil)
	if err != nil {
		return 0, err
	}
	in, _, err := list.Commit(choice)
	return in, errors.Join(err, list.Close())
}

// Killed starts the program that runs once more, with more in its environment, waits until it has
// written a line, and kills it after a while. It reports whether it was killed before its end.
func Killed(after time.Duration, env ...string) (killed bool, err error) {
	cmd := exec.Command(os.Args[0])
	cmd.Env, cmd.Stderr = append(os.Environ(), env...), os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return false, err
	}
	if err := cmd.Start(); err != nil {
		return false, err
	}
	_, err = bufio.NewReader(out).ReadString('\n')
	if err == nil {
		time.Sleep(after)
	}
	_ = cmd.Process.Kill() // it may be over
	var ended *exec.ExitError
	if e := cmd.Wait(); e != nil && !errors.As(e, &ended) {
		err = errors.Join(err, e)
	}
	return ended != nil, err
}
