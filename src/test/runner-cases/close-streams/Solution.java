// tries: closes System.in, System.out and System.err
// seen: finished
void main() throws Throwable {
    System.in.close();
    System.out.close();
    System.err.close();
}
