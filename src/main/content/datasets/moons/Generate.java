import java.util.Locale;
import java.util.Random;

/**
 * Writes the data set "moons" to standard output: two interleaved half circles with Gaussian noise.
 * The upper one is a half circle of radius 1 about (0, 0), the lower one about (1, 0.5), turned over.
 * Run: {@code java Generate.java > data.csv}, and {@code java Generate.java hidden > hidden.csv} for the rows that
 * exercises are graded on and nobody is given. java.util.Random is specified bit by bit, so the file is the same everywhere.
 */
public final class Generate {
    private static final long SEED = 20262;
    private static final int ROWS = 1_200;
    private static final long HIDDEN_SEED = 21262;
    private static final int HIDDEN_ROWS = 700;
    private static final double NOISE = 0.15;

    public static void main(String[] arguments) {
        boolean hidden = arguments.length > 0 && arguments[0].equals("hidden");
        int rows = hidden ? HIDDEN_ROWS : ROWS;
        var random = new Random(hidden ? HIDDEN_SEED : SEED);
        var out = new StringBuilder("x1,x2,label\n");
        for (int i = 0; i < rows; i++) {
            boolean upper = random.nextBoolean();
            double angle = Math.PI * random.nextDouble();
            double x1 = (upper ? StrictMath.cos(angle) : 1 - StrictMath.cos(angle)) + NOISE * random.nextGaussian();
            double x2 = (upper ? StrictMath.sin(angle) : 0.5 - StrictMath.sin(angle)) + NOISE * random.nextGaussian();
            out.append(String.format(Locale.ROOT, "%.4f,%.4f,%s%n", x1, x2, upper ? "upper" : "lower"));
        }
        System.out.print(out);
    }
}
