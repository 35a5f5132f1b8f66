package app.gradient.platform;

import java.util.List;
import java.util.function.Function;

/** One page of a long list, and how long the list is. */
public record Paged<T>(List<T> items, Paging paging, long total) {
    public Paged {
        items = List.copyOf(items);
    }

    /** How many pages there are; an empty list has one, which is empty. */
    public int pages() {
        return (int) Math.max(1, Math.ceilDiv(total, paging.size()));
    }

    public boolean hasPrevious() {
        return paging.page() > 0;
    }

    public boolean hasNext() {
        return paging.page() + 1 < pages();
    }

    public <R> Paged<R> map(Function<? super T, ? extends R> mapper) {
        return new Paged<>(items.stream().<R>map(mapper).toList(), paging, total);
    }
}
