package workshop

import (
	"fmt"
	"path"
	"runtime"
	"strings"
)

// Caught turns a panic into an error where it is deferred. Fonts and the PDF library are other
// people's code fed with other people's text, and what is drawn may come from a file that
// was made to harm: should drawing panic, the program goes on and says so.
func Caught(err *error) {
	if r := recover(); r != nil {
		*err = Errorf(EBug, fmt.Errorf("panic: %s", reason(r)), "detail", where())
	}
}

// reason is the type of what was panicked with. More of it may hold a name or an
// answer; an index that is out of range may be a count of answers.
func reason(r any) string { return fmt.Sprintf("%T", r) }

// mostCalls is how far back developers are told what happened.
const mostCalls = 16

// where lists the calls that led to the panic, the innermost first. The runtime's own
// list has their arguments too, among which are counts of answers.
func where() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs)])
	var calls []string
	for panicked := false; len(calls) < mostCalls; {
		f, more := frames.Next()
		if panicked && !strings.HasPrefix(f.Function, "runtime.") {
			calls = append(calls, fmt.Sprintf("%s (%s:%d)", path.Base(f.Function), path.Base(f.File), f.Line))
		}
		panicked = panicked || f.Function == "runtime.gopanic"
		if !more {
			break
		}
	}
	return strings.Join(calls, " < ")
}
