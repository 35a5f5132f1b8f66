package app.gradient.runner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Defines the learner's classes from bytes, beside the kit and Tribuo on the class path. */
final class LearnerLoader extends ClassLoader {
    private final Map<String, byte[]> bytes;
    private final Set<String> names;

    LearnerLoader(Map<String, byte[]> bytes, ClassLoader parent) {
        super("learner", parent);
        this.bytes = new LinkedHashMap<>(bytes);
        this.names = Set.copyOf(bytes.keySet());
    }

    /** Whether {@code className} came with the submission. */
    boolean owns(String className) {
        return names.contains(className);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = bytes.remove(name);
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }
}
