import app.gradient.kit.Data;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Одно и то же правило «вибрация выше порога — станок скоро сломается»: с порогом от инженера и с порогом из данных. */
public class LearnedRule {
    static void main() {
        var machines = Data.table("machines");
        double[] vibration = machines.numbers("vibration");
        String[] state = machines.texts("state");
        boolean[] fault = new boolean[state.length];
        for (int i = 0; i < state.length; i++) {
            fault[i] = state[i].equals("fault");
        }
        int n = 1_000; // по этим станкам учимся, остальные держим для проверки

        // region engineer
        double byEngineer = 4.5; // «всегда ставили столько»
        // endregion

        // region learn
        double[] candidates = Arrays.stream(vibration, 0, n).sorted().distinct().toArray();
        double learned = candidates[0];
        double fewest = Double.POSITIVE_INFINITY;
        List<Double> shares = new ArrayList<>();
        for (double threshold : candidates) {
            double errors = errors(vibration, fault, threshold, 0, n);
            shares.add(errors);
            if (errors < fewest) {
                fewest = errors;
                learned = threshold;
            }
        }
        // endregion

        int rest = state.length;
        System.out.printf("порог инженера %.2f: доля ошибок на новых станках %.3f%n", byEngineer, errors(vibration, fault, byEngineer, n, rest));
        System.out.printf("порог из данных %.2f: доля ошибок на новых станках %.3f%n", learned, errors(vibration, fault, learned, n, rest));
        Show.value("learned", learned);
        Show.value("errorsLearned", errors(vibration, fault, learned, n, rest));
        Show.value("errorsEngineer", errors(vibration, fault, byEngineer, n, rest));
        Plot.line("Чем ниже, тем лучше")
                .x("порог вибрации, мм/с").y("доля ошибок на 1000 станках")
                .curve("доля ошибок", candidates, shares.stream().mapToDouble(Double::doubleValue).toArray())
                .show();
    }

    /** Доля ошибок правила на станках с номерами от from до to. */
    static double errors(double[] vibration, boolean[] fault, double threshold, int from, int to) {
        int errors = 0;
        for (int i = from; i < to; i++) {
            if (vibration[i] > threshold != fault[i]) {
                errors++;
            }
        }
        return (double) errors / (to - from);
    }
}
