import java.util.Locale;
import java.util.Random;

/**
 * Writes the data set "machines" to standard output: invented sensor readings of lathes, some of which are about to fail.
 * A hidden wear of the bearing heats the machine and makes it vibrate; a hidden load heats it too and slows it down; each
 * sensor has noise of its own, so no single column and no line separates the classes without error.
 * Run: {@code java Generate.java > data.csv}, and {@code java Generate.java hidden > hidden.csv} for the rows that
 * exercises are graded on and nobody is given. java.util.Random is specified bit by bit, so the file is the same everywhere.
 */
public final class Generate {
    private static final long SEED = 20263;
    private static final int ROWS = 1_500;
    private static final long HIDDEN_SEED = 21263;
    private static final int HIDDEN_ROWS = 900;
    private static final double SHARE_OF_FAULTS = 0.36;

    public static void main(String[] arguments) {
        boolean hidden = arguments.length > 0 && arguments[0].equals("hidden");
        int rows = hidden ? HIDDEN_ROWS : ROWS;
        var random = new Random(hidden ? HIDDEN_SEED : SEED);
        var out = new StringBuilder("temperature,vibration,speed,noise,state\n");
        for (int i = 0; i < rows; i++) {
            boolean fault = random.nextDouble() < SHARE_OF_FAULTS;
            double wear = (fault ? 1.0 : 0.0) + 0.22 * random.nextGaussian();
            double load = random.nextGaussian();
            double temperature = 61 + 9 * wear + 3.0 * load + 2.5 * random.nextGaussian();
            double vibration = 2.6 + 1.5 * wear + 0.40 * random.nextGaussian();
            double speed = 1450 - 6 * wear - 24 * load + 6 * random.nextGaussian();
            double noise = 70 + 3 * wear + 1.0 * load + 2.0 * random.nextGaussian();
            out.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.2f,%.0f,%.1f,%s%n",
                    temperature,
                    Math.max(0.1, vibration),
                    speed,
                    noise,
                    fault ? "fault" : "ok"));
        }
        System.out.print(out);
    }
}
