package app.gradient.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** HTTP written by hand: what no client library would send, a body that never ends included. */
public final class Wire {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /** Writes the body; the server may answer, and close, before it has read all of it. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    public record Answer(int status, String head, String body) {
        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    /** Sends {@code head}, lines ended by \n and of one byte a character, and a body, and reads the answer while it sends. */
    public Answer send(String head, Body body) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var out = socket.getOutputStream();
            var sending = Thread.ofVirtual().start(() -> {
                try {
                    out.write(head.strip()
                            .replace("\n", "\r\n")
                            .concat("\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
                    body.writeTo(out);
                    out.flush();
                } catch (IOException e) {
                    // the server has heard enough
                }
            });
            var answer = read(socket.getInputStream());
            socket.close();
            sending.join();
            return answer;
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer to " + head, e);
        } catch (IOException e) {
            throw new AssertionError("no whole answer to " + head, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer send(String head, String body) {
        return send(head, out -> out.write(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@code bytes} of {@code a}, as they are. */
    public static Body plain(long bytes) {
        return out -> {
            var piece = new byte[64 * 1024];
            Arrays.fill(piece, (byte) 'a');
            for (long left = bytes; left > 0; left -= piece.length) {
                out.write(piece, 0, (int) Math.min(piece.length, left));
            }
        };
    }

    /** {@code text} over and over, at least {@code bytes} of it, in chunks. */
    public static Body chunked(String begin, String text, long bytes) {
        return out -> {
            chunk(out, begin);
            var piece = text.repeat(Math.max(1, 60_000 / text.length()));
            for (long left = bytes; left > 0; left -= piece.length()) {
                chunk(out, piece);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(
                    (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Answer read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + head);
            }
            head.write(next);
        }
        var text = head.toString(StandardCharsets.ISO_8859_1);
        int status = Integer.parseInt(text.substring(9, 12));
        return new Answer(status, text, body(text, in));
    }

    private static String body(String head, InputStream in) throws IOException {
        var lower = head.toLowerCase(Locale.ROOT);
        var length = lower.lines()
                .filter(line -> line.startsWith("content-length:"))
                .map(line -> line.substring(15).strip())
                .findFirst();
        if (length.isPresent()) {
            return new String(in.readNBytes(Integer.parseInt(length.get())), StandardCharsets.UTF_8);
        }
        if (!lower.contains("transfer-encoding: chunked")) {
            return "";
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(in.readNBytes(size));
            in.readNBytes(2);
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static int chunkSize(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.isEmpty() ? 0 : Integer.parseInt(line.toString().strip(), 16);
    }
}
