import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Raw system calls for the hostile programs beside it: what native code in a runner could do. */
final class Raw {
    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    private static final MethodHandle CALL;
    private static final MethodHandle ERRNO;

    static {
        ValueLayout.OfLong w = ValueLayout.JAVA_LONG;
        Linker linker = Linker.nativeLinker();
        CALL = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(w, w, w, w, w, w, w, w),
                Linker.Option.firstVariadicArg(1));
        ERRNO = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("__errno_location"), FunctionDescriptor.of(ValueLayout.ADDRESS));
    }

    /** The result, or minus the errno. */
    static long call(String name, long... arguments) {
        int number = number(name);
        return number < 0 ? -38 : call(number, arguments);
    }

    /** By name, on x86-64 or aarch64; -1 where there is no such call. */
    private static int number(String name) {
        return switch (name) {
            case "accept4" -> ARM ? 242 : 288;
            case "add_key" -> ARM ? 217 : 248;
            case "adjtimex" -> ARM ? 171 : 159;
            case "arch_prctl" -> ARM ? -1 : 158;
            case "bind" -> ARM ? 200 : 49;
            case "bpf" -> ARM ? 280 : 321;
            case "brk" -> ARM ? 214 : 12;
            case "cachestat" -> ARM ? 451 : 451;
            case "capset" -> ARM ? 91 : 126;
            case "chdir" -> ARM ? 49 : 80;
            case "chroot" -> ARM ? 51 : 161;
            case "clock_adjtime" -> ARM ? 266 : 305;
            case "clock_gettime" -> ARM ? 113 : 228;
            case "clock_settime" -> ARM ? 112 : 227;
            case "clone" -> ARM ? 220 : 56;
            case "clone3" -> ARM ? 435 : 435;
            case "close" -> ARM ? 57 : 3;
            case "connect" -> ARM ? 203 : 42;
            case "copy_file_range" -> ARM ? 285 : 326;
            case "dup" -> ARM ? 23 : 32;
            case "dup3" -> ARM ? 24 : 292;
            case "epoll_create1" -> ARM ? 20 : 291;
            case "epoll_pwait2" -> ARM ? 441 : 441;
            case "eventfd2" -> ARM ? 19 : 290;
            case "execve" -> ARM ? 221 : 59;
            case "execveat" -> ARM ? 281 : 322;
            case "exit" -> ARM ? 93 : 60;
            case "exit_group" -> ARM ? 94 : 231;
            case "faccessat" -> ARM ? 48 : 269;
            case "fadvise64" -> ARM ? 223 : 221;
            case "fanotify_init" -> ARM ? 262 : 300;
            case "fchmod" -> ARM ? 52 : 91;
            case "fchmodat" -> ARM ? 53 : 268;
            case "fchmodat2" -> ARM ? 452 : 452;
            case "fchownat" -> ARM ? 54 : 260;
            case "fcntl" -> ARM ? 25 : 72;
            case "fork" -> ARM ? -1 : 57;
            case "fsconfig" -> ARM ? 431 : 431;
            case "fsmount" -> ARM ? 432 : 432;
            case "fsopen" -> ARM ? 430 : 430;
            case "fspick" -> ARM ? 433 : 433;
            case "ftruncate" -> ARM ? 46 : 77;
            case "futex_waitv" -> ARM ? 449 : 449;
            case "get_mempolicy" -> ARM ? 236 : 239;
            case "get_robust_list" -> ARM ? 100 : 274;
            case "getdents64" -> ARM ? 61 : 217;
            case "getpid" -> ARM ? 172 : 39;
            case "getppid" -> ARM ? 173 : 110;
            case "gettid" -> ARM ? 178 : 186;
            case "init_module" -> ARM ? 105 : 175;
            case "inotify_init1" -> ARM ? 26 : 294;
            case "io_uring_enter" -> ARM ? 426 : 426;
            case "io_uring_register" -> ARM ? 427 : 427;
            case "io_uring_setup" -> ARM ? 425 : 425;
            case "ioctl" -> ARM ? 29 : 16;
            case "ioperm" -> ARM ? -1 : 173;
            case "iopl" -> ARM ? -1 : 172;
            case "ioprio_set" -> ARM ? 30 : 251;
            case "kcmp" -> ARM ? 272 : 312;
            case "kexec_load" -> ARM ? 104 : 246;
            case "keyctl" -> ARM ? 219 : 250;
            case "kill" -> ARM ? 129 : 62;
            case "landlock_create_ruleset" -> ARM ? 444 : 444;
            case "linkat" -> ARM ? 37 : 265;
            case "listen" -> ARM ? 201 : 50;
            case "listmount" -> ARM ? 458 : 458;
            case "lsm_get_self_attr" -> ARM ? 459 : 459;
            case "madvise" -> ARM ? 233 : 28;
            case "map_shadow_stack" -> ARM ? 453 : 453;
            case "mbind" -> ARM ? 235 : 237;
            case "memfd_create" -> ARM ? 279 : 319;
            case "memfd_secret" -> ARM ? 447 : 447;
            case "migrate_pages" -> ARM ? 238 : 256;
            case "mincore" -> ARM ? 232 : 27;
            case "mkdirat" -> ARM ? 34 : 258;
            case "mknodat" -> ARM ? 33 : 259;
            case "mlock" -> ARM ? 228 : 149;
            case "mlock2" -> ARM ? 284 : 325;
            case "mlockall" -> ARM ? 230 : 151;
            case "mmap" -> ARM ? 222 : 9;
            case "modify_ldt" -> ARM ? -1 : 154;
            case "mount" -> ARM ? 40 : 165;
            case "mount_setattr" -> ARM ? 442 : 442;
            case "move_mount" -> ARM ? 429 : 429;
            case "move_pages" -> ARM ? 239 : 279;
            case "mprotect" -> ARM ? 226 : 10;
            case "mq_open" -> ARM ? 180 : 240;
            case "mremap" -> ARM ? 216 : 25;
            case "mseal" -> ARM ? 462 : 462;
            case "msgget" -> ARM ? 186 : 68;
            case "name_to_handle_at" -> ARM ? 264 : 303;
            case "newfstatat" -> ARM ? 79 : 262;
            case "open" -> ARM ? -1 : 2;
            case "open_by_handle_at" -> ARM ? -1 : 304;
            case "open_tree" -> ARM ? 428 : 428;
            case "openat" -> ARM ? 56 : 257;
            case "openat2" -> ARM ? 437 : 437;
            case "perf_event_open" -> ARM ? 241 : 298;
            case "personality" -> ARM ? 92 : 135;
            case "pidfd_getfd" -> ARM ? 438 : 438;
            case "pidfd_open" -> ARM ? 434 : 434;
            case "pidfd_send_signal" -> ARM ? 424 : 424;
            case "pipe2" -> ARM ? 59 : 293;
            case "pivot_root" -> ARM ? 41 : 155;
            case "pkey_alloc" -> ARM ? 289 : 330;
            case "poll" -> ARM ? -1 : 7;
            case "ppoll" -> ARM ? 73 : 271;
            case "prctl" -> ARM ? 167 : 157;
            case "pread64" -> ARM ? 67 : 17;
            case "prlimit64" -> ARM ? 261 : 302;
            case "process_madvise" -> ARM ? 440 : 440;
            case "process_mrelease" -> ARM ? 448 : 448;
            case "process_vm_readv" -> ARM ? 270 : 310;
            case "process_vm_writev" -> ARM ? 271 : 311;
            case "ptrace" -> ARM ? 117 : 101;
            case "pwrite64" -> ARM ? 68 : 18;
            case "quotactl" -> ARM ? 60 : 179;
            case "quotactl_fd" -> ARM ? 443 : 443;
            case "readahead" -> ARM ? 213 : 187;
            case "reboot" -> ARM ? 142 : 169;
            case "recvfrom" -> ARM ? 207 : 45;
            case "remap_file_pages" -> ARM ? 234 : 216;
            case "renameat2" -> ARM ? 276 : 316;
            case "rt_sigprocmask" -> ARM ? 135 : 14;
            case "rt_sigqueueinfo" -> ARM ? 138 : 129;
            case "rt_tgsigqueueinfo" -> ARM ? 240 : 297;
            case "sched_getattr" -> ARM ? 275 : 315;
            case "sched_setaffinity" -> ARM ? 122 : 203;
            case "sched_setattr" -> ARM ? 274 : 314;
            case "sched_setscheduler" -> ARM ? 119 : 144;
            case "seccomp" -> ARM ? 277 : 317;
            case "semget" -> ARM ? 190 : 64;
            case "sendfile" -> ARM ? 71 : 40;
            case "sendto" -> ARM ? 206 : 44;
            case "set_mempolicy" -> ARM ? 237 : 238;
            case "set_mempolicy_home_node" -> ARM ? 450 : 450;
            case "setfsgid" -> ARM ? 152 : 123;
            case "setfsuid" -> ARM ? 151 : 122;
            case "setgroups" -> ARM ? 159 : 116;
            case "sethostname" -> ARM ? 161 : 170;
            case "setitimer" -> ARM ? 103 : 38;
            case "setns" -> ARM ? 268 : 308;
            case "setpgid" -> ARM ? 154 : 109;
            case "setpriority" -> ARM ? 140 : 141;
            case "setresgid" -> ARM ? 149 : 119;
            case "setresuid" -> ARM ? 147 : 117;
            case "setrlimit" -> ARM ? 164 : 160;
            case "setsid" -> ARM ? 157 : 112;
            case "settimeofday" -> ARM ? 170 : 164;
            case "setuid" -> ARM ? 146 : 105;
            case "shmat" -> ARM ? 196 : 30;
            case "shmctl" -> ARM ? 195 : 31;
            case "shmget" -> ARM ? 194 : 29;
            case "signalfd4" -> ARM ? 74 : 289;
            case "socket" -> ARM ? 198 : 41;
            case "socketpair" -> ARM ? 199 : 53;
            case "splice" -> ARM ? 76 : 275;
            case "statfs" -> ARM ? 43 : 137;
            case "statmount" -> ARM ? 457 : 457;
            case "swapon" -> ARM ? 224 : 167;
            case "symlinkat" -> ARM ? 36 : 266;
            case "sync_file_range" -> ARM ? 84 : 277;
            case "sysinfo" -> ARM ? 179 : 99;
            case "syslog" -> ARM ? 116 : 103;
            case "tee" -> ARM ? 77 : 276;
            case "tgkill" -> ARM ? 131 : 234;
            case "timer_create" -> ARM ? 107 : 222;
            case "timerfd_create" -> ARM ? 85 : 283;
            case "tkill" -> ARM ? 130 : 200;
            case "truncate" -> ARM ? 45 : 76;
            case "umount2" -> ARM ? 39 : 166;
            case "unlinkat" -> ARM ? 35 : 263;
            case "unshare" -> ARM ? 97 : 272;
            case "userfaultfd" -> ARM ? 282 : 323;
            case "utimensat" -> ARM ? 88 : 280;
            case "vmsplice" -> ARM ? 75 : 278;
            case "write" -> ARM ? 64 : 1;
            default -> throw new IllegalArgumentException(name);
        };
    }

    static long call(int number, long... arguments) {
        long[] a = java.util.Arrays.copyOf(arguments, 6);
        try {
            long result = (long) CALL.invokeExact((long) number, a[0], a[1], a[2], a[3], a[4], a[5]);
            if (result != -1) {
                return result;
            }
            MemorySegment errno = (MemorySegment) ERRNO.invokeExact();
            return -errno.reinterpret(4).get(ValueLayout.JAVA_INT, 0);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    static long text(String text) {
        return Arena.global().allocateFrom(text).address();
    }

    private static final MemorySegment SCRATCH = Arena.global().allocate(4096);

    /** Text in one place, which the next text takes. */
    static long passing(String text) {
        SCRATCH.setString(0, text);
        return SCRATCH.address();
    }

    /** Memory at an address of its own. */
    static MemorySegment at(long address, long bytes) {
        return MemorySegment.ofAddress(address).reinterpret(bytes);
    }

    static long zeros(int bytes) {
        return Arena.global().allocate(bytes, 8).address();
    }

    static long bytes(byte[] bytes) {
        MemorySegment segment = Arena.global().allocate(Math.max(1, bytes.length), 8);
        MemorySegment.copy(bytes, 0, segment, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return segment.address();
    }

    /** Says whether an attack got through: anything but an error did. */
    static void expectRefusal(String what, long result) {
        System.out.println((result < 0 ? "refused " : "ESCAPED ") + what + " " + result);
    }

    private Raw() {}
}
