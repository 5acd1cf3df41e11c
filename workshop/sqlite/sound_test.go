package sqlite

import (
	"os"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Whoever opens, looks at, checks or restores a file is told the same of it.
func TestOneJudgeForAll(t *testing.T) {
	const unchecked = "PRAGMA ignore_check_constraints = ON; "
	for name, do := range map[string]string{
		"a length of a step that is none":  unchecked + "UPDATE agenda SET length = 12 WHERE n = 0",
		"a step that the pack has not":     "UPDATE agenda SET id = 'none' WHERE n = 0",
		"a state of a round that is none":  unchecked + "DROP TRIGGER IF EXISTS round_state; UPDATE round SET state = 99 WHERE id = 1",
		"a place before the first":         unchecked + "UPDATE position SET page = -1",
		"a wording that fills the memory":  "INSERT INTO item(id, place, list, text, merged) VALUES ('O9', 9, 'obstacles', printf('%.*c', 9000000, 'x'), '[]')",
		"more wordings than anybody reads": "WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO item(id, place, list, text, merged) SELECT 'O' || i, i, 'obstacles', 'x', '[]' FROM n",
		"a note that nobody could write":   "INSERT INTO note(key, text) VALUES ('see', printf('%.*c', 500000, 'x'))",
	} {
		t.Run(name, func(t *testing.T) {
			path := sample(t)
			spoil(t, path, do)
			_, err := Open(path)
			wantCode(t, err, workshop.EDamaged)
			_, err = OpenReadOnly(path)
			wantCode(t, err, workshop.EDamaged)
			wantCode(t, first(Check(path)), workshop.EDamaged)
			wantCode(t, Restore(path, path+".new"), workshop.EDamaged)
			if err := os.Rename(path, (&Store{path: path}).backups()[0]); err != nil {
				t.Fatal(err)
			}
			if b := newestBackup(path); b != "" {
				t.Error("it is proposed as a backup:", b)
			}
		})
	}
}

// spoil changes a file past its own rules, as a stranger can.
func spoil(t *testing.T, path, do string) {
	t.Helper()
	db := dial("file:" + path + "?mode=rw")
	defer db.Close()
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.Raw(func(c any) error {
		c.(interface{ SetLimit(int, int) int }).SetLimit(0, 1<<30)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.ExecContext(t.Context(), do); err != nil {
		t.Fatal(err)
	}
}
