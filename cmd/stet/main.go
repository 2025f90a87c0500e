// Command stet is the desk at which a journalist edits and verifies a translated article
// before it is published. Without a command it opens the window; with one it does the same
// work without. DESIGN's command line contract is held by the scripts in testdata.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"stet/assets/msg"
	"stet/editor/align"

	"github.com/alecthomas/kong"
	"golang.org/x/text/language"
)

// Exit statuses of the contract.
const (
	exitOK       = 0 // nothing at or above --fail-on
	exitFindings = 1 // findings, or a gate that stays shut
	exitUsage    = 2 // wrong use, or a file that cannot be read
)

// version is set by the linker for releases; it and the names are those of FyneApp.toml.
var version = "0.1.0"

const (
	appName = "Stet"
	appID   = "desk.stet"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], stdio{os.Stdin, os.Stdout, os.Stderr}))
}

// stdio is the three streams of a command.
type stdio struct {
	in       io.Reader
	out, err io.Writer
}

// env is what every command gets besides its own flags.
type env struct {
	stdio
	ctx  context.Context
	say  *msg.Printer
	lang language.Tag
}

// exit is an error that carries nothing but an exit status: what there was to say has
// been said.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

type grammar struct {
	Lang    string           `help:"Language of messages (BCP 47)." default:"en" placeholder:"TAG"`
	Version kong.VersionFlag `help:"Print the version."`

	Open    openCmd    `cmd:"" default:"withargs" hidden:"" help:"Open the desk."`
	Check   checkCmd   `cmd:"" help:"Report what looks wrong in a translation."`
	Checks  checksCmd  `cmd:"" help:"List the checks, or explain one."`
	Align   alignCmd   `cmd:"" help:"Lay two texts sentence to sentence."`
	Segment segmentCmd `cmd:"" help:"Cut a text into sentences."`
	Names   namesCmd   `cmd:"" help:"List the names of a translation with their spellings, or match pairs of names."`
	Diff    diffCmd    `cmd:"" help:"Compare two versions word by word."`
	Export  exportCmd  `cmd:"" help:"Write the verified copy and its record, if the gate is open."`
	Record  recordCmd  `cmd:"" help:"Verify a copy against its record."`
}

const about = "The desk at which a journalist edits and verifies a translated article. Without a command it opens the window: stet [ORIGINAL TRANSLATION | TRANSLATION | PROJECT.stet]"

func run(ctx context.Context, args []string, io stdio) (status int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintf(io.err, "stet: internal error: %v; please report it with the command that you ran\n", r)
			if os.Getenv("STET_TRACE") != "" {
				io.err.Write(debug.Stack())
			}
			status = exitUsage
		}
	}()
	return execute(ctx, args, io)
}

func execute(ctx context.Context, args []string, io stdio) int {
	var g grammar
	done, say := -1, msg.For(language.English)
	p, err := kong.New(&g, kong.Name("stet"), kong.Description(about), kong.UsageOnError(),
		kong.Writers(io.out, io.err), kong.Exit(func(code int) { done = code }),
		kong.Vars{"version": version}, kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		return complain(io, say, err)
	}
	k, err := p.Parse(args)
	if done >= 0 { // --help and --version have printed
		return done
	}
	if err != nil {
		return complain(io, say, err)
	}
	tag, err := language.Parse(g.Lang)
	if err != nil {
		return complain(io, say, msg.Errorf("--lang %s is no language tag (BCP 47), such as en or de", g.Lang))
	}
	say = msg.For(tag)
	e := &env{io, ctx, say, tag}
	err = k.Run(e)
	var code exit
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &code):
		return int(code)
	}
	return complain(io, say, err)
}

// warn says in one line what makes a result doubtful; the command goes on.
func (e *env) warn(d align.Doubt) {
	if d != align.NoDoubt {
		fmt.Fprintf(e.err, "stet: %s\n", e.say.Say("doubt."+string(d)))
	}
}

// complain says in one line what failed.
func complain(io stdio, say *msg.Printer, err error) int {
	fmt.Fprintf(io.err, "stet: %s\n", say.Error(err))
	return exitUsage
}
