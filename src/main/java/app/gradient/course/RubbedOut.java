package app.gradient.course;

import java.io.Serializable;

/** A mark that is gone, as the form that puts it back holds it; lives in the session until the next page. */
record RubbedOut(String chapter, String section, String anchor, String kind, String quote, String body)
        implements Serializable {
    static RubbedOut of(Mark mark) {
        return new RubbedOut(
                mark.chapter(),
                mark.section(),
                mark.anchor(),
                mark.kind().word(),
                mark.quote(),
                mark.body().orElse(""));
    }
}
