// Package windowtest drives the real window of the desk in a virtual screen: what the test
// driver of the toolkit cannot see – focus, shortcuts, clipboard, repainting. Its tests run
// with the build tag "window", on a machine with Xvfb and xdotool.
package windowtest
