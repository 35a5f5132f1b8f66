// tries: looks for what an earlier submission left behind, and leaves something
// seen: finished
// says: clean
// run: twice
void main() throws Throwable {
    if (System.getProperty("gradient.state") != null || Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().equals("left behind"))) {
        IO.println("ESCAPED");
    }
    System.setProperty("gradient.state", "left behind");
    Thread thread = new Thread(() -> java.util.concurrent.locks.LockSupport.park(), "left behind");
    thread.setDaemon(true);
    thread.start();
    IO.println("clean");
}
