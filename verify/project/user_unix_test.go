//go:build unix

package project

import (
	"errors"
	"syscall"
)

const nobody = 65534

// becomeNobody makes this process one of the user nobody, for good.
func becomeNobody() error { return errors.Join(syscall.Setgid(nobody), syscall.Setuid(nobody)) }
