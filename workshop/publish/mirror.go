package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

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

// atOnce is how many rows go in one statement.
const atOnce = 20_000

// mirror makes the rows of the programme those that are sent. What has not changed stays.
func (s *sending) mirror(digest string) error {
	for _, t := range append(s.l.Tables(), export.Table{Name: "sent", Columns: []string{"digest"}, Rows: [][]export.Cell{{digest}}}) {
		if err := s.table(t); err != nil {
			return err
		}
	}
	return nil
}

// table sends the rows of one table: those that are new, or have changed, in place of those that
// are not sent any more. Insert and delete are all that it needs, and all that the login may do.
func (s *sending) table(t export.Table) error {
	columns, defined := "", []string{}
	for _, c := range t.Columns {
		if types[c] == "" {
			return workshop.Errorf(workshop.EBug, nil, "detail", "column "+c)
		}
		defined = append(defined, c+" "+types[c])
	}
	columns = strings.Join(t.Columns, ", ")
	key := "true"
	for _, k := range keys[t.Name] {
		key += " AND x." + k + " = o." + k
	}
	in := "o.client = $1 AND o.programme = $2::uuid"
	from := fmt.Sprintf("jsonb_to_recordset($3::text::jsonb) AS x(%s)", strings.Join(defined, ", "))
	gone := fmt.Sprintf("WITH x AS MATERIALIZED (SELECT * FROM %s) DELETE FROM upturn.%s o WHERE %s AND NOT EXISTS (SELECT FROM x WHERE %s AND (%s) IS NOT DISTINCT FROM (%s))",
		from, t.Name, in, key, prefixed("x", t.Columns), prefixed("o", t.Columns))
	come := fmt.Sprintf("INSERT INTO upturn.%s(client, programme, %s) SELECT $1::text, $2::uuid, %s FROM %s WHERE NOT EXISTS (SELECT FROM upturn.%s o WHERE %s AND %s)",
		t.Name, columns, prefixed("x", t.Columns), from, t.Name, in, key)
	return s.parts(t, gone, come)
}

// parts sends a table in parts that end with a group, so that no statement grows without end.
func (s *sending) parts(t export.Table, gone, come string) error {
	if len(t.Rows) <= s.atOnce {
		return s.rows(t.Rows, t.Columns, gone, come)
	}
	by := slices.Index(t.Columns, keys[t.Name][0])
	whole := []string{} // groups, or what else comes first in the key
	for from := 0; from < len(t.Rows); {
		to := min(from+s.atOnce, len(t.Rows))
		for to < len(t.Rows) && t.Rows[to][by] == t.Rows[to-1][by] {
			to++
		}
		var names []string
		for _, row := range t.Rows[from:to] {
			if name := fmt.Sprint(row[by]); len(names) == 0 || names[len(names)-1] != name {
				names = append(names, name)
			}
		}
		these := fmt.Sprintf(" AND o.%s::text = ANY($4::text[])", t.Columns[by])
		if err := s.rows(t.Rows[from:to], t.Columns, gone+these, come, names); err != nil {
			return err
		}
		whole, from = append(whole, names...), to
	}
	_, err := s.tx.Exec(s.ctx, fmt.Sprintf("DELETE FROM upturn.%s o WHERE o.client = $1 AND o.programme = $2::uuid AND o.%s::text <> ALL($3::text[])", t.Name, t.Columns[by]), s.client, s.l.ID(), whole)
	return err
}

// rows takes away what is gone and puts what has come.
func (s *sending) rows(rows [][]export.Cell, columns []string, gone, come string, only ...any) error {
	data, err := recordsOf(rows, columns)
	if err != nil {
		return err
	}
	if _, err := s.tx.Exec(s.ctx, gone, append([]any{s.client, s.l.ID(), data}, only...)...); err != nil {
		return err
	}
	_, err = s.tx.Exec(s.ctx, come, s.client, s.l.ID(), data)
	return err
}

func prefixed(by string, columns []string) string {
	return by + "." + strings.Join(columns, ", "+by+".")
}

// recordsOf are rows as JSON, each with the names of its columns.
func recordsOf(rows [][]export.Cell, columns []string) (string, error) {
	out := make([]map[string]any, len(rows))
	for i, row := range rows {
		out[i] = map[string]any{}
		for j, c := range row {
			if day, is := c.(export.Day); is {
				c = day.String()
			}
			out[i][columns[j]] = c
		}
	}
	data, err := json.Marshal(out)
	if err != nil {
		return "", workshop.Errorf(workshop.EBug, err)
	}
	return string(data), nil
}

// digestOf is one of all rows.
func digestOf(l *programme.Leaving) (string, error) {
	h := sha256.New()
	for _, t := range l.Tables() {
		data, err := recordsOf(t.Rows, t.Columns)
		if err != nil {
			return "", err
		}
		_, _ = fmt.Fprintf(h, "%s %d %s\n", t.Name, len(data), data) // a hash takes whatever comes
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
