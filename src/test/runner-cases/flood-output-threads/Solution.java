// tries: prints from eight threads without end
// run: main
// seen: limit OUTPUT
void main() throws Throwable {
    for (int i = 0; i < 8; i++) {
        new Thread(() -> {
            while (true) {
                System.out.println("flood");
            }
        }).start();
    }
}
