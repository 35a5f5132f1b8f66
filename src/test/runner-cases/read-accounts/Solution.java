// tries: reads the list of accounts, keys and host names
// seen: finished
// says: refused /etc/passwd
static void read(String path) {
    try {
        byte[] bytes = java.nio.file.Files.readAllBytes(java.nio.file.Path.of(path));
        System.out.println("ESCAPED " + path + " " + bytes.length);
    } catch (Throwable e) {
        System.out.println("refused " + path);
    }
}

void main() throws Throwable {
    for (String path : new String[] {"/etc/passwd", "/etc/shadow", "/etc/hosts", "/etc/hostname", "/root/.ssh/id_rsa"}) {
        read(path);
    }
}
