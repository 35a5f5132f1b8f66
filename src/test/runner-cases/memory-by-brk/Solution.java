// tries: moves the end of the data segment
// seen: finished
void main() throws Throwable {
    long end = Raw.call("brk", 0);
    long grown = 0;
    while (grown < 2048) {
        long wanted = end + ((grown + 16) << 20);
        if (Raw.call("brk", wanted) != wanted) {
            break;
        }
        Raw.at(wanted - (16 << 20), 16 << 20).fill((byte) 1);
        grown += 16;
    }
    IO.println(grown < @MEMORY@ ? "stopped in time" : "ESCAPED " + grown);
}
