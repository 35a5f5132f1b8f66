package app.gradient.lab;

import app.gradient.content.CourseSource;
import app.gradient.exercise.Laboratory;
import tools.jackson.databind.json.JsonMapper;

/** The laboratory over the course's source, for proofs that need no application. */
public final class CourseLaboratory {
    private CourseLaboratory() {}

    public static Laboratory get() {
        return new TrainForExercise(
                new ReadExperiment(CourseSource::book), JsonMapper.builder().build());
    }
}
