package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// types are those of the columns that rows are sent with. Each table has the client and the
// programme before them.
var types = map[string]string{
	"name": "text", "least": "int", "digest": "text", "n": "int", "wave": "int", "released_on": "date", "grp": "text", "site": "text",
	"promises_made": "int", "promises_kept": "int", "workshop": "uuid", "held": "date", "present": "int", "question": "text", "place": "int",
	"step": "text", "item": "text", "part": "text", "population": "text", "kind": "text", "lo": "int", "hi": "int", "marks": "text[]",
	"lang": "text", "text": "text", "aspect": "text", "people": "int[]", "answers": "int", "cant_say": "int", "median": "numeric",
	"lower": "numeric", "upper": "numeric", "groups": "int", "kept_back": "int",
}

// keys are the columns that name a row, after the client and the programme.
var keys = map[string][]string{
	"programme": {}, "sent": {}, "release": {"n"}, "wave": {"wave"}, "grp": {"grp"}, "meeting": {"grp", "wave"}, "question": {"question"},
	"question_text": {"question", "lang"}, "cell": {"grp", "wave", "question"}, "total": {"wave", "question"},
}

const (
	atOnce    = 20_000  // rows of a statement
	mostQueue = 4 << 20 // bytes of the statements that wait to go together
)

// records are the rows of a table as they go over the wire, each as JSON with the names of its
// columns.
type records struct {
	export.Table
	rows [][]byte
}

// recordsOf makes the records of a table.
func recordsOf(t export.Table) (records, error) {
	out := records{t, make([][]byte, len(t.Rows))}
	for i, row := range t.Rows {
		named := map[string]any{}
		for j, c := range row {
			if day, is := c.(export.Day); is {
				c = day.String()
			}
			named[t.Columns[j]] = c
		}
		var err error
		if out.rows[i], err = json.Marshal(named); err != nil {
			return out, workshop.Errorf(workshop.EBug, err)
		}
	}
	return out, nil
}

// joined makes one JSON of some rows.
func joined(rows [][]byte) string {
	return "[" + string(bytes.Join(rows, []byte(","))) + "]"
}

// allRecords are those of all that is sent, and a digest of them, which goes along.
func allRecords(l *programme.Leaving) (all []records, digest string, err error) {
	h := sha256.New()
	for _, t := range l.Tables() {
		r, err := recordsOf(t)
		if err != nil {
			return nil, "", err
		}
		data := joined(r.rows)
		_, _ = fmt.Fprintf(h, "%s %d %s\n", t.Name, len(data), data) // a hash takes whatever comes
		all = append(all, r)
	}
	digest = hex.EncodeToString(h.Sum(nil))
	sent, err := recordsOf(export.Table{Name: "sent", Columns: []string{"digest"}, Rows: [][]export.Cell{{digest}}})
	return append(all, sent), digest, err
}

// mirror makes the rows of the programme those that are sent. What has not changed stays.
func (s *sending) mirror(all []records) error {
	for _, r := range all {
		if err := s.table(r); err != nil {
			return err
		}
	}
	return s.flush()
}

// put has a statement go to the server, together with others: the way there and back costs more
// than most of them.
func (s *sending) put(sql string, args ...any) error {
	s.queue.Queue(sql, args...)
	for _, a := range args {
		if text, is := a.(string); is {
			s.queued += len(text)
		}
	}
	if s.queued > mostQueue {
		return s.flush()
	}
	return nil
}

// flush sends what waits.
func (s *sending) flush() error {
	if s.queue.Len() == 0 {
		return nil
	}
	batch := s.queue
	s.queue, s.queued = &pgx.Batch{}, 0
	return s.tx.SendBatch(s.ctx, batch).Close()
}

// table sends the rows of one table: those that are new, or have changed, in place of those that
// are not sent any more. Insert and delete are all that it needs, and all that the login may do.
func (s *sending) table(r records) error {
	var defined, same []string
	for _, c := range r.Columns {
		if types[c] == "" {
			return workshop.Errorf(workshop.EBug, nil, "detail", "column "+c)
		}
		defined = append(defined, c+" "+types[c])
		same = append(same, "x."+c+" IS NOT DISTINCT FROM o."+c)
	}
	for i, c := range r.Columns {
		if slices.Contains(keys[r.Name], c) { // never null, and what can be looked up
			same[i] = "x." + c + " = o." + c
		}
	}
	// What is deleted is done with before the first row comes: a row with the same key would be in
	// its way. Both look at the rows as they were before.
	sql := fmt.Sprintf(`WITH x AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($3::text::jsonb) AS x(%[2]s)),
 gone AS (DELETE FROM upturn.%[1]s o WHERE o.client = $1 AND o.programme = $2::uuid%%s AND NOT EXISTS (SELECT FROM x WHERE %[3]s) RETURNING 1)
INSERT INTO upturn.%[1]s(client, programme, %[4]s) SELECT $1::text, $2::uuid, x.%[5]s FROM x
 WHERE (SELECT count(*) FROM gone) >= 0 AND NOT EXISTS (SELECT FROM upturn.%[1]s o WHERE o.client = $1 AND o.programme = $2::uuid AND %[3]s)`,
		r.Name, strings.Join(defined, ", "), strings.Join(same, " AND "), strings.Join(r.Columns, ", "), strings.Join(r.Columns, ", x."))
	return s.parts(r, sql)
}

// parts sends a table in parts that end with a group, so that no statement grows without end.
func (s *sending) parts(r records, sql string) error {
	if len(r.rows) <= s.atOnce {
		return s.put(fmt.Sprintf(sql, ""), s.client, s.l.ID(), joined(r.rows))
	}
	by := slices.Index(r.Columns, keys[r.Name][0])
	whole := []string{} // groups, or what else comes first in the key
	for from := 0; from < len(r.rows); {
		to := min(from+s.atOnce, len(r.rows))
		for to < len(r.rows) && r.Rows[to][by] == r.Rows[to-1][by] {
			to++
		}
		var names []string
		for _, row := range r.Rows[from:to] {
			if name := fmt.Sprint(row[by]); len(names) == 0 || names[len(names)-1] != name {
				names = append(names, name)
			}
		}
		these := fmt.Sprintf(" AND o.%s::text = ANY($4::text[])", r.Columns[by])
		if err := s.put(fmt.Sprintf(sql, these), s.client, s.l.ID(), joined(r.rows[from:to]), names); err != nil {
			return err
		}
		whole, from = append(whole, names...), to
	}
	return s.put(fmt.Sprintf("DELETE FROM upturn.%s o WHERE o.client = $1 AND o.programme = $2::uuid AND o.%s::text <> ALL($3::text[])", r.Name, r.Columns[by]), s.client, s.l.ID(), whole)
}
