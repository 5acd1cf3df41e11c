package publish

import (
	"context"

	"github.com/upturn-workshop/upturn/workshop/programme"
)

// SendInParts sends with so many rows in a statement.
func SendInParts(ctx context.Context, service string, l *programme.Leaving, parts int) (programme.Arrived, error) {
	return sendIn(ctx, service, l, parts)
}
