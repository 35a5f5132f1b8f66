// tries: sleeps
// seen: limit TIME
// within: 4 s
// wall: 1 s
void main() throws Throwable {
    Thread.sleep(3_600_000);
}
