// tries: halts
// seen: crashed exit 9
void main() throws Throwable {
    Runtime.getRuntime().halt(9);
}
