// tries: decides on which node its parent keeps its memory
// seen: finished
// says: (?s)refused set_mempolicy -1.*refused process_mrelease -1
void main() throws Throwable {
    long nodes = Raw.zeros(64);
    Raw.expectRefusal("set_mempolicy", Raw.call("set_mempolicy", 0, nodes, 64));
    Raw.expectRefusal("get_mempolicy", Raw.call("get_mempolicy", nodes, nodes, 64, 0, 0));
    Raw.expectRefusal("move_pages", Raw.call("move_pages", @PID@, 0, 0, 0, nodes, 0));
    Raw.expectRefusal("set_mempolicy_home_node", Raw.call("set_mempolicy_home_node", 0, 4096, 0, 0));
    Raw.expectRefusal("process_mrelease", Raw.call("process_mrelease", 0, 0));
}
