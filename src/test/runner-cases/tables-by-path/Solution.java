// tries: asks for tables outside the course
// seen: finished
// says: refused
void main() throws Throwable {
    for (String name : new String[] {"../../etc/passwd", "@CANARY@/secret.txt", "secret", "", "numbers/../numbers"}) {
        try {
            IO.println("ESCAPED " + app.gradient.kit.Data.table(name).size());
        } catch (RuntimeException e) {
            IO.println("refused");
        }
    }
}
