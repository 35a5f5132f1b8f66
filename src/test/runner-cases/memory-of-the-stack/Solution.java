// tries: moves the stack of the first thread to more room, which counts as stack
// seen: finished
// says: (?s)refused mremap to more -1.*refused PROT_GROWSDOWN -1
void main() throws Throwable {
    var environment = java.lang.foreign.Linker.nativeLinker().defaultLookup().findOrThrow("environ").reinterpret(8);
    long stack = environment.get(java.lang.foreign.ValueLayout.JAVA_LONG, 0) & ~4095L;
    Raw.expectRefusal("mremap to more", Raw.call("mremap", stack, 4096, 1L << 30, 1, 0));
    Raw.expectRefusal("mremap of nothing, which doubles", Raw.call("mremap", stack, 0, 1 << 16, 1, 0));
    Raw.expectRefusal("mremap that leaves the old", Raw.call("mremap", stack, 4096, 4096, 5, 0));
    Raw.expectRefusal("PROT_GROWSDOWN", Raw.call("mprotect", stack, 4096, 0x01000003));
}
