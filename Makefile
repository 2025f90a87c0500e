# The two commands that a newcomer needs are `make run` and `make test`.
# Everything else is listed by `make help`.

SHELL := /bin/bash
GO    ?= go
OUT   := build

.PHONY: help run test check setup setup-test build headless bench score soak package generate fuzz clean

help:            ## list the commands
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /\1\t/' | expand -t 14

run:             ## set up, build, open the desk on the sample (without a display: the same job headless)
	@scripts/run.sh

test: setup-test ## set up, run everything that CI runs
	@scripts/test.sh

check:           ## the quick part of the tests: format, vet, unit tests of what changed
	@test -z "$$(gofmt -l .)" || { gofmt -l .; exit 1; }
	$(GO) vet ./... && $(GO) test ./...

setup:           ## install what building needs (system libraries by apt, Go modules)
	@scripts/setup.sh build

setup-test:      ## the same and what the tests need
	@scripts/setup.sh test

build: setup     ## build the desk into build/stet
	$(GO) build -o $(OUT)/stet ./cmd/stet

headless:        ## build the command line for a server: no cgo, no display
	CGO_ENABLED=0 $(GO) build -tags nowindow -o $(OUT)/stet-headless ./cmd/stet

bench:           ## measure speed, write docs/performance.md
	@scripts/bench.sh

score:           ## measure accuracy, write docs/accuracy.md
	@scripts/score.sh

soak:            ## kill the program 500 times while it types, type for a minute; nothing may be lost
	@scripts/soak.sh

generate:        ## make generated data and documentation again (needs the sources named in docs/dependencies.md)
	$(GO) generate ./...

package: build   ## make an installable archive for Linux
	@scripts/package.sh

clean:           ## remove what was built
	rm -rf $(OUT)
