// tries: reads address 8
// seen: crashed
void main() throws Throwable {
    java.lang.foreign.MemorySegment.ofAddress(8).reinterpret(8).get(java.lang.foreign.ValueLayout.JAVA_LONG, 0);
}
