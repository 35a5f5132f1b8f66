import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.Random;
import java.util.stream.IntStream;

/** Обучение с подкреплением в миниатюре: три варианта заголовка, награда — щелчок читателя. */
public class Bandit {
    static final double[] CHANCE = {0.05, 0.08, 0.11}; // агент этих чисел не знает
    static final int STEPS = 6_000;

    /** Средняя награда после каждого шага; epsilon — доля случайных проб. */
    static double[] play(double epsilon, long seed) {
        var random = new Random(seed);
        int[] shown = new int[CHANCE.length];
        double[] value = new double[CHANCE.length]; // оценка награды за каждое действие
        double[] average = new double[STEPS];
        double total = 0;
        for (int step = 0; step < STEPS; step++) {
            int action = random.nextDouble() < epsilon ? random.nextInt(CHANCE.length) : best(value);
            double reward = random.nextDouble() < CHANCE[action] ? 1 : 0;
            shown[action]++;
            value[action] += (reward - value[action]) / shown[action]; // среднее без хранения всех наград
            total += reward;
            average[step] = total / (step + 1);
        }
        return average;
    }

    static int best(double[] value) {
        int best = 0;
        for (int i = 1; i < value.length; i++) {
            if (value[i] > value[best]) {
                best = i;
            }
        }
        return best;
    }

    static void main() {
        double[] every = IntStream.range(0, STEPS / 20).mapToDouble(i -> i * 20 + 19).toArray();
        var plot = Plot.line("Средняя награда").x("показ").y("щелчков на показ");
        for (double epsilon : new double[] {0, 0.1, 1}) {
            double[] mean = new double[STEPS];
            int runs = 40;
            for (int run = 0; run < runs; run++) {
                double[] average = play(epsilon, 100 + run);
                for (int i = 0; i < STEPS; i++) {
                    mean[i] += average[i] / runs;
                }
            }
            System.out.printf("доля случайных проб %.1f: средняя награда %.4f%n", epsilon, mean[STEPS - 1]);
            Show.value("epsilon" + (int) (epsilon * 10), mean[STEPS - 1]);
            double[] sampled = IntStream.range(0, every.length).mapToDouble(i -> mean[i * 20 + 19]).toArray();
            plot.curve("ε = " + epsilon, every, sampled);
        }
        plot.show();
    }
}
