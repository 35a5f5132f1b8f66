// tries: changes segments, ports and features of the processor
// seen: finished
// says: (?s)refused arch_prctl.*refused ioperm
void main() throws Throwable {
    Raw.expectRefusal("arch_prctl", Raw.call("arch_prctl", 0x1012, 0));
    Raw.expectRefusal("modify_ldt", Raw.call("modify_ldt", 1, Raw.zeros(16), 16));
    Raw.expectRefusal("iopl", Raw.call("iopl", 3));
    Raw.expectRefusal("ioperm", Raw.call("ioperm", 0x70, 2, 1));
}
