//go:build cgo

package sqlite

/*
#include <string.h>

// As in sqlite3.h, which lies in the driver's package.
typedef struct {
	void *(*xMalloc)(int);
	void (*xFree)(void *);
	void *(*xRealloc)(void *, int);
	int (*xSize)(void *);
	int (*xRoundup)(int);
	int (*xInit)(void *);
	void (*xShutdown)(void *);
	void *pAppData;
} methods;
enum { CONFIG_MALLOC = 4, CONFIG_GETMALLOC = 5, CONFIG_PAGECACHE = 7, CONFIG_LOOKASIDE = 13 };

// Weak, since this package is first linked without the driver's.
__attribute__((weak)) int sqlite3_config(int, ...);

static methods usual;

static void wipingFree(void *p) {
	if (p) memset(p, 0, usual.xSize(p));
	usual.xFree(p);
}

static void *wipingRealloc(void *p, int n) {
	int has = usual.xSize(p);
	if (n <= has) return p;
	void *q = usual.xMalloc(n);
	if (!q) return 0;
	memcpy(q, p, has);
	wipingFree(p);
	return q;
}

// Before anything is done with SQLite: it takes no other memory later.
__attribute__((constructor)) static void wipeWhatIsFreed(void) {
	if (!sqlite3_config || sqlite3_config(CONFIG_GETMALLOC, &usual)) return;
	methods m = usual;
	m.xFree = wipingFree;
	m.xRealloc = wipingRealloc;
	if (sqlite3_config(CONFIG_MALLOC, &m)) return;
	// Pieces that it would use again without giving them back.
	sqlite3_config(CONFIG_LOOKASIDE, 0, 0);
	sqlite3_config(CONFIG_PAGECACHE, (void *)0, 0, 0);
}
*/
import "C"
