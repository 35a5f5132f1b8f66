// tries: sets and bends the clocks of the machine
// seen: finished
// says: (?s)refused clock_settime -1.*refused clock_adjtime -1
void main() throws Throwable {
    long time = Raw.zeros(256);
    Raw.expectRefusal("clock_settime", Raw.call("clock_settime", 0, time));
    Raw.expectRefusal("adjtimex", Raw.call("adjtimex", time));
    Raw.expectRefusal("clock_adjtime", Raw.call("clock_adjtime", 0, time));
}
