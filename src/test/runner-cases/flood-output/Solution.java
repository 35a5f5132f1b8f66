// tries: prints without end
// seen: limit OUTPUT
void main() throws Throwable {
    while (true) {
        System.out.print("flood ");
    }
}
