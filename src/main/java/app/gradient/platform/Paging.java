package app.gradient.platform;

/** Which part of a long list is wanted: {@code page} counts from 0. */
public record Paging(int page, int size) {
    private static final int MOST = 200;

    public Paging {
        page = Math.max(0, page);
        size = Math.clamp(size, 1, MOST);
    }

    public long offset() {
        return (long) page * size;
    }
}
