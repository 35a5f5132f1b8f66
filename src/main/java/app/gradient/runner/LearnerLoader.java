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

    /**
     * What came with the submission and is in no package is in no library either: asking the parent first would open every
     * jar of the class path in search of it.
     */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.indexOf('.') >= 0 || !owns(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
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
