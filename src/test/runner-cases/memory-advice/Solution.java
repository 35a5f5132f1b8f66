// tries: has its pages merged with those of siblings, poisoned, punched and filled
// seen: finished
// says: (?s)refused advice 12 -1.*refused advice 100 -1.*giving back: 0
void main() throws Throwable {
    long page = Raw.call("mmap", 0, 1 << 16, 3, 0x22, -1, 0);
    for (int advice : new int[] {9, 10, 11, 12, 13, 18, 19, 20, 21, 22, 23, 24, 25, 100, 101}) {
        Raw.expectRefusal("advice " + advice, Raw.call("madvise", page, 1 << 16, advice));
    }
    IO.println("giving back: " + Raw.call("madvise", page, 1 << 16, 4));
}
