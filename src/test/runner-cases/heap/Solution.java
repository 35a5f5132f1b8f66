// tries: fills the heap and catches the error
// seen: limit MEMORY
void main() throws Throwable {
    var kept = new java.util.ArrayList<long[]>();
    while (true) {
        try {
            kept.add(new long[1 << 17]);
        } catch (OutOfMemoryError e) {
            kept.clear();
            IO.println("ESCAPED: caught");
        }
    }
}
