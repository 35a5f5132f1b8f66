package app.gradient.runner;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A process that binds the filter to itself and then makes one call of each group, by raw number; prints a line for each:
 * group, name, result.
 */
final class FilteredChild {
    private final Kernel kernel;
    private final boolean arm;

    private FilteredChild(Kernel kernel) {
        this.kernel = kernel;
        this.arm = kernel.architecture() == Architecture.AARCH64;
    }

    static void main(String[] arguments) throws InterruptedException {
        Kernel kernel = new Kernel(Architecture.here().orElseThrow());
        LockDown.noNewPrivileges(kernel);
        Seccomp.apply(kernel);
        new FilteredChild(kernel).tryAll();
    }

    private void tell(String group, String name, long result) {
        System.out.println(group + " " + name + " " + result);
    }

    private void tell(String group, String name, int onX86, int onArm, long... arguments) {
        int number = arm ? onArm : onX86;
        if (number >= 0) {
            tell(group, name, kernel.call(number, arguments));
        }
    }

    private void tryAll() throws InterruptedException {
        long self = kernel.call(SystemCall.GETPID);
        long parent = kernel.call(SystemCall.GETPPID);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment zeros = arena.allocate(4096, 8);
            long path = arena.allocateFrom("/etc/passwd").address();
            long at = zeros.address();

            tell("allowed", "open-read", kernel.call(SystemCall.OPENAT, -100, path, 0, 0));
            tell("allowed", "clock", kernel.call(SystemCall.CLOCK_GETTIME, 1, at));
            tell("allowed", "memory", kernel.call(SystemCall.MADVISE, 0, 0, 4));
            tell("allowed", "random", kernel.call(SystemCall.GETRANDOM, at, 8, 0));
            tell("allowed", "own-limit-read", kernel.call(SystemCall.PRLIMIT64, 0, 7, 0, at));
            tell("allowed", "own-limit-read-by-pid", kernel.call(SystemCall.PRLIMIT64, self, 7, 0, at));
            tell(
                    "allowed",
                    "thread-name",
                    kernel.call(SystemCall.PRCTL, 15, arena.allocateFrom("x").address()));
            tell("allowed", "fcntl-getfd", kernel.call(SystemCall.FCNTL, 0, 1));
            tell("allowed", "own-thread-signal", kernel.call(SystemCall.TGKILL, self, self, 0));
            Thread thread = new Thread(() -> tell("allowed", "thread", 0));
            thread.start();
            thread.join();

            for (int flags : new int[] {1, 2, 64, 512, 1024, 0x400000}) {
                tell("files", "openat-" + flags, kernel.call(SystemCall.OPENAT, -100, path, flags, 0600));
                tell("files", "open-" + flags, 2, -1, path, flags, 0600);
            }
            tell("files", "openat2", 437, 437, -100, path, at, 24);
            tell("files", "unlinkat", 263, 35, -100, path, 0);
            tell("files", "renameat2", 316, 276, -100, path, -100, path, 0);
            tell("files", "symlinkat", 266, 36, path, -100, path);
            tell("files", "truncate", 76, 45, path, 0);
            tell("files", "memfd_create", 319, 279, path, 0);
            tell("network", "socket", 41, 198, 2, 1, 0);
            tell("network", "socketpair", 53, 199, 1, 1, 0, at);
            tell("network", "connect", 42, 203, 0, at, 16);
            tell("network", "io_uring_setup", 425, 425, 8, at);
            tell("processes", "fork", 57, -1);
            tell("processes", "clone", kernel.call(SystemCall.CLONE, 17, 0, 0, 0, 0));
            tell("processes", "clone-namespace", kernel.call(SystemCall.CLONE, 0x10900 | 0x20000000, 0, 0, 0, 0));
            tell("processes", "execve", kernel.call(SystemCall.EXECVE, path, 0, 0));
            tell("memory", "mmap-shared", kernel.call(SystemCall.MMAP, 0, 4096, 3, 0x21, -1, 0));
            tell("memory", "mmap-shared-validate", kernel.call(SystemCall.MMAP, 0, 4096, 3, 0x23, -1, 0));
            tell("memory", "mmap-growsdown", kernel.call(SystemCall.MMAP, 0, 4096, 3, 0x122, -1, 0));
            tell("memory", "mmap-locked", kernel.call(SystemCall.MMAP, 0, 4096, 3, 0x2022, -1, 0));
            tell("memory", "mmap-populate", kernel.call(SystemCall.MMAP, 0, 4096, 3, 0x8022, -1, 0));
            tell("memory", "mmap-hugetlb", kernel.call(SystemCall.MMAP, 0, 4096, 3, 0x40022, -1, 0));
            tell("memory", "mprotect-growsdown", kernel.call(SystemCall.MPROTECT, 0, 4096, 0x01000001));
            tell("memory", "mremap", 25, 216, at, 4096, 8192, 1);
            tell("memory", "madvise-mergeable", kernel.call(SystemCall.MADVISE, 0, 4096, 12));
            tell("memory", "madvise-populate", kernel.call(SystemCall.MADVISE, 0, 4096, 23));
            tell("memory", "process_madvise", 440, 440, 0, at, 1, 4, 0);
            tell("memory", "mincore", 27, 232, 0, 4096, at);
            tell("memory", "mlock2", 325, 284, at, 4096, 0);
            tell("memory", "shmat", 30, 196, 0, 0, 0);
            tell("memory", "remap_file_pages", 216, 234, 0, 4096, 0, 0, 0);
            tell("processes", "clone-own-descriptors", kernel.call(SystemCall.CLONE, 0x3d0b00, at, 0, 0, 0));
            tell("processes", "clone-bare", kernel.call(SystemCall.CLONE, 0x50f00, at, 0, 0, 0));
            tell("files", "open-path", kernel.call(SystemCall.OPENAT, -100, path, 0x200000, 0));
            tell("files", "statfs", 137, 43, path, at);
            tell("files", "getdents64", 217, 61, 0, at, 4096);
            tell("kernel", "clock-of-parent", kernel.call(SystemCall.CLOCK_GETTIME, ~parent << 3 | 2, at));
            tell("kernel", "sysinfo", 99, 179, at);
            tell("clone3", "clone3", kernel.call(SystemCall.CLONE3, at, 88));
            tell("signals", "kill", kernel.call(SystemCall.KILL, parent, 0));
            tell("signals", "tgkill-parent", kernel.call(SystemCall.TGKILL, parent, parent, 0));
            tell("signals", "tgkill-own-death", kernel.call(SystemCall.TGKILL, self, self, 9));
            tell("signals", "tgkill-own-stop", kernel.call(SystemCall.TGKILL, self, self, 19));
            tell("signals", "tkill", 200, 130, self, 0);
            tell("signals", "pidfd_open", 434, 434, parent, 0);
            tell("tracing", "ptrace", 101, 117, 0, 0, 0, 0);
            tell("tracing", "process_vm_readv", 310, 270, parent, at, 1, at, 1, 0);
            tell("limits", "prlimit-own-write", kernel.call(SystemCall.PRLIMIT64, 0, 4, at, 0));
            tell("limits", "prlimit-parent-write", kernel.call(SystemCall.PRLIMIT64, parent, 4, at, 0));
            tell("limits", "prlimit-parent-read", kernel.call(SystemCall.PRLIMIT64, parent, 4, 0, at));
            tell("limits", "setrlimit", 160, 164, 4, at);
            tell("limits", "sched_setaffinity", 203, 122, parent, 8, at);
            tell("limits", "setpriority", 141, 140, 0, parent, 5);
            tell("commands", "prctl-pdeathsig", kernel.call(SystemCall.PRCTL, 1, 0));
            tell("commands", "prctl-dumpable", kernel.call(SystemCall.PRCTL, 4, 1));
            tell("commands", "fcntl-dupfd", kernel.call(SystemCall.FCNTL, 0, 0, 10));
            tell("commands", "fcntl-setown", kernel.call(SystemCall.FCNTL, 0, 8, parent));
            tell("commands", "ioctl-sti", kernel.call(SystemCall.IOCTL, 0, 0x5412, at));
            tell("commands", "dup3", kernel.call(SystemCall.DUP3, 0, 99, 0));
            tell("kernel", "bpf", 321, 280, 0, at, 64);
            tell("kernel", "mount", 165, 40, path, path, path, 0, 0);
            tell("kernel", "unshare", 272, 97, 0x10000000);
            tell("kernel", "setuid", 105, 146, 0);
            tell("kernel", "capset", kernel.call(SystemCall.CAPSET, at, at));
            tell("kernel", "seccomp", kernel.call(SystemCall.SECCOMP, 1, 0, at));
            tell("kernel", "userfaultfd", 323, 282, 0);
        }
    }
}
