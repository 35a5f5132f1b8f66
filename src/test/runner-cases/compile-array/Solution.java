// tries: writes an array of 100,000 numbers
// seen: refused
// within: 15 s
// generate: array 100000
@GENERATED@
