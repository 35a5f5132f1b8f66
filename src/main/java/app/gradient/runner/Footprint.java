package app.gradient.runner;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/**
 * What a process holds at a moment, as the kernel counts it.
 *
 * @param memory bytes of its own: what it has written, shared memory, what is swapped out, and the page tables that the
 *     kernel keeps for it. Pages of files are not its own: they are everybody's, and can be taken back.
 * @param addressSpace bytes
 */
record Footprint(long memory, long addressSpace, int threads) {
    private static final int STATUS_BYTES = 4096;

    /** From a file {@code /proc/<pid>/status}; all zeros when the process has ended. Source: proc_pid_status(5). */
    static Footprint read(RandomAccessFile status) throws IOException {
        byte[] bytes = new byte[STATUS_BYTES];
        status.seek(0);
        int length = Math.max(0, status.read(bytes));
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        long memory =
                kib(text, "\nRssAnon:") + kib(text, "\nRssShmem:") + kib(text, "\nVmSwap:") + kib(text, "\nVmPTE:");
        return new Footprint(memory << 10, kib(text, "\nVmSize:") << 10, (int) kib(text, "\nThreads:"));
    }

    private static long kib(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0) {
            return 0;
        }
        long number = 0;
        for (int i = at + name.length(); i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            }
        }
        return number;
    }
}
