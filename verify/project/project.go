// Package project is the session of one article: the article, its findings and what was
// decided about them, facts, revisions, and the .stet file that keeps it all. It is the
// whole desk without a window.
package project
