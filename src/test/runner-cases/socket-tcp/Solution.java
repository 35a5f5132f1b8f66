// tries: connects to a listener outside through java.net
// seen: finished
// says: refused
void main() throws Throwable {
    try {
        new java.net.Socket("127.0.0.1", @PORT@).close();
        IO.println("ESCAPED");
    } catch (Exception | Error e) {
        IO.println("refused");
    }
}
