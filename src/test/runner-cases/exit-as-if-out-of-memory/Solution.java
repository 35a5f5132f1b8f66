// tries: ends with the code of a JVM that ran out of memory
// seen: crashed exit 3
void main() throws Throwable {
    System.exit(3);
}
