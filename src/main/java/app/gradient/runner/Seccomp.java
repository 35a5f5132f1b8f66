package app.gradient.runner;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The allow-list of system calls for all threads of a warmed-up JVM. What isn't named fails with EPERM; another
 * architecture's calls kill the process. Source: Documentation/userspace-api/seccomp_filter.rst.
 */
final class Seccomp {
    /** Needed by a JVM whatever their arguments. */
    private static final Set<SystemCall> FREE = EnumSet.of(
            SystemCall.READ,
            SystemCall.WRITE,
            SystemCall.READV,
            SystemCall.WRITEV,
            SystemCall.PREAD64,
            SystemCall.CLOSE,
            SystemCall.LSEEK,
            SystemCall.FSTAT,
            SystemCall.NEWFSTATAT,
            SystemCall.STATX,
            SystemCall.STAT,
            SystemCall.LSTAT,
            SystemCall.ACCESS,
            SystemCall.FACCESSAT,
            SystemCall.FACCESSAT2,
            SystemCall.READLINK,
            SystemCall.READLINKAT,
            SystemCall.GETCWD,
            SystemCall.MUNMAP,
            SystemCall.BRK,
            SystemCall.RT_SIGACTION,
            SystemCall.RT_SIGPROCMASK,
            SystemCall.RT_SIGRETURN,
            SystemCall.SIGALTSTACK,
            SystemCall.SCHED_YIELD,
            SystemCall.NANOSLEEP,
            SystemCall.CLOCK_NANOSLEEP,
            SystemCall.CLOCK_GETRES,
            SystemCall.GETTIMEOFDAY,
            SystemCall.TIME,
            SystemCall.GETPID,
            SystemCall.GETTID,
            SystemCall.GETPPID,
            SystemCall.GETUID,
            SystemCall.GETEUID,
            SystemCall.GETGID,
            SystemCall.GETEGID,
            SystemCall.UNAME,
            SystemCall.GETRLIMIT,
            SystemCall.GETRUSAGE,
            SystemCall.TIMES,
            SystemCall.FUTEX,
            SystemCall.SET_ROBUST_LIST,
            SystemCall.RSEQ,
            SystemCall.SET_TID_ADDRESS,
            SystemCall.EXIT,
            SystemCall.EXIT_GROUP,
            SystemCall.SCHED_GETAFFINITY,
            SystemCall.SCHED_GETPARAM,
            SystemCall.SCHED_GETSCHEDULER,
            SystemCall.GETRANDOM,
            SystemCall.MEMBARRIER,
            SystemCall.POLL,
            SystemCall.PPOLL,
            SystemCall.RESTART_SYSCALL);

    private static final int ALLOW = 0x7fff0000;
    private static final int FAIL = 0x00050000;
    private static final int KILL_PROCESS = 0x80000000;

    private static final int LOAD = 0x20;
    private static final int AND = 0x54;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;

    /** O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND, the bit of O_TMPFILE; and O_PATH, by which Landlock isn't asked. */
    private static final int OPENS_MORE = 0x1 | 0x2 | 0x40 | 0x200 | 0x400 | 0x400000 | 0x200000;

    /**
     * CLONE_VM, FS, FILES, SYSVSEM, SIGHAND, THREAD, SETTLS, PARENT_SETTID and CHILD_CLEARTID: what glibc makes a thread with,
     * exactly. Without CLONE_FILES each thread would have descriptors of its own.
     */
    private static final int CLONES_A_THREAD = 0x3d0f00;

    /** The same and CLONE_DETACHED, which the kernel ignores: musl's. */
    private static final int CLONES_A_THREAD_OF_MUSL = 0x7d0f00;

    private static final int MAP_PRIVATE = 0x2;

    /**
     * What a mapping may be besides private: FIXED, ANONYMOUS, 32BIT, DENYWRITE, EXECUTABLE, NORESERVE, STACK and
     * FIXED_NOREPLACE. RLIMIT_DATA counts neither what is shared nor what grows down; locked and huge pages can't be taken
     * back.
     */
    private static final int MAPS_AT_WILL = 0x10 | 0x20 | 0x40 | 0x800 | 0x1000 | 0x4000 | 0x20000 | 0x100000;

