// tries: returns from main and leaves a thread that never ends
// run: main
// seen: limit TIME
// says: main is over
// within: 4 s
// wall: 1 s
void main() throws Throwable {
    new Thread(() -> {
        while (true) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                continue;
            }
        }
    }).start();
    IO.println("main is over");
}
