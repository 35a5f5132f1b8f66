// tries: uses fcntl and ioctl for more than asking
// seen: finished
// says: asking works: true
void main() throws Throwable {
    for (int fd : new int[] {0, 1, 2, 60, 61}) {
        Raw.expectRefusal("F_DUPFD", Raw.call("fcntl", fd, 0, 10));
        Raw.expectRefusal("F_SETFL", Raw.call("fcntl", fd, 4, 0x800));
        Raw.expectRefusal("F_SETOWN", Raw.call("fcntl", fd, 8, @PID@));
        Raw.expectRefusal("F_SETSIG", Raw.call("fcntl", fd, 10, 9));
        Raw.expectRefusal("F_SETPIPE_SZ", Raw.call("fcntl", fd, 1031, 1 << 20));
        Raw.expectRefusal("F_SETLEASE", Raw.call("fcntl", fd, 1024, 0));
        Raw.expectRefusal("TIOCSTI", Raw.call("ioctl", fd, 0x5412, Raw.zeros(8)));
        Raw.expectRefusal("FIOASYNC", Raw.call("ioctl", fd, 0x5452, Raw.zeros(8)));
        Raw.expectRefusal("dup", Raw.call("dup", fd));
        Raw.expectRefusal("dup3", Raw.call("dup3", fd, 77, 0));
    }
    IO.println("asking works: " + (Raw.call("fcntl", 0, 1) >= 0));
}
