package workshop

import "slices"

// thread is how lists of a kind are woven: what tells one element from another, whether
// two are the same, and what becomes of one that goes from one form to another.
type thread[T any] struct {
	key   func(T) string
	same  func(a, b T) bool
	carry func(now, from, to T) T // now is as it stands today; the zero value where it does not
}

// woven is a list in which a change was taken back: what it left as it was stands where
// it stands today.
type woven[T any] struct {
	list    []T
	touched []string // keys of what was put in, taken out, moved or changed
	moved   []string // those of them that changed their place
}

// weave does to a list what leads from one list to another. It reports whether it can:
// what it touches must stand as it stood in from.
func (th thread[T]) weave(now, from, to []T) (woven[T], bool) {
	kept := th.common(from, to)
	out := woven[T]{list: slices.Clone(now)}
	for _, list := range [][]T{from, to} {
		for _, v := range list {
			key := th.key(v)
			f, was := th.find(from, key)
			target, becomes := th.find(to, key)
			if slices.Contains(out.touched, key) || slices.Contains(kept, key) && th.same(f, target) {
				continue
			}
			out.touched = append(out.touched, key)
			if was && becomes && !slices.Contains(kept, key) {
				out.moved = append(out.moved, key)
			}
			if is, there := th.find(now, key); there != was || was && !th.same(is, f) {
				return woven[T]{}, false
			}
		}
	}
	for _, key := range out.touched {
		i := th.at(out.list, key)
		switch {
		case i < 0:
		case slices.Contains(kept, key):
			f, _ := th.find(from, key)
			target, _ := th.find(to, key)
			out.list[i] = th.carry(out.list[i], f, target)
		default:
			out.list = slices.Delete(out.list, i, i+1)
		}
	}
	for i, v := range to {
		if key := th.key(v); !slices.Contains(kept, key) {
			is, _ := th.find(now, key)
			f, _ := th.find(from, key)
			out.list = slices.Insert(out.list, th.after(out.list, to[:i]), th.carry(is, f, v))
		}
	}
	return out, true
}

// after is the place behind the nearest of those that come before; 0 where none is there.
func (th thread[T]) after(list, before []T) int {
	for _, v := range slices.Backward(before) {
		if i := th.at(list, th.key(v)); i >= 0 {
			return i + 1
		}
	}
	return 0
}

func (th thread[T]) at(list []T, key string) int {
	return slices.IndexFunc(list, func(v T) bool { return th.key(v) == key })
}

func (th thread[T]) find(list []T, key string) (v T, ok bool) {
	if i := th.at(list, key); i >= 0 {
		return list[i], true
	}
	return v, false
}

// common lists the keys of a longest sequence that two lists have in common.
func (th thread[T]) common(a, b []T) []string {
	best := make([][][]string, len(a)+1)
	for i := range best {
		best[i] = make([][]string, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if best[i][j] = best[i+1][j]; len(best[i][j+1]) > len(best[i][j]) {
				best[i][j] = best[i][j+1]
			}
			if key := th.key(a[i]); key == th.key(b[j]) && len(best[i+1][j+1]) >= len(best[i][j]) {
				best[i][j] = append([]string{key}, best[i+1][j+1]...)
			}
		}
	}
	return best[0][0]
}
