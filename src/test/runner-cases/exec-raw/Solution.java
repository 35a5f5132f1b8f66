// tries: replaces itself by another program
// seen: finished
// says: (?s)refused execve -1.*refused execveat -1
void main() throws Throwable {
    Raw.expectRefusal("execve", Raw.call("execve", Raw.text("/bin/sh"), 0, 0));
    Raw.expectRefusal("execveat", Raw.call("execveat", -100, Raw.text("/bin/sh"), 0, 0, 0));
}
