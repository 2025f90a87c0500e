package main

func guard([]article)     {}
func detection([]article) {}
