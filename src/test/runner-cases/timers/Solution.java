// tries: leaves timers and alarms behind
// seen: finished
// says: (?s)refused timer_create -1.*refused pipe2 -1
void main() throws Throwable {
    Raw.expectRefusal("timer_create", Raw.call("timer_create", 0, 0, Raw.zeros(8)));
    Raw.expectRefusal("setitimer", Raw.call("setitimer", 0, Raw.zeros(32), 0));
    Raw.expectRefusal("timerfd_create", Raw.call("timerfd_create", 0, 0));
    Raw.expectRefusal("eventfd2", Raw.call("eventfd2", 0, 0));
    Raw.expectRefusal("signalfd4", Raw.call("signalfd4", -1, Raw.zeros(8), 8, 0));
    Raw.expectRefusal("epoll_create1", Raw.call("epoll_create1", 0));
    Raw.expectRefusal("pipe2", Raw.call("pipe2", Raw.zeros(8), 0));
}
