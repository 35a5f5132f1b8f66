// tries: meets siblings in System V and POSIX shared memory, semaphores and queues
// seen: finished
// says: (?s)refused shmget -1.*refused msgget -1
void main() throws Throwable {
    Raw.expectRefusal("shmget", Raw.call("shmget", 4711, 4096, 01666));
    Raw.expectRefusal("semget", Raw.call("semget", 4711, 1, 01666));
    Raw.expectRefusal("msgget", Raw.call("msgget", 4711, 01666));
    Raw.expectRefusal("mq_open", Raw.call("mq_open", Raw.text("gradient"), 0102, 0600, 0));
}
