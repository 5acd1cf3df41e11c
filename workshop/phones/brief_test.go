package phones

import (
	_ "embed"
	"flag"
	"os"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

var update = flag.Bool("update", false, "write page.min.js anew")

// writtenJS is the page's script as it is read and changed.
//
//go:embed page/page.js
var writtenJS string

// What is sent is what is written, made short by esbuild, which refuses what a phone of ten years
// ago could not read. All other tests run what is sent.
func TestTheScriptThatIsSentIsTheOneThatIsWritten(t *testing.T) {
	made := api.Transform(writtenJS, api.TransformOptions{
		Target: api.ES5, Charset: api.CharsetUTF8, MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true,
	})
	if len(made.Errors)+len(made.Warnings) > 0 {
		t.Fatalf("%v %v", made.Errors, made.Warnings)
	}
	if *update {
		if err := os.WriteFile("page/page.min.js", made.Code, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(made.Code) != pageJS {
		t.Error("page/page.min.js is not made of page/page.js: go test ./workshop/phones -run TestTheScriptThatIsSent -update")
	}
}
