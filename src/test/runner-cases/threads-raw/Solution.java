// tries: starts bare threads by machine code of its own, which cost it no data
// seen: finished
// says: stopped
void main() throws Throwable {
    long flags = 0x50f00;
    if (!System.getProperty("os.arch").equals("amd64")) {
        IO.println("stopped: machine code of another processor");
        return;
    }
    long code = Raw.call("mmap", 0, 8192, 7, 0x22, -1, 0);
    var memory = Raw.at(code, 8192);
    byte[] bytes = {
        (byte) 0xb8, 56, 0, 0, 0, // mov eax, clone
        (byte) 0xbf, 0, 0, 0, 0, // mov edi, flags
        0x48, (byte) 0xbe, 0, 0, 0, 0, 0, 0, 0, 0, // mov rsi, stack
        0x48, (byte) 0xba, 0, 0, 0, 0, 0, 0, 0, 0, // mov rdx, place for the number
        0x49, (byte) 0x89, (byte) 0xd2, // mov r10, rdx
        0x4d, 0x31, (byte) 0xc0, // xor r8, r8
        0x0f, 0x05, // syscall
        (byte) 0x85, (byte) 0xc0, // test eax, eax
        0x74, 0x01, // jz child
        (byte) 0xc3, // ret
        0x48, (byte) 0xbf, 0, 0, 0, 0, 0, 0, 0, 0, // child: mov rdi, an hour
        0x31, (byte) 0xf6, // xor esi, esi
        (byte) 0xb8, 35, 0, 0, 0, // mov eax, nanosleep
        0x0f, 0x05, // syscall
        (byte) 0xeb, (byte) 0xeb // jmp child
    };
    var buffer = java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(6, (int) flags).putLong(12, code + 8192).putLong(22, code + 4104).putLong(45, code + 4112);
    java.lang.foreign.MemorySegment.copy(bytes, 0, memory, java.lang.foreign.ValueLayout.JAVA_BYTE, 0, bytes.length);
    memory.set(java.lang.foreign.ValueLayout.JAVA_LONG, 4112, 3600L);
    var start = java.lang.foreign.Linker.nativeLinker()
            .downcallHandle(
                    memory, java.lang.foreign.FunctionDescriptor.of(java.lang.foreign.ValueLayout.JAVA_LONG));
    int count = 0;
    long last = 0;
    while (count < 6000 && (last = (long) start.invokeExact()) > 0) {
        count++;
    }
    IO.println(count == 0 ? "stopped at once" : "ESCAPED: " + count);
}
