import java.util.Locale;
import java.util.Random;

/**
 * Writes the data set "flats" to standard output: invented flats of an invented city and their prices. The price is a linear
 * function of the features plus Gaussian noise, so a linear model is the right one here.
 * Run: {@code java Generate.java > data.csv}, and {@code java Generate.java hidden > hidden.csv} for the rows that
 * exercises are graded on and nobody is given. java.util.Random is specified bit by bit, so the file is the same everywhere.
 */
public final class Generate {
    private static final long SEED = 20264;
    private static final int ROWS = 1_200;
    private static final long HIDDEN_SEED = 21264;
    private static final int HIDDEN_ROWS = 700;

    public static void main(String[] arguments) {
        boolean hidden = arguments.length > 0 && arguments[0].equals("hidden");
        int rows = hidden ? HIDDEN_ROWS : ROWS;
        var random = new Random(hidden ? HIDDEN_SEED : SEED);
        var out = new StringBuilder("area,rooms,floor,metro,age,price\n");
        for (int i = 0; i < rows; i++) {
            int rooms = 1 + random.nextInt(4);
            double area = 16 + 18 * rooms + 6 * random.nextGaussian();
            int floor = 1 + random.nextInt(24);
            double metro = 2 + 28 * random.nextDouble();
            int age = random.nextInt(61);
            double price = 2_400
                    + 155 * area
                    + 180 * rooms
                    + 18 * floor
                    - 95 * metro
                    - 30 * age
                    + 800 * random.nextGaussian();
            out.append(String.format(
                    Locale.ROOT, "%.1f,%d,%d,%.1f,%d,%.0f%n", area, rooms, floor, metro, age, price));
        }
        System.out.print(out);
    }
}
