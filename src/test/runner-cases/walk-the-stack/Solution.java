// tries: walks its own stack for objects of the harness
// seen: finished
// says: refused
void main() throws Throwable {
    StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).forEach(frame -> {
        if (frame.getClassName().startsWith("app.gradient.runner")) {
            try {
                frame.getDeclaringClass().getDeclaredFields()[0].setAccessible(true);
                IO.println("ESCAPED");
            } catch (Exception e) {
                IO.println("refused");
            }
        }
    });
}
