// tries: declares as many methods as 64 KiB hold
// seen: rejected|finished
// within: 15 s
// generate: methods 2400
@GENERATED@
