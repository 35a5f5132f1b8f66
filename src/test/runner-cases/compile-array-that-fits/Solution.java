// tries: writes an array as long as 64 KiB hold
// seen: rejected|finished
// within: 15 s
// generate: array 32000
@GENERATED@
