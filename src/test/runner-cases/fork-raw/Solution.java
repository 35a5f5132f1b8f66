// tries: forks by fork, vfork, clone and clone3
// seen: finished
// says: (?s)refused clone -1.*refused clone3 -38
void main() throws Throwable {
    Raw.expectRefusal("fork", Raw.call("fork"));
    Raw.expectRefusal("clone", Raw.call("clone", 17, 0, 0, 0, 0));
    Raw.expectRefusal("clone, sharing memory", Raw.call("clone", 0x100 | 17, 0, 0, 0, 0));
    Raw.expectRefusal("clone, as vfork", Raw.call("clone", 0x4100 | 17, 0, 0, 0, 0));
    Raw.expectRefusal("clone, thread in a namespace", Raw.call("clone", 0x10900 | 0x10000000, 0, 0, 0, 0));
    Raw.expectRefusal("clone3", Raw.call("clone3", Raw.zeros(88), 88));
}
