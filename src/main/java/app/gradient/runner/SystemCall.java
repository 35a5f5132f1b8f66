package app.gradient.runner;

/**
 * System calls that we make or let through, by their numbers on Linux; -1 where an architecture has no such call.
 * Source: arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h (aarch64).
 */
enum SystemCall {
    READ(0, 63),
    WRITE(1, 64),
    READV(19, 65),
    WRITEV(20, 66),
    PREAD64(17, 67),
    CLOSE(3, 57),
    LSEEK(8, 62),
    FSTAT(5, 80),
    NEWFSTATAT(262, 79),
    STATX(332, 291),
    STAT(4, -1),
    LSTAT(6, -1),
    ACCESS(21, -1),
    FACCESSAT(269, 48),
    FACCESSAT2(439, 439),
    OPEN(2, -1),
    OPENAT(257, 56),
    READLINK(89, -1),
    READLINKAT(267, 78),
    GETCWD(79, 17),
    MMAP(9, 222),
    MPROTECT(10, 226),
    MUNMAP(11, 215),
    BRK(12, 214),
    MADVISE(28, 233),
    RT_SIGACTION(13, 134),
    RT_SIGPROCMASK(14, 135),
    RT_SIGRETURN(15, 139),
    SIGALTSTACK(131, 132),
    IOCTL(16, 29),
    FCNTL(72, 25),
    SCHED_YIELD(24, 124),
    NANOSLEEP(35, 101),
    CLOCK_NANOSLEEP(230, 115),
    CLOCK_GETTIME(228, 113),
    CLOCK_GETRES(229, 114),
    GETTIMEOFDAY(96, 169),
    TIME(201, -1),
    GETPID(39, 172),
    GETTID(186, 178),
    GETPPID(110, 173),
    GETUID(102, 174),
    GETEUID(107, 175),
    GETGID(104, 176),
    GETEGID(108, 177),
    UNAME(63, 160),
    GETRLIMIT(97, 163),
    GETRUSAGE(98, 165),
    TIMES(100, 153),
    FUTEX(202, 98),
    SET_ROBUST_LIST(273, 99),
    RSEQ(334, 293),
    SET_TID_ADDRESS(218, 96),
    EXIT(60, 93),
    EXIT_GROUP(231, 94),
    TGKILL(234, 131),
    CLONE(56, 220),
    CLONE3(435, 435),
    SCHED_GETAFFINITY(204, 123),
    SCHED_GETPARAM(143, 121),
    SCHED_GETSCHEDULER(145, 120),
    PRCTL(157, 167),
    PRLIMIT64(302, 261),
    GETRANDOM(318, 278),
    MEMBARRIER(324, 283),
    POLL(7, -1),
    PPOLL(271, 73),
    RESTART_SYSCALL(219, 128),
    DUP3(292, 24),
    PIPE2(293, 59),
    WAITID(247, 95),
    SETGROUPS(116, 159),
    SETRESGID(119, 149),
    SETRESUID(117, 147),
    CAPGET(125, 90),
    CAPSET(126, 91),
    LANDLOCK_CREATE_RULESET(444, 444),
    LANDLOCK_ADD_RULE(445, 445),
    LANDLOCK_RESTRICT_SELF(446, 446),
    CLOSE_RANGE(436, 436),
    EXECVE(59, 221),
    SECCOMP(317, 277),
    SOCKET(41, 198),
    BIND(49, 200),
    LISTEN(50, 201),
    KILL(62, 129);

    private final int onX86;
    private final int onArm;

    SystemCall(int onX86, int onArm) {
        this.onX86 = onX86;
        this.onArm = onArm;
    }

    int number(Architecture architecture) {
        return switch (architecture) {
            case X86_64 -> onX86;
            case AARCH64 -> onArm;
        };
    }
}
