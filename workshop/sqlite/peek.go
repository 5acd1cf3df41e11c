package sqlite

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"errors"
	"hash/maphash"
	"sync"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Glance is what a list says of a workshop. It is read without judging the file, for which
// a list of many has no time: whoever opens one does.
type Glance struct {
	ID    string
	Info  workshop.Info
	Pack  *workshop.Pack
	Now   workshop.Step     // the step it stands at
	Place int               // of that step
	Steps int               // of the agenda
	Due   []workshop.Action // what was agreed on: of each until when
}

// Peeker reads many workshops. Most of them hold the same exercises, which take longer to
// read than all else of a workshop, so it keeps some of them in mind. It may be used by
// several goroutines.
type Peeker struct {
	mu     sync.Mutex
	schema map[int]map[string]string // that a file of a version has to have
	seed   maphash.Seed
	packs  map[uint64]*workshop.Pack
}

// keptPacks is how many packs are kept in mind.
const keptPacks = 8

// Peek reads what a list says of a workshop. It takes only sound files of the present
// version; ENewer of an earlier one says no more than that it is another.
func (p *Peeker) Peek(path string) (Glance, error) {
	if err := sniff(path); err != nil {
		return Glance{}, wrap(err, path)
	}
	if journalLeft(path) { // to be undone first
		return Glance{}, wrap(workshop.Errorf(workshop.EDamaged, nil, "place", "journal"), path)
	}
	s, err := attach(connect, path, true)
	if err != nil {
		return Glance{}, wrap(err, path)
	}
	g, err := p.glance(s.view())
	if err := errors.Join(err, s.Close()); err != nil {
		return Glance{}, unreadable(err, path)
	}
	return g, nil
}

func (p *Peeker) glance(v view) (g Glance, err error) {
	n, err := version(v)
	if err != nil {
		return g, err
	}
	if n != latest(migrations) {
		return g, workshop.Errorf(workshop.ENewer, nil)
	}
	if err := p.known(v, n); err != nil {
		return g, err
	}
	if err := p.words(v, &g); err != nil {
		return g, err
	}
	var st workshop.State
	if err := v.loadID(&st); err != nil {
		return g, err
	}
	g.ID = st.ID
	err = rows(v, func(r *sql.Rows) error {
		var a workshop.Action
		err := r.Scan(&a.Due, &a.DueOn)
		g.Due = append(g.Due, a)
		return err
	}, `SELECT due, coalesce((SELECT day FROM due_day NOT INDEXED WHERE due_day.item = action.item), '')
		FROM action WHERE due <> '' LIMIT ?`, workshop.MostItems)
	return g, err
}

// words reads what one row says. The exercises are not copied for that, since most files hold
// the same.
func (p *Peeker) words(v view, g *Glance) error {
	none := sql.ErrNoRows
	err := rows(v, func(r *sql.Rows) error {
		var info, content sql.RawBytes
		none = nil
		if err := r.Scan(&info, &content, &g.Place, &g.Now.ID, &g.Now.Exercise, &g.Steps); err != nil {
			return err
		}
		if err := json.Unmarshal(info, &g.Info); err != nil {
			return damaged(v.path, "workshop", err)
		}
		var err error
		if g.Pack, err = p.pack(content); err != nil {
			return damaged(v.path, "pack", err)
		}
		return nil
	}, `SELECT info, content, step, id, exercise, (SELECT count(*) FROM agenda)
		FROM workshop, pack, position JOIN agenda ON n = step LIMIT 1`)
	return v.missing(cmp.Or(err, none), "position")
}

// known refuses a file whose schema is not that of its version: a stranger's table may ask
// for anything.
func (p *Peeker) known(v view, version int) error {
	want, err := p.ours(version)
	if err != nil {
		return err
	}
	if found := v.schemaBeside(want); len(found) > 0 {
		return found[0]
	}
	return nil
}

// ours is the schema of a version.
func (p *Peeker) ours(version int) (map[string]string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if all := p.schema[version]; all != nil {
		return all, nil
	}
	all, err := ourSchema(version)
	if err != nil {
		return nil, err
	}
	if p.schema == nil {
		p.schema = map[int]map[string]string{}
	}
	p.schema[version] = all
	return all, nil
}

// pack decodes exercises, unless they are known.
func (p *Peeker) pack(content []byte) (*workshop.Pack, error) {
	p.mu.Lock()
	if p.packs == nil {
		p.seed = maphash.MakeSeed() // so that no file can be made to look like another
		p.packs = map[uint64]*workshop.Pack{}
	}
	seed := p.seed
	p.mu.Unlock()
	sum := maphash.Bytes(seed, content)
	p.mu.Lock()
	known := p.packs[sum]
	p.mu.Unlock()
	if known != nil {
		return known, nil
	}
	read, err := pack.Decode(content, nil)
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.packs) == keptPacks {
		clear(p.packs)
	}
	p.packs[sum] = read
	return read, nil
}
