// tries: looks up names by JNDI and RMI and opens a database
// seen: finished
// says: (?s)refused rmi.*refused ftp
interface Door {
    Object open() throws Exception;
}

void attempt(String name, Door door) {
    try {
        IO.println("ESCAPED " + name + door.open());
    } catch (Throwable e) {
        IO.println("refused " + name);
    }
}

void main() throws Throwable {
    attempt("rmi", () -> new javax.naming.InitialContext().lookup("rmi://127.0.0.1:@PORT@/x"));
    attempt("ldap", () -> new javax.naming.InitialContext().lookup("ldap://127.0.0.1:@PORT@/x"));
    attempt("dns", () -> new javax.naming.InitialContext().lookup("dns://127.0.0.1:@PORT@/x"));
    attempt("registry", () -> java.rmi.registry.LocateRegistry.createRegistry(0));
    attempt("registry of others", () -> java.rmi.registry.LocateRegistry.getRegistry("127.0.0.1", @PORT@).list());
    attempt("database", () -> java.sql.DriverManager.getConnection("jdbc:postgresql://127.0.0.1:@PORT@/x"));
    attempt("file by URL", () -> java.net.URI.create("file:@CANARY@/secret.txt").toURL().openStream().readAllBytes());
    attempt("archive by URL", () -> java.net.URI.create("jar:file:@CANARY@/secret.txt!/x").toURL().openStream().read());
    attempt("ftp", () -> java.net.URI.create("ftp://127.0.0.1:@PORT@/x").toURL().openStream().read());
}
