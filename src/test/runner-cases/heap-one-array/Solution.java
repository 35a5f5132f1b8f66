// tries: asks for one array larger than the heap
// seen: crashed exit 3
void main() throws Throwable {
    IO.println(new long[1 << 28].length);
}
