package publish

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

//go:embed schema/*.sql
var embedded embed.FS

// Latest is the version of the tables that this program sends to.
const Latest = 3

// Schema is what makes the tables of a database that has a version of them: 0 = none yet.
func Schema(from int) (string, error) {
	if from < 0 || from > Latest {
		return "", workshop.Errorf(workshop.EInvalid, nil, "what", "tables_version", "latest", fmt.Sprint(Latest))
	}
	var b strings.Builder
	for n := from + 1; n <= Latest; n++ {
		text, err := fs.ReadFile(embedded, fmt.Sprintf("schema/%d.sql", n))
		if err != nil {
			return "", workshop.Errorf(workshop.EBug, err)
		}
		b.Write(text)
		b.WriteByte('\n')
	}
	return b.String(), nil
}
