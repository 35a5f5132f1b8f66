// tries: carries a class of 60 KB of constants to fill the wire
// seen: finished|rejected
// generate: strings 1000
@GENERATED@
