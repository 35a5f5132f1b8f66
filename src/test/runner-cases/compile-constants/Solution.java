// tries: folds constants that double thirty times
// seen: rejected|limit MEMORY|limit TIME|limit CPU|threw|finished
// within: 15 s
// generate: constants 30
@GENERATED@
