// tries: connects to a Unix socket outside
// seen: finished
// says: refused
void main() throws Throwable {
    try {
        java.nio.channels.SocketChannel.open(java.net.UnixDomainSocketAddress.of("@CANARY@/listener.sock")).close();
        IO.println("ESCAPED");
    } catch (Exception | Error e) {
        IO.println("refused");
    }
}
