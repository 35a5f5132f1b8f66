// tries: nests 20,000 parentheses
// seen: rejected|threw|finished|crashed
// generate: parentheses 20000
@GENERATED@
