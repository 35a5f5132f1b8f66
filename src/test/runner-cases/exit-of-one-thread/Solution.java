// tries: ends its own thread by raw system call, behind the JVM
// seen: limit TIME|crashed
// within: 8 s
// wall: 3 s
void main() throws Throwable {
    Raw.call("exit", 137);
}
