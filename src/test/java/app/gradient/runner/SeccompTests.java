package app.gradient.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The filter of either architecture, worked through for every system call there is: no processor of that kind is needed. */
class SeccompTests {
    private static final int PID = 4711;
    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int REFUSE = 0x00050000 | Kernel.EPERM;
    private static final int UNKNOWN = 0x00050000 | Kernel.ENOSYS;

    /** Whatever their arguments. Widening this list is widening what a hostile program may do. */
    private static final String ALLOWED = """
            read write readv writev pread64 close lseek fstat newfstatat statx stat lstat access faccessat faccessat2
            readlink readlinkat getcwd munmap brk rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack sched_yield nanosleep clock_nanosleep
            clock_getres gettimeofday time getpid gettid getppid getuid geteuid getgid getegid uname getrlimit getrusage times
            futex set_robust_list rseq set_tid_address exit exit_group sched_getaffinity sched_getparam sched_getscheduler
            getrandom membarrier poll ppoll restart_syscall""";

    /** With no argument but zeros: reading from descriptor 0, one's own first limit, no protection, ordinary use of memory. */
    private static final Set<String> ALLOWED_WITH_ZEROS =
            Set.of("open", "openat", "prlimit64", "mprotect", "madvise", "clock_gettime");

    private static Map<String, Integer> table(Architecture architecture) throws IOException {
        Map<String, Integer> numbers = new TreeMap<>();
        try (InputStream file = SeccompTests.class.getResourceAsStream("system-calls.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .filter(words -> !words[1 + architecture.ordinal()].equals("-"))
                    .forEach(words -> numbers.put(words[0], Integer.parseInt(words[1 + architecture.ordinal()])));
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource
    void namesTheSameCallsAsTheKernelsHeaders(Architecture architecture) throws IOException {
        Map<String, Integer> headers = table(architecture);
        assertThat(headers).hasSizeGreaterThan(300);

        for (SystemCall call : SystemCall.values()) {
            String name = call.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(call.number(architecture)).as(name).isEqualTo(headers.getOrDefault(name, -1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void allowsTheseCallsAndNoOther(Architecture architecture) throws IOException {
        Set<String> wanted = new TreeSet<>(ALLOWED_WITH_ZEROS);
        wanted.addAll(List.of(ALLOWED.split("\\s+")));
        wanted.retainAll(table(architecture).keySet());

        Set<String> allowed = new TreeSet<>();
        List<String> odd = new ArrayList<>();
        table(architecture).forEach((name, number) -> {
            int answer = answer(architecture, number);
            if (answer == ALLOW) {
                allowed.add(name);
            } else if (answer != (name.equals("clone3") ? UNKNOWN : REFUSE)) {
                odd.add(name + " " + Integer.toHexString(answer));
            }
        });

        assertThat(allowed).isEqualTo(wanted);
        assertThat(odd).isEmpty();
    }

    /** A kernel newer than the table may know more. */
    @ParameterizedTest
    @EnumSource
    void refusesNumbersThatNobodyKnowsYet(Architecture architecture) {
        assertThat(IntStream.range(470, 2000).map(number -> answer(architecture, number)))
                .containsOnly(REFUSE);
    }

    @ParameterizedTest
    @EnumSource
    void letsFcntlAndIoctlAskAndNothingElse(Architecture architecture) {
        assertThat(allowedCommands(architecture, SystemCall.FCNTL, 1)).containsExactly(1, 2, 3);
        assertThat(allowedCommands(architecture, SystemCall.IOCTL, 1)).containsExactly(0x5401, 0x541B);
        assertThat(allowedCommands(architecture, SystemCall.PRCTL, 0)).containsExactly(15);
        assertThat(answer(architecture, number(architecture, SystemCall.PRCTL), 0x53564d41))
                .as("PR_SET_VMA")
                .isEqualTo(ALLOW);
    }

    private static List<Integer> allowedCommands(Architecture architecture, SystemCall call, int argument) {
        return IntStream.range(0, 1 << 16)
                .filter(command -> {
                    long[] arguments = new long[6];
                    arguments[argument] = command;
                    return answer(architecture, number(architecture, call), arguments) == ALLOW;
                })
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void opensForReadingOnly(Architecture architecture) {
        int call = number(architecture, SystemCall.OPENAT);
        for (int bit = 0; bit < 24; bit++) {
            boolean writesOrAsksNobody = Set.of(0, 1, 6, 9, 10, 21, 22).contains(bit);
            assertThat(answer(architecture, call, -100, 0, 1L << bit))
                    .as("openat with bit %d", bit)
                    .isEqualTo(writesOrAsksNobody ? REFUSE : ALLOW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void clonesThreadsOnly(Architecture architecture) {
        int call = number(architecture, SystemCall.CLONE);
        long thread = 0x3d0f00;
        assertThat(answer(architecture, call, thread)).as("as glibc does it").isEqualTo(ALLOW);
        assertThat(answer(architecture, call, thread | 0x400000))
                .as("as musl does it")
                .isEqualTo(ALLOW);
        assertThat(answer(architecture, call, 17)).as("fork").isEqualTo(REFUSE);
        assertThat(answer(architecture, call, 0x4111)).as("vfork").isEqualTo(REFUSE);
        for (int bit = 0; bit < 32; bit++) {
            if (bit != 22) {
                assertThat(answer(architecture, call, thread ^ 1L << bit))
                        .as("with or without bit %d", bit)
                        .isEqualTo(REFUSE);
            }
        }
    }

    /** Else it is memory that RLIMIT_DATA doesn't count. */
    @ParameterizedTest
    @EnumSource
    void mapsPrivateMemoryOnly(Architecture architecture) {
        long[] asAJvmDoes = {0x2, 0x12, 0x22, 0x32, 0x4022, 0x4032, 0x20022, 0x802, 0x812, 0x100022};
        for (long flags : asAJvmDoes) {
            assertThat(map(architecture, flags)).as("flags %x", flags).isEqualTo(ALLOW);
            assertThat(map(architecture, flags | 0x1))
                    .as("shared and validated, %x", flags)
                    .isEqualTo(REFUSE);
            assertThat(map(architecture, flags ^ 0x3)).as("shared, %x", flags).isEqualTo(REFUSE);
            assertThat(map(architecture, flags ^ 0x2)).as("neither, %x", flags).isEqualTo(REFUSE);
        }
        for (int bit = 0; bit < 32; bit++) {
            boolean atWill = Set.of(1, 4, 5, 6, 11, 12, 14, 17, 20).contains(bit);
            assertThat(map(architecture, 0x22 | 1L << bit))
                    .as("bit %d: growing down, locked, of huge pages, filled at once and what nobody knows yet", bit)
                    .isEqualTo(atWill ? ALLOW : REFUSE);
        }
    }

    private static int map(Architecture architecture, long flags) {
        return answer(architecture, number(architecture, SystemCall.MMAP), 0, 4096, 3, flags, -1, 0);
    }

    @ParameterizedTest
    @EnumSource
    void protectsPagesAndNothingBeyondThem(Architecture architecture) {
        for (int bit = 0; bit < 32; bit++) {
            assertThat(answer(architecture, number(architecture, SystemCall.MPROTECT), 0, 4096, 1L << bit))
                    .as("bit %d", bit)
                    .isEqualTo(Set.of(0, 1, 2, 4).contains(bit) ? ALLOW : REFUSE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheClocksOfTheMachineAndItsOwn(Architecture architecture) {
        assertThat(allowedCommands(architecture, SystemCall.CLOCK_GETTIME, 0))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        for (long pid : new long[] {0, 1, PID, PID + 1}) {
            assertThat(answer(architecture, number(architecture, SystemCall.CLOCK_GETTIME), ~pid << 3 | 2))
                    .as("of process %d", pid)
                    .isEqualTo(REFUSE);
            assertThat(answer(architecture, number(architecture, SystemCall.CLOCK_GETTIME), ~pid << 3 | 6))
                    .as("of thread %d", pid)
                    .isEqualTo(REFUSE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesMemoryBackButNeitherSharesNorPoisonsIt(Architecture architecture) {
        assertThat(allowedCommands(architecture, SystemCall.MADVISE, 2))
                .containsExactly(0, 1, 2, 3, 4, 8, 14, 15, 16, 17, 102, 103);
    }

    @ParameterizedTest
    @EnumSource
    void signalsOnlyItselfAndReadsOnlyItsOwnLimits(Architecture architecture) {
        int tgkill = number(architecture, SystemCall.TGKILL);
        assertThat(answer(architecture, tgkill, PID, PID, 12)).isEqualTo(ALLOW);
        assertThat(answer(architecture, tgkill, PID + 1, PID + 1, 12)).isEqualTo(REFUSE);
        assertThat(answer(architecture, tgkill, PID, PID, 9)).isEqualTo(REFUSE);
        assertThat(answer(architecture, tgkill, PID, PID, 19)).isEqualTo(REFUSE);
        int prlimit = number(architecture, SystemCall.PRLIMIT64);
        assertThat(answer(architecture, prlimit, PID, 7, 0, 4096)).isEqualTo(ALLOW);
        assertThat(answer(architecture, prlimit, 0, 7, 0, 4096)).isEqualTo(ALLOW);
        assertThat(answer(architecture, prlimit, 1, 7, 0, 4096)).isEqualTo(REFUSE);
        assertThat(answer(architecture, prlimit, 0, 7, 4096, 0)).as("writing").isEqualTo(REFUSE);
        assertThat(answer(architecture, prlimit, 0, 7, 1L << 32, 0))
                .as("writing from a high address")
                .isEqualTo(REFUSE);
    }

    @ParameterizedTest
    @EnumSource
    void killsWhoCallsByTheNumbersOfAnotherKind(Architecture architecture) {
        Architecture other = Architecture.values()[1 - architecture.ordinal()];
        assertThat(run(Seccomp.program(architecture, PID), other.audit, 0, new long[6]))
                .isEqualTo(KILL);
        assertThat(run(Seccomp.program(architecture, PID), 0x40000003, 0, new long[6]))
                .as("i386")
                .isEqualTo(KILL);
        if (architecture == Architecture.X86_64) {
            assertThat(answer(architecture, 0x40000000)).as("x32").isEqualTo(KILL);
        }
    }

    private static int number(Architecture architecture, SystemCall call) {
        return call.number(architecture);
    }

    private static int answer(Architecture architecture, int number, long... arguments) {
        return run(
                Seccomp.program(architecture, PID), architecture.audit, number, java.util.Arrays.copyOf(arguments, 6));
    }

    /** As the kernel runs it, on {@code struct seccomp_data}. */
    private static int run(List<Seccomp.Instruction> program, int audit, int number, long[] arguments) {
        int accumulator = 0;
        for (int at = 0; ; at++) {
            Seccomp.Instruction instruction = program.get(at);
            switch (instruction.code()) {
                case 0x20 -> accumulator = word(instruction.operand(), audit, number, arguments);
                case 0x54 -> accumulator &= instruction.operand();
                case 0x15 -> at += accumulator == instruction.operand() ? instruction.ifTrue() : instruction.ifFalse();
                case 0x35 ->
                    at += Integer.compareUnsigned(accumulator, instruction.operand()) >= 0
                            ? instruction.ifTrue()
                            : instruction.ifFalse();
                case 0x06 -> {
                    return instruction.operand();
                }
                default -> throw new AssertionError("code " + instruction.code());
            }
        }
    }

    private static int word(int offset, int audit, int number, long[] arguments) {
        return switch (offset) {
            case 0 -> number;
            case 4 -> audit;
            default -> {
                long argument = arguments[(offset - 16) / 8];
                yield (int) (offset % 8 == 0 ? argument : argument >>> 32);
            }
        };
    }
}
