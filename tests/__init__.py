"""The tests, room by room as in the program; browser/ drives a real browser, bench/ measures."""
