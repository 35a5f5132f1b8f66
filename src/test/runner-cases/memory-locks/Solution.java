// tries: locks memory and makes huge pages of its own
// seen: finished
// says: (?s)refused mlock -1.*refused memfd_secret -1
void main() throws Throwable {
    Raw.expectRefusal("mlock", Raw.call("mlock", Raw.zeros(4096), 4096));
    Raw.expectRefusal("mlockall", Raw.call("mlockall", 3));
    Raw.expectRefusal("memfd_secret", Raw.call("memfd_secret", 0));
    Raw.expectRefusal("pkey_alloc", Raw.call("pkey_alloc", 0, 0));
    Raw.expectRefusal("remap_file_pages", Raw.call("remap_file_pages", 0, 4096, 0, 0, 0));
    Raw.expectRefusal("mbind", Raw.call("mbind", 0, 4096, 0, 0, 0, 0));
}
