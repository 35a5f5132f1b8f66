package app.gradient.runner;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and makes the calls that the parent asks for, on the learner's thread, and words what came of them. */
final class Calls {
    /** Largest answer in bytes. */
    static final int MAX_ANSWER = 768 * 1024;

    private static final int MAX_MESSAGE = 2000;
    private static final int MAX_FRAMES = 20;

    /** The answer to a call. */
    record Answer(Message.Type type, byte[] payload) {}

    private final ClassLoader loader;

    Calls(ClassLoader loader) {
        this.loader = loader;
    }

    ClassLoader loader() {
        return loader;
    }

    Answer call(Call call) {
        long start = System.nanoTime();
        try {
            Invocation invocation = find(call);
            byte[] given = bytes(invocation.arguments());
            long asked = System.nanoTime();
            Object value = PlainValues.plain(invocation.run());
            long took = System.nanoTime() - asked;
            byte[] payload = new WireWriter()
                    .putLong(took)
                    .putValue(value)
                    .putByte(Arrays.equals(given, bytes(invocation.arguments())) ? 0 : 1)
                    .toBytes();
            if (payload.length > MAX_ANSWER) {
                throw new IllegalStateException("the returned value is larger than 768 KiB");
            }
            return new Answer(Message.Type.RETURNED, payload);
        } catch (Throwable thrown) { // whatever a learner's code throws is the answer
            return threw(thrown, System.nanoTime() - start);
        }
    }

    Answer main(String className) {
        long start = System.nanoTime();
        try {
            runMain(className);
            return new Answer(
                    Message.Type.RETURNED,
                    new WireWriter()
                            .putLong(System.nanoTime() - start)
                            .putValue(null)
                            .putByte(0)
                            .toBytes());
        } catch (Throwable thrown) { // as above
            return threw(thrown, System.nanoTime() - start);
        }
    }

    /** What the arguments are, by value: two copies tell whether the method changed them. */
    private static byte[] bytes(@Nullable Object[] arguments) {
        return new WireWriter().putValue(PlainValues.plain(arguments)).toBytes();
    }

    private Invocation find(Call call) throws ReflectiveOperationException {
        Class<?> type = Class.forName(call.className(), true, loader);
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            for (Method method : owner.getDeclaredMethods()) {
                if (!method.getName().equals(call.method())
                        || method.getParameterCount() != call.arguments().size()
                        || method.isSynthetic()
                        || Modifier.isAbstract(method.getModifiers())) {
                    continue;
                }
                @Nullable Object @Nullable [] arguments = PlainValues.fit(call.arguments(), method.getParameterTypes());
                if (arguments != null) {
                    method.setAccessible(true);
                    return new Invocation(type, method, arguments);
                }
            }
        }
        throw new NoSuchMethodException(call.className() + "." + call.method());
    }

    private static @Nullable Object receiver(Class<?> type, Method method) throws ReflectiveOperationException {
        if (Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** A method of the learner's, found and given its arguments. */
    private record Invocation(
            Class<?> type, Method method, @Nullable Object[] arguments) {
        @Nullable
        Object run() throws Throwable {
            try {
                return method.invoke(receiver(type, method), arguments);
            } catch (InvocationTargetException e) {
                Throwable cause = e.getCause();
                throw cause == null ? e : cause;
            }
        }
    }

    /** {@code main} as Java 25 knows it: with or without arguments, static or not. */
    private void runMain(String className) throws Throwable {
        Class<?> type = Class.forName(className, true, loader);
        Method method;
        boolean takesArguments = true;
        try {
            method = type.getDeclaredMethod("main", String[].class);
        } catch (NoSuchMethodException none) {
            method = type.getDeclaredMethod("main");
            takesArguments = false;
        }
        Method main = method;
        @Nullable
        Object[] arguments = takesArguments ? new @Nullable Object[] {new String[0]} : new @Nullable Object[0];
        main.setAccessible(true);
        new Invocation(type, main, arguments).run();
        joinThreads();
    }

    /** Like the JVM, a program ends when its last ordinary thread does. */
    private static void joinThreads() throws InterruptedException {
        Thread[] threads = new Thread[64];
        boolean alone = false;
        while (!alone) {
            alone = true;
            int count = Thread.currentThread().getThreadGroup().enumerate(threads);
            for (int i = 0; i < count; i++) {
                if (!threads[i].isDaemon() && !threads[i].equals(Thread.currentThread())) {
                    alone = false;
                    threads[i].join();
                }
            }
        }
    }

    private Answer threw(Throwable thrown, long nanos) {
        Throwable told =
                thrown instanceof ExceptionInInitializerError && thrown.getCause() != null ? thrown.getCause() : thrown;
        String message = "";
        List<Frame> frames = new ArrayList<>();
        try {
            String own = told.getMessage();
            message = own == null ? "" : own.length() <= MAX_MESSAGE ? own : own.substring(0, MAX_MESSAGE);
            for (StackTraceElement element : told.getStackTrace()) {
                if (frames.size() < MAX_FRAMES
                        && loader instanceof LearnerLoader learner
                        && learner.owns(element.getClassName())) {
                    String file = element.getFileName();
                    frames.add(new Frame(
                            element.getClassName(),
                            element.getMethodName(),
                            file == null ? "" : file,
                            Math.max(0, element.getLineNumber())));
                }
            }
        } catch (Throwable again) { // both methods can be the learner's own
            message = "";
            frames.clear();
        }
        WireWriter writer = new WireWriter()
                .putLong(nanos)
                .putString(PlainValues.cut(told.getClass().getName()))
                .putString(message)
                .putInt(frames.size());
        for (Frame frame : frames) {
            writer.putString(frame.className())
                    .putString(frame.method())
                    .putString(frame.file())
                    .putInt(frame.line());
        }
        return new Answer(Message.Type.THREW, writer.toBytes());
    }
}
