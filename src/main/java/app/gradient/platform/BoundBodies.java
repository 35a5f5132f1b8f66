package app.gradient.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is larger than its address takes, before anything is read of it or asked about who sent it: by
 * {@code Content-Length}, and by counting what comes without one. Bodies under way together take a bounded part of the
 * heap, so that many slow senders can't fill it either.
 */
final class BoundBodies extends OncePerRequestFilter {
    /** A body up to this many bytes takes no share: an honest form passes however many large ones are under way. */
    private static final long SMALL = 16 * 1024;

    private static final long LEAST_SHARE = 16L * 1024 * 1024;

    private final long share;
    private final AtomicLong underWay = new AtomicLong();

    /** @param heap bytes of memory there are for everything */
    BoundBodies(long heap) {
        this.share = Math.max(LEAST_SHARE, heap / 8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = BodyBounds.of(request.getRequestURI());
        var refusal = refusal(request, most);
        if (refusal.isPresent()) {
            ErrorPage.show(refusal.get(), new BareRequest(request), response);
            return;
        }
        long expected = expected(request, most);
        long taken = expected > SMALL ? expected : 0;
        if (underWay.addAndGet(taken) > share) {
            underWay.addAndGet(-taken);
            ErrorPage.show(new Busy("error.503.message"), new BareRequest(request), response);
            return;
        }
        try {
            chain.doFilter(hasLength(request) ? request : new Counted(request, most), response);
        } finally {
            underWay.addAndGet(-taken);
        }
    }

    private static Optional<Refusal> refusal(HttpServletRequest request, DataSize most) {
        if (request.getContentLengthLong() > most.toBytes()) {
            return Optional.of(Unreadable.tooLarge());
        }
        var encoding = header(request, HttpHeaders.CONTENT_ENCODING);
        if (!encoding.isEmpty() && !encoding.equals("identity")) {
            // nobody unpacks it; and if somebody did, its length would say nothing
            return Optional.of(Unreadable.encoded());
        }
        // the container reads a form by itself, past any counting of ours; a browser always says a form's length
        return isChunked(request) && (isForm(request) || !isOfPrograms(request))
                ? Optional.of(Unreadable.withoutLength())
                : Optional.empty();
    }

    private static long expected(HttpServletRequest request, DataSize most) {
        if (hasLength(request)) {
            return request.getContentLengthLong();
        }
        return isChunked(request) ? most.toBytes() : 0;
    }

    private static boolean hasLength(HttpServletRequest request) {
        return request.getContentLengthLong() >= 0;
    }

    private static boolean isChunked(HttpServletRequest request) {
        return !hasLength(request)
                && !header(request, HttpHeaders.TRANSFER_ENCODING).isEmpty();
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = header(request, HttpHeaders.CONTENT_TYPE);
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
    }

    private static boolean isOfPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static String header(HttpServletRequest request, String name) {
        var value = request.getHeader(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    /** A body of unknown length, counted while it is read. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final DataSize most;
        private @Nullable ServletInputStream counting;

        Counted(HttpServletRequest request, DataSize most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counting == null) {
                counting = new CountingStream(super.getInputStream(), most.toBytes());
            }
            return counting;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }

    private static final class CountingStream extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        CountingStream(ServletInputStream body, long most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw Unreadable.tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
