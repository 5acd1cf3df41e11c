package bell

import (
	"bytes"
	"encoding/binary"
	"math"
)

// The bell is worked out, not recorded: a few partials of a small singing bowl, each dying away
// by itself, the high ones first. Nobody else's sound is in it.
const (
	rate    = 22_050 // samples a second
	seconds = 2.4
	loud    = 0.32 // of full scale
	attack  = 0.006
)

// partials are the tones of the bell: how high, how loud, and after how many seconds each has
// fallen to a third.
var partials = []struct{ hertz, share, dies float64 }{
	{528, 1, 0.75}, {531, 0.5, 0.70}, {1452, 0.45, 0.38}, {2789, 0.18, 0.16}, {4493, 0.07, 0.07},
}

// Sound is the bell as a WAV file: one channel, 16 bits.
func Sound() []byte {
	n := int(seconds * rate)
	samples := make([]int16, n)
	sum := 0.0
	for _, p := range partials {
		sum += p.share
	}
	for i := range samples {
		at, v := float64(i)/rate, 0.0
		for _, p := range partials {
			v += p.share * math.Exp(-at/p.dies) * math.Sin(2*math.Pi*p.hertz*at)
		}
		fade := min(1, at/attack, (seconds-at)/0.2) // no click at either end
		samples[i] = int16(math.MaxInt16 * loud * fade * v / sum)
	}
	var b bytes.Buffer
	size := uint32(2 * n)
	b.WriteString("RIFF")
	for _, v := range []any{36 + size, []byte("WAVEfmt "), uint32(16), uint16(1), uint16(1), uint32(rate), uint32(2 * rate), uint16(2), uint16(16), []byte("data"), size, samples} {
		_ = binary.Write(&b, binary.LittleEndian, v) // into memory, of fixed sizes
	}
	return b.Bytes()
}