    /** PROT_READ, PROT_WRITE, PROT_EXEC and, for libraries on aarch64, PROT_BTI; not PROT_GROWSDOWN. */
    private static final int PROTECTS = 0x7 | 0x10;

    /**
     * NORMAL, RANDOM, SEQUENTIAL, WILLNEED, DONTNEED, FREE, HUGEPAGE, NOHUGEPAGE, DONTDUMP, DODUMP, GUARD_INSTALL and
     * GUARD_REMOVE. Not MERGEABLE: pages that are one with others' tell what others hold.
     */
    private static final int[] ADVICE = {0, 1, 2, 3, 4, 8, 14, 15, 16, 17, 102, 103};

    /** MAX_CLOCKS of linux/time.h. */
    private static final int CLOCKS = 16;

    private static final int SIGKILL = 9;
    private static final int SIGSTOP = 19;
    private static final int PR_SET_NAME = 15;
    private static final int PR_SET_VMA = 0x53564d41;
    private static final int F_GETFD = 1;
    private static final int F_SETFD = 2;
    private static final int F_GETFL = 3;
    private static final int TCGETS = 0x5401;
    private static final int FIONREAD = 0x541B;

    /** One of classic BPF; jumps are counted from the next. */
    record Instruction(int code, int ifTrue, int ifFalse, int operand) {}

    private final Architecture architecture;
    private final int pid;
    private final List<Instruction> program = new ArrayList<>();

    private Seccomp(Architecture architecture, int pid) {
        this.architecture = architecture;
        this.pid = pid;
    }

    /** Does all that {@link #apply} does but asking the kernel: for training the AOT cache. */
    static void dryRun(Kernel kernel) {
        try (Arena arena = Arena.ofConfined()) {
            filter(arena, program(kernel.architecture(), (int) kernel.call(SystemCall.GETPID)));
        }
    }

    /** The filter of a process on an architecture, which need not be this one. */
    static List<Instruction> program(Architecture architecture, int pid) {
        return new Seccomp(architecture, pid).build();
    }

