// tries: declares 60,000 methods
// seen: rejected|finished|limit TIME|limit MEMORY
// within: 15 s
// generate: methods 60000
@GENERATED@
