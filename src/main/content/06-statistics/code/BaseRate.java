import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.Random;

/** Ловушка базовой частоты: один и тот же тест в разных группах людей. */
public class BaseRate {
    static final double SENSITIVITY = 0.99; // доля больных, у которых тест положителен
    static final double SPECIFICITY = 0.99; // доля здоровых, у которых тест отрицателен

    // region formula
    /** Вероятность болезни при положительном тесте по формуле Байеса; rate — доля больных в группе. */
    static double posterior(double rate) {
        double sick = rate * SENSITIVITY;
        double healthy = (1 - rate) * (1 - SPECIFICITY);
        return sick / (sick + healthy);
    }
    // endregion

    // region simulate
    /** То же опытом: доля больных среди тех, у кого тест положителен. */
    static double simulated(double rate, int people, Random random) {
        int positive = 0;
        int sickAndPositive = 0;
        for (int i = 0; i < people; i++) {
            boolean sick = random.nextDouble() < rate;
            boolean alarm = random.nextDouble() < (sick ? SENSITIVITY : 1 - SPECIFICITY);
            if (alarm) {
                positive++;
                sickAndPositive += sick ? 1 : 0;
            }
        }
        return (double) sickAndPositive / positive;
    }
    // endregion

    static void main() {
        // region print
        var random = new Random(11);
        for (double rate : new double[] {0.001, 0.01, 0.1, 0.5}) {
            System.out.printf(
                    "больных %.3f: по формуле %.4f, из миллиона человек %.4f%n",
                    rate, posterior(rate), simulated(rate, 1_000_000, random));
        }
        // endregion
        Show.value("rare", posterior(0.001));
        Show.value("rarePercent", 100 * posterior(0.001));
        Show.value("hundredthPercent", 100 * posterior(0.01));
        Show.value("tenthPercent", 100 * posterior(0.1));
        double twice = posterior(posterior(0.001));
        System.out.printf("два положительных теста подряд: %.4f%n", twice);
        Show.value("twicePercent", 100 * twice);

        double[] rates = new double[101];
        double[] chance = new double[101];
        for (int i = 0; i <= 100; i++) {
            rates[i] = 0.2 * i / 100;
            chance[i] = posterior(rates[i]);
        }
        Plot.line("Что говорит положительный тест")
                .x("доля больных в группе").y("вероятность болезни")
                .curve("после теста", rates, chance)
                .curve("до теста", rates, rates)
                .show();
    }
}
