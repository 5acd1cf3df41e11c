package uptime

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"testing"
	"time"
)

func TestItGoesOn(t *testing.T) {
	before, known := Now()
	if !known {
		t.Skip("this system has no such clock")
	}
	time.Sleep(2 * time.Millisecond)
	if after, _ := Now(); after <= before || after-before > time.Minute {
		t.Errorf("from %v to %v in two milliseconds", before, after)
	}
}

// Linux tells the same in a file, sleep included.
func TestItCountsFromTheStartOfTheComputer(t *testing.T) {
	line, err := os.ReadFile("/proc/uptime")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip(err)
	}
	var seconds float64
	if _, err := fmt.Sscan(string(line), &seconds); err != nil {
		t.Fatal(err)
	}
	got, _ := Now()
	if off := got.Seconds() - seconds; off < -1 || off > 60 {
		t.Errorf("%v, and %v s in the file", got, seconds)
	}
}
