// tries: writes a file into /tmp, /var/tmp, /dev/shm and /run
// seen: finished
// says: refused /dev/shm
void main() throws Throwable {
    for (String folder : new String[] {"/tmp", "/var/tmp", "/dev/shm", "/run"}) {
        try {
            java.nio.file.Files.writeString(java.nio.file.Path.of(folder, "gradient-attack"), "x");
            IO.println("ESCAPED " + folder);
        } catch (Exception e) {
            IO.println("refused " + folder);
        }
    }
}
