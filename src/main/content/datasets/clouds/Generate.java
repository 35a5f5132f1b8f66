import java.util.Locale;
import java.util.Random;

/**
 * Writes the data set "clouds" to standard output: two overlapping round clouds on the plane.
 * Run: {@code java Generate.java > data.csv}. java.util.Random is specified bit by bit, so the file is the same everywhere.
 */
public final class Generate {
    private static final long SEED = 20261;
    private static final int ROWS = 1_000;

    public static void main(String[] arguments) {
        var random = new Random(SEED);
        var out = new StringBuilder("x1,x2,label\n");
        for (int i = 0; i < ROWS; i++) {
            boolean blue = random.nextBoolean();
            double x1 = (blue ? -1.0 : 1.5) + random.nextGaussian();
            double x2 = (blue ? -0.5 : 1.5) + random.nextGaussian();
            out.append(String.format(Locale.ROOT, "%.4f,%.4f,%s%n", x1, x2, blue ? "blue" : "orange"));
        }
        System.out.print(out);
    }
}
