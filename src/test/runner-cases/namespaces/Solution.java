// tries: makes namespaces, mounts and changes its root
// seen: finished
// says: refused unshare -1
void main() throws Throwable {
    Raw.expectRefusal("unshare", Raw.call("unshare", 0x10000000));
    Raw.expectRefusal("setns", Raw.call("setns", 3, 0));
    Raw.expectRefusal("mount", Raw.call("mount", 0, Raw.text("/tmp"), Raw.text("tmpfs"), 0, 0));
    Raw.expectRefusal("fsopen", Raw.call("fsopen", Raw.text("tmpfs"), 0));
    Raw.expectRefusal("open_tree", Raw.call("open_tree", -100, Raw.text("/"), 1));
    Raw.expectRefusal("umount2", Raw.call("umount2", Raw.text("/proc"), 0));
    Raw.expectRefusal("chroot", Raw.call("chroot", Raw.text("/")));
    Raw.expectRefusal("pivot_root", Raw.call("pivot_root", Raw.text("/"), Raw.text("/")));
    Raw.expectRefusal("chdir", Raw.call("chdir", Raw.text("/")));
}
