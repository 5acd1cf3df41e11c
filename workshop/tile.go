package workshop

import "slices"

// MoveTile puts a tile of the pyramid in another place, as the group builds it.
// The others keep their order.
func (s *Session) MoveTile(from, to int) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	tiles := s.State().TileNames()
	if from < 0 || from >= len(tiles) || to < 0 || to >= len(tiles) {
		return Errorf(ENotFound, nil, "detail", "tile")
	}
	name := tiles[from]
	return s.putTiles(slices.Insert(slices.Delete(tiles, from, from+1), to, name))
}

func (s *Session) putTiles(tiles []string) error {
	if err := s.store.SaveTiles(tiles); err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventContent}, func(st *State) { st.Tiles = tiles })
	return nil
}
