// tries: keeps the compiler busy for half a minute with lists in lists, which it looks at again for each they stand in
// seen: limit TIME|limit CPU
// within: 20 s
// generate: lists 10
@GENERATED@
