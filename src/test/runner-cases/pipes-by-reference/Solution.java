// tries: moves pages between its pipes without copying
// seen: finished
// says: (?s)refused splice -1.*refused copy_file_range -1
void main() throws Throwable {
    long part = Raw.zeros(64);
    Raw.expectRefusal("splice", Raw.call("splice", 0, 0, 2, 0, 4096, 0));
    Raw.expectRefusal("tee", Raw.call("tee", 0, 2, 4096, 0));
    Raw.expectRefusal("vmsplice", Raw.call("vmsplice", 2, part, 1, 8));
    Raw.expectRefusal("sendfile", Raw.call("sendfile", 2, 0, 0, 4096));
    Raw.expectRefusal("copy_file_range", Raw.call("copy_file_range", 0, 0, 2, 0, 4096, 0));
}
