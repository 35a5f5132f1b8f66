package app.gradient.lab;

import java.util.UUID;

/** Names one run of the laboratory; the same id names its work in the queue. */
record LabRunId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
