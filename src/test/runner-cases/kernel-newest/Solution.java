// tries: tries the calls of the latest kernels
// seen: finished
// says: (?s)refused mseal -1.*refused number 599 -1
void main() throws Throwable {
    long block = Raw.zeros(4096);
    for (String call : new String[] {
        "epoll_pwait2", "mount_setattr", "quotactl_fd", "futex_waitv", "fchmodat2", "map_shadow_stack", "statmount", "listmount",
        "lsm_get_self_attr", "mseal", "move_mount", "fsmount", "fspick", "fsconfig"
    }) {
        Raw.expectRefusal(call, Raw.call(call, block, 64, block, 0, 0, 0));
    }
    for (int number = 463; number < 600; number++) {
        Raw.expectRefusal("number " + number, Raw.call(number, block, 64, block, 0, 0, 0));
    }
}
