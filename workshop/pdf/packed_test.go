package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"testing"
)

// No stream of objects is larger than what qpdf takes out in one turn, of which it may warn: not in
// the largest report, which has several.
func TestStreamsOfObjectsAreSmall(t *testing.T) {
	st := playedFor(t, "fi", 180, 12)
	doc := mustMake(t, st, KindReport, Options{Lang: "fi+sv", Paper: Letter, Large: true})
	found := regexp.MustCompile(`/Type /ObjStm [^>]*>>\nstream\n`).FindAllIndex(doc.Bytes, -1)
	if len(found) < 2 {
		t.Errorf("%d streams of objects", len(found))
	}
	for _, at := range found {
		z, err := zlib.NewReader(bytes.NewReader(doc.Bytes[at[1]:]))
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(z)
		if err != nil || len(data) >= 64<<10 || len(data) < 100 {
			t.Errorf("%d bytes, %v", len(data), err)
		}
	}
}
