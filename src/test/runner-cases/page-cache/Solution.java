// tries: fills the cache of files, and asks what is in it
// seen: finished
// says: (?s)refused readahead -1.*refused mincore -1
void main() throws Throwable {
    long file = Raw.call("openat", -100, Raw.text(System.getProperty("java.home") + "/lib/modules"), 0, 0);
    Raw.expectRefusal("readahead", Raw.call("readahead", file, 0, 1L << 30));
    Raw.expectRefusal("fadvise64", Raw.call("fadvise64", file, 0, 1L << 30, 3));
    Raw.expectRefusal("sync_file_range", Raw.call("sync_file_range", file, 0, 1 << 20, 7));
    Raw.expectRefusal("cachestat", Raw.call("cachestat", file, Raw.zeros(16), Raw.zeros(64), 0));
    long map = Raw.call("mmap", 0, 1 << 20, 1, 0x2, file, 0);
    Raw.expectRefusal("mincore", Raw.call("mincore", map, 1 << 20, Raw.zeros(256)));
}
