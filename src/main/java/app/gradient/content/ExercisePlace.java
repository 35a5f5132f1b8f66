package app.gradient.content;

/**
 * Where the text places an exercise.
 *
 * @param number such as 1.2.4
 * @param folder its folder in the source with the trailing slash
 */
public record ExercisePlace(String slug, String number, String title, String chapter, String section, String folder) {}
