package file

import "github.com/natefinch/atomic"

// put replaces the file with the call that Windows has for it.
func put(from, to string) error { return atomic.ReplaceFile(from, to) }
