// tries: asks for a type that takes exponential time to infer
// seen: rejected|limit TIME|limit CPU|limit MEMORY|finished|threw
// within: 15 s
// generate: inference 24
@GENERATED@
