package ui

import (
	"stet/assets/msg"
)

// guarded runs work and turns a panic into an error: a fault in one action must not take
// the article with it.
func guarded(work func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = msg.Errorf("internal error: %v", r)
		}
	}()
	return work()
}
