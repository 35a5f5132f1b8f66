// tries: sends a datagram to a listener outside
// seen: finished
// says: refused
void main() throws Throwable {
    try (var socket = new java.net.DatagramSocket()) {
        socket.send(new java.net.DatagramPacket(new byte[1], 1, java.net.InetAddress.getLoopbackAddress(), @PORT@));
        IO.println("ESCAPED");
    } catch (Exception | Error e) {
        IO.println("refused");
    }
}
