// tries: maps locked, huge and at once filled memory
// seen: finished
// says: (?s)refused MAP_LOCKED -1.*refused MAP_HUGETLB -1.*refused shmat -1
void main() throws Throwable {
    Raw.expectRefusal("MAP_LOCKED", Raw.call("mmap", 0, 1 << 20, 3, 0x2022, -1, 0));
    Raw.expectRefusal("MAP_POPULATE", Raw.call("mmap", 0, 1 << 20, 3, 0x8022, -1, 0));
    Raw.expectRefusal("MAP_NONBLOCK", Raw.call("mmap", 0, 1 << 20, 3, 0x10022, -1, 0));
    Raw.expectRefusal("MAP_HUGETLB", Raw.call("mmap", 0, 1 << 21, 3, 0x40022, -1, 0));
    Raw.expectRefusal("MAP_SYNC", Raw.call("mmap", 0, 1 << 20, 3, 0x80023, -1, 0));
    Raw.expectRefusal("mlock2", Raw.call("mlock2", Raw.zeros(4096), 4096, 0));
    Raw.expectRefusal("shmat", Raw.call("shmat", 0, 0, 0));
}
