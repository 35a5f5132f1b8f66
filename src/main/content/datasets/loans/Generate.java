import java.util.Locale;
import java.util.Random;

/**
 * Writes the data set "loans" to standard output: invented borrowers, about one in twelve of whom did not pay back.
 * The log-odds of a default are a linear function of the share of income that goes into payments, of late payments before, of the
 * length of work and of income; so logistic regression is the right model here, and no model can be without error.
 * Run: {@code java Generate.java > data.csv}, and {@code java Generate.java hidden > hidden.csv} for the rows that
 * exercises are graded on and nobody is given. java.util.Random is specified bit by bit, so the file is the same everywhere.
 */
public final class Generate {
    private static final long SEED = 20265;
    private static final int ROWS = 2_000;
    private static final long HIDDEN_SEED = 21265;
    private static final int HIDDEN_ROWS = 1_200;

    public static void main(String[] arguments) {
        boolean hidden = arguments.length > 0 && arguments[0].equals("hidden");
        int rows = hidden ? HIDDEN_ROWS : ROWS;
        var random = new Random(hidden ? HIDDEN_SEED : SEED);
        var out = new StringBuilder("income,burden,late,experience,age,outcome\n");
        for (int i = 0; i < rows; i++) {
            double income = Math.round(70 * StrictMath.exp(0.45 * random.nextGaussian()));
            double burden = Math.min(0.95, Math.max(0.02, 0.33 + 0.17 * random.nextGaussian()));
            int late = 0;
            while (late < 9 && random.nextDouble() < 0.34) {
                late++;
            }
            int age = 21 + random.nextInt(45);
            int experience = Math.min(age - 18, random.nextInt(25));
            double logit = -4.1 + 5.0 * (burden - 0.33) + 1.1 * late - 0.07 * experience - 0.012 * (income - 70) + 0.9;
            boolean defaulted = random.nextDouble() < 1 / (1 + StrictMath.exp(-logit));
            out.append(String.format(
                    Locale.ROOT, "%.0f,%.2f,%d,%d,%d,%s%n", income, burden, late, experience, age, defaulted ? "default" : "paid"));
        }
        System.out.print(out);
    }
}
