// tries: prints one string of 100 MB in pieces
// seen: limit OUTPUT|limit MEMORY
void main() throws Throwable {
    System.out.print("x".repeat(50_000_000));
}
