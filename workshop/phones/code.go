package phones

import (
	"crypto/rand"
	"crypto/subtle"
	"math/big"
	"strings"
)

// signs are those of a code: none can be taken for another from the back of a room.
const signs = "ACDEFGHJKMNPQRTUVWXYZ347"

// codeLength makes 191 million codes, of which somebody can try sixty in a minute.
const codeLength = 6

// NewCode draws a code of the room.
func NewCode() (string, error) {
	var b strings.Builder
	for range codeLength {
		n, err := below(len(signs))
		if err != nil {
			return "", err
		}
		b.WriteByte(signs[n])
	}
	return b.String(), nil
}

// sameCode compares without telling by its time how much was right.
func sameCode(a, b string) bool {
	return a != "" && subtle.ConstantTimeCompare([]byte(strings.ToUpper(a)), []byte(b)) == 1
}

// below draws a number that nobody can guess.
func below(n int) (int, error) {
	i, err := rand.Int(rand.Reader, big.NewInt(int64(n)))
	if err != nil {
		return 0, err
	}
	return int(i.Int64()), nil
}
