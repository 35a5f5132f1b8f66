// tries: resolves a host name and a directory
// seen: finished
// says: (?s)refused name.*refused directory
void main() throws Throwable {
    try {
        java.net.InetAddress.getByName("example.org");
        IO.println("ESCAPED");
    } catch (Throwable e) {
        IO.println("refused name");
    }
    try {
        new javax.naming.InitialContext().lookup("ldap://127.0.0.1:@PORT@/x");
        IO.println("ESCAPED");
    } catch (Throwable e) {
        IO.println("refused directory");
    }
}
