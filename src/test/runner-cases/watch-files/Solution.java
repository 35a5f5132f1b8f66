// tries: watches files it can't read, to learn that they change
// seen: finished
// says: refused inotify_init1 -1
void main() throws Throwable {
    Raw.expectRefusal("inotify_init1", Raw.call("inotify_init1", 0));
    Raw.expectRefusal("fanotify_init", Raw.call("fanotify_init", 0, 0));
}
