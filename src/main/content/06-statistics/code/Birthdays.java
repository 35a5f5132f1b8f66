import app.gradient.kit.Show;
import java.util.Random;

/** Общий день рождения: формула и проверка опытом. */
public class Birthdays {
    // region formula
    /** Вероятность того, что среди people человек хотя бы двое родились в один день. */
    static double shared(int people, int days) {
        double different = 1; // все дни до сих пор разные
        for (int i = 0; i < people; i++) {
            different *= (double) (days - i) / days;
        }
        return 1 - different;
    }
    // endregion

    static void main() {
        // region print
        for (int people : new int[] {10, 22, 23, 40, 60}) {
            System.out.printf("человек %2d: вероятность %.4f%n", people, shared(people, 365));
        }
        // endregion

        // region simulate
        var random = new Random(3);
        int groups = 50_000;
        int lucky = 0;
        for (int group = 0; group < groups; group++) {
            boolean[] taken = new boolean[365];
            boolean found = false;
            for (int i = 0; i < 23; i++) {
                int day = random.nextInt(365);
                found |= taken[day];
                taken[day] = true;
            }
            lucky += found ? 1 : 0;
        }
        System.out.printf("23 человека, доля из %d опытов: %.4f%n", groups, (double) lucky / groups);
        // endregion
        Show.value("p22", shared(22, 365));
        Show.value("p23", shared(23, 365));
        Show.value("p60", shared(60, 365));
        Show.value("share23", (double) lucky / groups);
    }
}
