//go:build !race

package remains

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strings"
)

// frame is more than a thread's registers take.
const frame = 1 << 14

// Count tells how many times each secret lies in all that a process can write: its heaps,
// stacks and data, Go's and C's. Left out is what the processor had in hand when the system
// interrupted a thread: the registers are kept beside its stack until the next time, and
// there are some that the C library copies with and Go never touches.
func Count(pid int, secrets ...Secret) ([]int, error) {
	maps, err := os.Open(fmt.Sprintf("/proc/%d/maps", pid))
	if err != nil {
		return nil, err
	}
	defer maps.Close()
	memory, err := os.Open(fmt.Sprintf("/proc/%d/mem", pid))
	if err != nil {
		return nil, err
	}
	defer memory.Close()
	found, read, buffer := make([]int, len(secrets)), 0, make([]byte, frame+window)
	for lines := bufio.NewScanner(maps); lines.Scan(); {
		var from, to int64
		var may string
		if !strings.Contains(lines.Text(), " rw") {
			continue
		}
		if _, err := fmt.Sscanf(lines.Text(), "%x-%x %s", &from, &to, &may); err != nil {
			return nil, err
		}
		for begin := from; from < to; from += window / 2 {
			back := min(from-begin, frame)
			clear(buffer) // it is memory of ours too, should we look at ourselves
			n, err := memory.ReadAt(buffer[:min(int64(len(buffer)), to-from+back)], from-back)
			if err != nil && n == 0 {
				break // of a device, or gone meanwhile
			}
			read += n
			dropRegisters(buffer[:n])
			for i, s := range secrets {
				found[i] += s.in(buffer[min(int(back), n):n], window/2, func(m []byte, first [lead]byte) int { return bytes.Index(m, first[:]) })
			}
		}
	}
	clear(buffer)
	if read == 0 {
		return nil, errors.New("nothing of the memory can be read")
	}
	return found, nil
}

// dropRegisters overwrites what the system saved of a thread's registers.
func dropRegisters(memory []byte) {
	const magic, at, after = "SXPF", 464, 16 // FP_XSTATE_MAGIC1, its place, and how far behind it the size stands
	for from := 0; ; {
		next := bytes.Index(memory[from:], []byte(magic))
		if next < 0 || from+next+after+4 > len(memory) {
			return
		}
		from += next
		size := int(binary.LittleEndian.Uint32(memory[from+after:]))
		if begin := from - at; size < frame {
			clear(memory[max(begin, 0):min(begin+size, len(memory))])
		}
		from += len(magic)
	}
}
