package app.gradient.course;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.springframework.http.HttpHeaders;

/**
 * A part of a page, plain and compressed, so that what many readers get is compressed once and a request only joins pieces.
 *
 * <p>Each compressed piece ends on a byte and refers to nothing before itself, so pieces in any order are one deflate stream.
 * Source: RFC 1951, §3.2.3 and §3.2.4; RFC 1952, §2.3.
 */
record Piece(byte[] plain, byte[] compressed) {
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};
    private static final int TRAILER = 8;
    private static final int STORED_HEADER = 5;

    /** For a piece that is kept: compressed as well as it can be. */
    static Piece kept(String text) {
        return deflated(text, Deflater.BEST_COMPRESSION);
    }

    /** For a piece that is sent once. */
    static Piece passing(String text) {
        return deflated(text, Deflater.BEST_SPEED);
    }

    /** For a secret of less than 64 KiB: as it is, so that the length of an answer tells nothing about it. */
    static Piece secret(String text) {
        byte[] plain = text.getBytes(StandardCharsets.US_ASCII);
        byte[] block = ByteBuffer.allocate(STORED_HEADER + plain.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0)
                .putShort((short) plain.length)
                .putShort((short) ~plain.length)
                .put(plain)
                .array();
        return new Piece(plain, block);
    }

    private static Piece deflated(String text, int level) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try (var deflater = new Deflater(level, true)) {
            deflater.setInput(plain);
            var compressed = new ByteArrayOutputStream(plain.length / 4 + 16);
            var buffer = new byte[8192];
            int read;
            while ((read = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH)) > 0) {
                compressed.write(buffer, 0, read);
            }
            return new Piece(plain, compressed.toByteArray());
        }
    }

    /** What it takes in memory. */
    int bytes() {
        return plain.length + compressed.length;
    }

    /** Answers with the pieces one after another, compressed if the browser takes that. */
    static void send(List<Piece> pieces, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (takesGzip(request)) {
            sendCompressed(pieces, response);
        } else {
            response.setContentLength(length(pieces));
            for (var piece : pieces) {
                response.getOutputStream().write(piece.plain);
            }
        }
    }

    private static void sendCompressed(List<Piece> pieces, HttpServletResponse response) throws IOException {
        int body = pieces.stream().mapToInt(piece -> piece.compressed.length).sum();
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setContentLength(GZIP_HEADER.length + body + LAST_BLOCK.length + TRAILER);
        var out = response.getOutputStream();
        var checksum = new CRC32();
        out.write(GZIP_HEADER);
        for (var piece : pieces) {
            checksum.update(piece.plain);
            out.write(piece.compressed);
        }
        out.write(LAST_BLOCK);
        out.write(ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt(length(pieces))
                .array());
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream().mapToInt(piece -> piece.plain.length).sum();
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .anyMatch(coding -> coding.equals("gzip")
                                || (coding.startsWith("gzip;") && !coding.matches("gzip;\\s*q=0(\\.0*)?")));
    }
}
