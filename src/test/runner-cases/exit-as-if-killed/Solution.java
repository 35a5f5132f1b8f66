// tries: ends with the code that a shell gives for SIGKILL, so that its end counts as our fault
// seen: crashed exit 137
void main() throws Throwable {
    Runtime.getRuntime().halt(137);
}
