// tries: asks for one array larger than the heap
// seen: limit MEMORY
void main() throws Throwable {
    IO.println(new long[1 << 28].length);
}
