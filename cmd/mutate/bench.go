package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// bench runs the tests of one package, with and without a mutant in it.
type bench struct {
	p      *pack
	dir    string // for binaries, overlays and what the tests leave behind
	clean  string // the test binary without a mutant
	tests  string // its sum: the code and the tests
	rounds []*round
}

// round is a part of the tests: the quick ones come first, since most mutants die of them.
type round struct {
	args []string

	mu    sync.Mutex
	limit time.Duration
}

// patience is how many times as long as in the clean run the tests may take
// before they are taken for endless. The machine may be busy with other things.
const patience = 5

var errBuild = errors.New("does not build")

// newBench builds the tests as they are, runs them, and plans the rounds. Each
// of these has the time least, however short the clean run was.
func newBench(ctx context.Context, p *pack, dir string, least time.Duration) (*bench, error) {
	b := &bench{p: p, dir: dir, clean: filepath.Join(dir, "clean")}
	if err := b.build(ctx, b.clean, ""); err != nil {
		return nil, err
	}
	code, err := os.ReadFile(b.clean)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(code)
	b.tests = hex.EncodeToString(sum[:12])

	flags := b.fixed(ctx)
	started := time.Now()
	out, err := b.command(ctx, b.clean, append(flags, "-test.v")).CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("%s: the tests fail without any change: %w\n%s", p.dir, err, failures(out))
	}
	took := time.Since(started)
	b.plan(flags, out, took, max(patience*took, least))
	return b, nil
}

// fixed returns the flags of every run. Random cases are always the same ones,
// and leave no file of a failure in the tree.
func (b *bench) fixed(ctx context.Context) []string {
	flags := []string{"-test.failfast", "-test.timeout=0"}
	usage, _ := b.command(ctx, b.clean, []string{"-help"}).CombinedOutput() // ends with a code of its own
	if bytes.Contains(usage, []byte("-rapid.nofailfile")) {
		flags = append(flags, "-rapid.nofailfile", "-rapid.seed=1")
	}
	return flags
}

var passed = regexp.MustCompile(`(?m)^--- PASS: (\S+) \(([0-9.]+)s\)`)

// plan puts the tests that make up a sixth of the time into a first round.
func (b *bench) plan(flags []string, verbose []byte, whole, limit time.Duration) {
	type timed struct {
		name string
		took time.Duration
	}
	var tests []timed
	for _, m := range passed.FindAllSubmatch(verbose, -1) {
		took, err := time.ParseDuration(string(m[2]) + "s")
		if err == nil {
			tests = append(tests, timed{string(m[1]), took})
		}
	}
	slices.SortStableFunc(tests, func(a, b timed) int { return cmp.Compare(a.took, b.took) })
	var quick []string
	left := whole / 6
	for _, t := range tests {
		if left -= t.took; left < 0 {
			break
		}
		quick = append(quick, regexp.QuoteMeta(t.name))
	}
	if whole < 2*time.Second || len(quick) == 0 || len(quick) == len(tests) {
		b.rounds = []*round{{args: flags, limit: limit}}
		return
	}
	these := "^(" + strings.Join(quick, "|") + ")$"
	b.rounds = []*round{
		{args: append(slices.Clone(flags), "-test.run="+these), limit: limit},
		{args: append(slices.Clone(flags), "-test.skip="+these), limit: limit},
	}
}

// build makes a test binary, with the files of an overlay in the place of others.
// Vet would refuse some of them, and is no test of ours. No debugger looks into them:
// most of the time would go into linking what it needs.
func (b *bench) build(ctx context.Context, bin, overlay string) error {
	args := []string{"test", "-c", "-vet=off", "-p=1", "-ldflags=-s -w", "-o", bin}
	if overlay != "" {
		args = append(args, "-overlay", overlay)
	}
	cmd := exec.CommandContext(ctx, "go", append(args, "./"+b.p.dir)...)
	cmd.Dir, cmd.Env = b.p.root, environment(b.p.needsC)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %w\n%s", b.p.dir, errBuild, err, out)
	}
	return nil
}

// command runs a test binary where go test would, with a folder of its own for
// temporary files: a test that is stopped cannot clear up.
func (b *bench) command(ctx context.Context, bin string, args []string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, bin, args...)
	cmd.Dir = b.p.abs("")
	cmd.Env = append(os.Environ(), "TMPDIR="+filepath.Dir(bin), "PWD="+cmd.Dir, "UPTURN_SEED=1")
	cmd.WaitDelay = 2 * time.Second
	stopGroup(cmd)
	return cmd
}

// test says how the tests take a mutant.
func (b *bench) test(ctx context.Context, m mutant) (string, error) {
	dir, err := os.MkdirTemp(b.dir, "mutant")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	changed := filepath.Join(dir, "changed.go")
	name := path.Base(m.file)
	if err := os.WriteFile(changed, m.apply(b.p.src[name]), 0o644); err != nil {
		return "", err
	}
	text, err := json.Marshal(map[string]map[string]string{"Replace": {b.p.abs(name): changed}})
	if err != nil {
		return "", err
	}
	overlay, bin := filepath.Join(dir, "overlay.json"), filepath.Join(dir, "test")
	if err := os.WriteFile(overlay, text, 0o644); err != nil {
		return "", err
	}
	switch err := b.build(ctx, bin, overlay); {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case errors.Is(err, errBuild): // type-checked alone it is right, but not what the compiler makes of it
		return unbuilt, nil
	case err != nil:
		return "", fmt.Errorf("%s: %w", m, err)
	}
	for _, r := range b.rounds {
		if end := b.play(ctx, bin, r); end != survived {
			return end, ctx.Err()
		}
	}
	return survived, ctx.Err()
}

// play runs a round of the tests. That they ran out of time is believed only if the
// tests without the mutant are still as quick as the limit supposes: the machine may
// have become busier since that was set, and then the mutant gets another run.
func (b *bench) play(ctx context.Context, bin string, r *round) string {
	for {
		limit := r.patient(0)
		end, _ := b.within(ctx, bin, r.args, limit)
		if end != timedOut {
			return end
		}
		clean, took := b.within(ctx, b.clean, r.args, patience*limit)
		if clean == survived {
			took *= patience
		}
		if ctx.Err() != nil || clean == killed || r.patient(took) <= limit {
			return timedOut
		}
	}
}

// patient raises the limit of a round to what is needed, and returns it.
func (r *round) patient(needed time.Duration) time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.limit = max(r.limit, needed)
	return r.limit
}

func (b *bench) within(ctx context.Context, bin string, args []string, limit time.Duration) (end string, took time.Duration) {
	limited, stop := context.WithTimeout(ctx, limit)
	defer stop()
	started := time.Now()
	err := b.command(limited, bin, args).Run()
	switch {
	case err == nil:
		return survived, time.Since(started)
	case limited.Err() != nil:
		return timedOut, limit
	default:
		return killed, time.Since(started)
	}
}

// failures returns the lines of a test's output that tell of failures.
func failures(out []byte) string {
	var told []string
	for line := range strings.Lines(string(out)) {
		if !strings.HasPrefix(line, "=== ") && !strings.Contains(line, "--- PASS") {
			told = append(told, line)
		}
	}
	return strings.Join(told[max(0, len(told)-40):], "")
}
