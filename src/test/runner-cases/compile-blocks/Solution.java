// tries: nests 3,000 blocks
// seen: rejected|finished
// generate: blocks 3000
@GENERATED@
