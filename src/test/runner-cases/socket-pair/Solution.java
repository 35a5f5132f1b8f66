// tries: opens a pair of sockets, to pass descriptors through
// seen: finished
// says: refused socketpair -1
void main() throws Throwable {
    Raw.expectRefusal("socketpair", Raw.call("socketpair", 1, 1, 0, Raw.zeros(8)));
}
