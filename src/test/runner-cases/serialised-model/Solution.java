// tries: loads a model from serialised bytes with a gadget inside
// seen: finished|threw
void main() throws Throwable {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var out = new java.io.ObjectOutputStream(bytes)) {
        out.writeObject(new java.net.InetSocketAddress("127.0.0.1", @PORT@));
    }
    new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray())).readObject();
    IO.println("contained");
}
