// tries: opens files until the table is full
// seen: finished
// says: stopped in time
void main() throws Throwable {
    int opened = 0;
    while (opened < 1000 && Raw.call("openat", -100, Raw.passing("/dev/null"), 0, 0) >= 0) {
        opened++;
    }
    IO.println(opened < 64 ? "stopped in time" : "ESCAPED: " + opened);
}
