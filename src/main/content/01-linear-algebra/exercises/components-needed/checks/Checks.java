import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.Arrays;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Четыре компоненты, порог 0,9")
                .call("needed", new double[] {0.5, 2.5, 0.2, 0.8}, 0.9)
                .call("needed", new double[] {4, 2, 2, 2}, 0.95)
                .hint("2,5 + 0,8 — это 82,5 % из четырёх; с третьей выходит 95 %.");
        suite.open("Одной хватает")
                .call("needed", new double[] {1, 9, 0}, 0.9)
                .hint("Девять из десяти — ровно 0,9.");
        suite.open("Нужны все")
                .call("needed", new double[] {1, 1, 1, 1, 1}, 1.0)
                .call("needed", new double[] {3}, 0.5);
        suite.hidden("Случайные дисперсии").calls(20, "needed", random ->
                Suite.arguments(random.vector(random.integer(1, 12), 0.01, 10), random.real(0.05, 0.999)));
        suite.mistake("not-sorted", "needed", arguments ->
                count(((double[]) arguments[0]).clone(), ((Number) arguments[1]).doubleValue(), false, 1));
        suite.mistake("squared", "needed", arguments ->
                count(((double[]) arguments[0]).clone(), ((Number) arguments[1]).doubleValue(), true, 2));
        suite.mistake("one-less", "needed", arguments ->
                count(((double[]) arguments[0]).clone(), ((Number) arguments[1]).doubleValue(), true, 1) - 1);
    }

    private static int count(double[] variances, double share, boolean sorted, int power) {
        if (sorted) {
            Arrays.sort(variances);
            for (int i = 0, j = variances.length - 1; i < j; i++, j--) {
                double swap = variances[i];
                variances[i] = variances[j];
                variances[j] = swap;
            }
        }
        double total = 0;
        for (double variance : variances) {
            total += Math.pow(variance, power);
        }
        double kept = 0;
        int count = 0;
        for (double variance : variances) {
            kept += Math.pow(variance, power);
            count++;
            if (kept / total >= share - 1e-9) {
                break;
            }
        }
        return count;
    }
}