    /**
     * Binds all threads of this process, the later ones too.
     *
     * @throws LockDownFailed if the kernel refuses, or a thread can't be bound
     */
    static void apply(Kernel kernel) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment filter = filter(arena, program(kernel.architecture(), (int) kernel.call(SystemCall.GETPID)));
            long result = kernel.call(SystemCall.SECCOMP, 1, 1, filter.address()); // SET_MODE_FILTER, TSYNC
            if (result != 0) {
                throw new LockDownFailed("seccomp", result);
            }
        }
    }

    /** As the kernel reads it: a {@code struct sock_fprog}. */
    private static MemorySegment filter(Arena arena, List<Instruction> program) {
        MemorySegment filter = arena.allocate(program.size() * 8L, 8);
        for (int i = 0; i < program.size(); i++) {
            Instruction instruction = program.get(i);
            filter.set(ValueLayout.JAVA_SHORT, i * 8L, (short) instruction.code());
            filter.set(ValueLayout.JAVA_BYTE, i * 8L + 2, (byte) instruction.ifTrue());
            filter.set(ValueLayout.JAVA_BYTE, i * 8L + 3, (byte) instruction.ifFalse());
            filter.set(ValueLayout.JAVA_INT, i * 8L + 4, instruction.operand());
        }
        MemorySegment head = arena.allocate(16, 8);
        head.set(ValueLayout.JAVA_SHORT, 0, (short) program.size());
        head.set(ValueLayout.JAVA_LONG, 8, filter.address());
        return head;
    }

    private List<Instruction> build() {
        load(ARCHITECTURE);
        program.add(new Instruction(JUMP_IF_EQUAL, 1, 0, architecture.audit));
        answer(KILL_PROCESS);
        load(NUMBER);
        if (architecture == Architecture.X86_64) {
            program.add(new Instruction(JUMP_IF_AT_LEAST, 0, 1, 0x40000000)); // the x32 ABI
            answer(KILL_PROCESS);
        }
        for (SystemCall call : FREE) {
            int number = call.number(architecture);
            if (number >= 0) {
                program.add(new Instruction(JUMP_IF_EQUAL, 0, 1, number));
                answer(ALLOW);
            }
        }
        when(SystemCall.CLONE3, () -> answer(FAIL | Kernel.ENOSYS)); // glibc then takes clone, whose flags we can read
        when(SystemCall.OPEN, () -> allowIfMasked(1, OPENS_MORE, 0));
        when(SystemCall.OPENAT, () -> allowIfMasked(2, OPENS_MORE, 0));
        when(SystemCall.CLONE, () -> allowIfOneOf(0, CLONES_A_THREAD, CLONES_A_THREAD_OF_MUSL));
        when(SystemCall.MMAP, () -> allowIfMasked(3, ~MAPS_AT_WILL, MAP_PRIVATE));
        when(SystemCall.MPROTECT, () -> allowIfMasked(2, ~PROTECTS, 0));
        when(SystemCall.CLOCK_GETTIME, this::allowCommonClocks);
        when(SystemCall.MADVISE, () -> allowIfOneOf(2, ADVICE));
        when(SystemCall.TGKILL, this::allowHarmlessSignalsToOneself);
        when(SystemCall.PRCTL, () -> allowIfOneOf(0, PR_SET_NAME, PR_SET_VMA));
        when(SystemCall.FCNTL, () -> allowIfOneOf(1, F_GETFD, F_SETFD, F_GETFL));
        when(SystemCall.IOCTL, () -> allowIfOneOf(1, TCGETS, FIONREAD));
        when(SystemCall.PRLIMIT64, this::allowReadingOwnLimits);
        answer(FAIL | Kernel.EPERM);
        return program;
    }

    private void load(int offset) {
        program.add(new Instruction(LOAD, 0, 0, offset));
    }

    private void answer(int action) {
        program.add(new Instruction(RETURN, 0, 0, action));
    }

    private static int lowWord(int argument) {
        return 16 + argument * 8;
    }

    /** Appends {@code body}, which always answers, and jumps around it for other calls. */
    private void when(SystemCall call, Runnable body) {
        int number = call.number(architecture);
        if (number < 0) {
            return;
        }
        int jump = program.size();
        program.add(new Instruction(JUMP_IF_EQUAL, 0, 0, number));
        body.run();
        program.set(jump, new Instruction(JUMP_IF_EQUAL, 0, program.size() - jump - 1, number));
    }

    private void allowIfMasked(int argument, int mask, int expected) {
        load(lowWord(argument));
        program.add(new Instruction(AND, 0, 0, mask));
        program.add(new Instruction(JUMP_IF_EQUAL, 0, 1, expected));
        answer(ALLOW);
        answer(FAIL | Kernel.EPERM);
    }

    private void allowIfOneOf(int argument, int... values) {
        load(lowWord(argument));
        for (int value : values) {
            program.add(new Instruction(JUMP_IF_EQUAL, 0, 1, value));
            answer(ALLOW);
        }
        answer(FAIL | Kernel.EPERM);
    }

    /** Not SIGKILL and SIGSTOP: a child that died of SIGKILL was killed from outside, so it isn't the learner's fault. */
    private void allowHarmlessSignalsToOneself() {
        load(lowWord(2));
        program.add(new Instruction(JUMP_IF_EQUAL, 1, 0, SIGKILL));
        program.add(new Instruction(JUMP_IF_EQUAL, 0, 1, SIGSTOP));
        answer(FAIL | Kernel.EPERM);
        allowIfOneOf(0, pid);
    }

    /** Those of the machine and of the caller; a negative number is the processor time of any process or thread. */
    private void allowCommonClocks() {
        load(lowWord(0));
        program.add(new Instruction(JUMP_IF_AT_LEAST, 0, 1, CLOCKS));
        answer(FAIL | Kernel.EPERM);
        answer(ALLOW);
    }

    /** A submission once lowered its parent's limits: both the process and the direction matter. */
    private void allowReadingOwnLimits() {
        load(lowWord(0));
        program.add(new Instruction(JUMP_IF_EQUAL, 2, 0, 0));
        program.add(new Instruction(JUMP_IF_EQUAL, 1, 0, pid));
        answer(FAIL | Kernel.EPERM);
        load(lowWord(2));
        program.add(new Instruction(JUMP_IF_EQUAL, 1, 0, 0));
        answer(FAIL | Kernel.EPERM);
        load(lowWord(2) + 4);
        program.add(new Instruction(JUMP_IF_EQUAL, 1, 0, 0));
        answer(FAIL | Kernel.EPERM);
        answer(ALLOW);
    }
}
