// tries: jumps into nowhere through a function pointer
// seen: crashed
void main() throws Throwable {
    java.lang.foreign.Linker.nativeLinker().downcallHandle(
            java.lang.foreign.MemorySegment.ofAddress(16), java.lang.foreign.FunctionDescriptor.ofVoid()).invokeExact();
}
