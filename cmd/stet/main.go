// Command stet is the desk at which a journalist edits and verifies a translated article.
package main

func main() {}
