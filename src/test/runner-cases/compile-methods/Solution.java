// tries: declares 60,000 methods
// seen: refused
// within: 15 s
// generate: methods 60000
@GENERATED@
