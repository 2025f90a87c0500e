// Package stet is the root of the desk: it holds the test of the rooms (arch_test.go)
// and nothing that runs. The program is cmd/stet; ARCHITECTURE.md leads through the rooms.
package stet
