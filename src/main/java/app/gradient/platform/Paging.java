package app.gradient.platform;

/** Which part of a long list is wanted: {@code page} counts from 0. */
public record Paging(int page, int size) {
    private static final int MOST = 200;
    /** No list is so long; and a page times its size still fits everywhere. */
    private static final int FARTHEST = 1_000_000;

    public Paging {
        page = Math.clamp(page, 0, FARTHEST);
        size = Math.clamp(size, 1, MOST);
    }

    public long offset() {
        return (long) page * size;
    }
}
