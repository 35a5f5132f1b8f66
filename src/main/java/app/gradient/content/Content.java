package app.gradient.content;

/** Gives the course. Ask for the book once in a request: a course that is being written may change between two requests. */
public interface Content {
    Book book();
}
