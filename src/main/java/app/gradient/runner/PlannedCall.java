package app.gradient.runner;

/** A call and whether the learner may see what it does. */
public record PlannedCall(Call call, Visibility visibility) {
    public static PlannedCall open(Call call) {
        return new PlannedCall(call, Visibility.PUBLIC);
    }

    public static PlannedCall hidden(Call call) {
        return new PlannedCall(call, Visibility.HIDDEN);
    }
}
