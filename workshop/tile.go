package workshop

import "slices"

// MoveTile puts a tile of the pyramid in another place, as the group builds it.
// The others keep their order.
func (s *Session) MoveTile(from, to int) error {
	return s.putTiles(CommandMoveTile, func(_ *turn, tiles []string) ([]string, error) {
		if from < 0 || from >= len(tiles) || to < 0 || to >= len(tiles) {
			return nil, Errorf(ENotFound, nil, "detail", "tile")
		}
		name := tiles[from]
		return slices.Insert(slices.Delete(tiles, from, from+1), to, name), nil
	})
}

// putTiles changes the names of the pyramid's tiles.
func (c *core) putTiles(command Command, change func(*turn, []string) ([]string, error)) error {
	return c.do(func(t *turn) (err error) {
		t.change.Tiles, err = change(t, t.was.TileNames())
		t.did(Done{Command: command, Loses: true})
		t.content()
		return err
	})
}
