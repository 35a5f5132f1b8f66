// tries: binds, listens, connects and accepts on every descriptor it inherited
// seen: finished
// says: refused all
void main() throws Throwable {
    for (int fd = 0; fd < 128; fd++) {
        long address = Raw.zeros(16);
        for (String call : new String[] {"bind", "connect", "listen", "accept4", "sendto", "recvfrom"}) {
            long result = switch (call) {
                case "bind" -> Raw.call("bind", fd, address, 16);
                case "connect" -> Raw.call("connect", fd, address, 16);
                case "listen" -> Raw.call("listen", fd, 1);
                case "accept4" -> Raw.call("accept4", fd, 0, 0, 0);
                case "sendto" -> Raw.call("sendto", fd, address, 1, 0, 0, 0);
                default -> Raw.call("recvfrom", fd, address, 1, 0, 0, 0);
            };
            if (result != -1) {
                IO.println("ESCAPED " + call + " " + fd + " " + result);
            }
        }
    }
    IO.println("refused all");
}
