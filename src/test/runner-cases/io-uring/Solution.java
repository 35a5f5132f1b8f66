// tries: goes around the filter with io_uring
// seen: finished
// says: (?s)refused io_uring_setup -1.*refused io_uring_enter -1
void main() throws Throwable {
    Raw.expectRefusal("io_uring_setup", Raw.call("io_uring_setup", 8, Raw.zeros(120)));
    Raw.expectRefusal("io_uring_enter", Raw.call("io_uring_enter", 3, 1, 0, 0, 0, 0));
    Raw.expectRefusal("io_uring_register", Raw.call("io_uring_register", 3, 0, 0, 0));
}
