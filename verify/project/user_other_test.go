//go:build !unix

package project

import "errors"

// becomeNobody exists where there is a user of that name.
func becomeNobody() error { return errors.New("there is no user nobody here") }
