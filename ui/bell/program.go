//go:build !windows

package bell

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"slices"
	"time"
)

// longest is how long a program may take over the bell: one that hangs is ended.
const longest = 6 * time.Second

// players are the programs that play a WAV file, in the order in which they are tried; the name
// of the file comes last.
var players = [][]string{
	{"pw-play"}, {"paplay"}, {"aplay", "-q"}, {"canberra-gtk-play", "-f"}, // Linux and BSD
	{"afplay"}, // macOS
}

// play hands the sound to the first of the players that plays it.
func play(wav []byte) error {
	f, err := os.CreateTemp("", "bell-*.wav")
	if err != nil {
		return err
	}
	_, err = f.Write(wav)
	if err = errors.Join(err, f.Close()); err == nil {
		err = errors.New("nothing here plays sounds")
		for _, p := range players {
			if _, missing := exec.LookPath(p[0]); missing != nil {
				continue
			}
			if err = run(p, f.Name()); err == nil || errors.Is(err, context.DeadlineExceeded) {
				break
			}
		}
	}
	return errors.Join(err, os.Remove(f.Name()))
}

// run plays a file with a program.
func run(player []string, file string) error {
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	cmd := exec.CommandContext(ctx, player[0], append(slices.Clone(player[1:]), file)...)
	cmd.WaitDelay = time.Second
	return errors.Join(cmd.Run(), ctx.Err())
}

func here() bool {
	return slices.ContainsFunc(players, func(p []string) bool {
		_, err := exec.LookPath(p[0])
		return err == nil
	})
}
