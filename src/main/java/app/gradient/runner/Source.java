package app.gradient.runner;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** One file of a learner's program. */
final class Source extends SimpleJavaFileObject {
    private final String file;
    private final String text;

    Source(String file, String text) {
        super(URI.create("learner:///" + file), Kind.SOURCE);
        this.file = file;
        this.text = text;
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
