// tries: opens devices and terminals
// seen: finished
// says: refused /dev/ptmx
void main() throws Throwable {
    for (String path : new String[] {"/dev/mem", "/dev/kmsg", "/dev/tty", "/dev/ptmx", "/dev/fuse", "/dev/kvm", "/dev/net/tun", "/dev/sda", "/dev/vda"}) {
        Raw.expectRefusal(path, Raw.call("openat", -100, Raw.text(path), 0));
    }
}
