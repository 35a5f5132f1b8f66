import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Inputs;
import app.gradient.exercise.check.Suite;
import java.util.Arrays;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Тест из раздела: болен и здоров")
                .call("posterior", new double[] {0.001, 0.999}, new double[][] {{0.99, 0.01}})
                .within(1e-9)
                .hint("Около 0,09 и 0,91: :ref{#thm-bayes}.");
        suite.open("Три гипотезы, два наблюдения")
                .call("posterior", new double[] {0.2, 0.3, 0.5}, new double[][] {{0.5, 0.25, 0.1}, {0.4, 0.8, 0.5}})
                .within(1e-9)
                .hint("Произведения 0,04; 0,06 и 0,025; их сумма 0,125.");
        suite.open("Наблюдений нет")
                .call("posterior", new double[] {0.25, 0.75}, new double[0][])
                .within(1e-9)
                .hint("Без наблюдений апостериорные вероятности равны априорным.");
        suite.open("Монти Холл: вероятность нуль")
                .call("posterior", new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, new double[][] {{0.5, 1, 0}})
                .call("posterior", new double[] {0, 1, 0}, new double[][] {{0.5, 0.1, 0.2}})
                .within(1e-12)
                .hint("Невозможная гипотеза получает ровно нуль.");
        suite.hidden("Случайные гипотезы и наблюдения")
                .calls(12, "posterior", random -> {
                    int hypotheses = random.integer(2, 6);
                    return Suite.arguments(
                            shares(random, hypotheses), random.matrix(random.integer(3, 12), hypotheses, 0.05, 1));
                })
                .within(1e-9);
        suite.hidden("Две тысячи наблюдений")
                .calls(3, "posterior", random -> Suite.arguments(shares(random, 3), random.matrix(2_000, 3, 0.001, 0.4)))
                .within(1e-9)
                .hint("Произведение двух тысяч чисел меньше половины — нуль в `double`. Нужны логарифмы.");
        suite.hidden("Сначала за одну гипотезу, потом за другую")
                .calls(2, "posterior", random -> {
                    double strong = random.real(0.85, 0.95);
                    double[][] likelihood = new double[1_000][];
                    for (int t = 0; t < 500; t++) {
                        likelihood[t] = new double[] {strong, 0.02};
                        likelihood[999 - t] = new double[] {0.02, strong};
                    }
                    return Suite.arguments(shares(random, 2), likelihood);
                })
                .within(1e-9)
                .hint("Наблюдения уравновесили друг друга: ответ должен быть близок к априорным вероятностям.");
        suite.mistakeWhen(
                "underflow",
                (arguments, got) -> got instanceof double[] values && Arrays.stream(values).anyMatch(Double::isNaN));
        suite.mistake(
                "not-normalised", "posterior", arguments -> product((double[]) arguments[0], (double[][]) arguments[1]));
        suite.mistake("no-prior", "posterior", arguments -> {
            double[] equal = new double[((double[]) arguments[0]).length];
            Arrays.fill(equal, 1);
            return normalised(product(equal, (double[][]) arguments[1]));
        });
        suite.mistake("last-only", "posterior", arguments -> {
            double[][] likelihood = (double[][]) arguments[1];
            int from = Math.max(0, likelihood.length - 1);
            return normalised(
                    product((double[]) arguments[0], Arrays.copyOfRange(likelihood, from, likelihood.length)));
        });
        suite.mistake("lost-on-the-way", "posterior", arguments -> {
            double[] result = ((double[]) arguments[0]).clone();
            for (double[] observation : (double[][]) arguments[1]) {
                result = normalised(product(result, new double[][] {observation}));
            }
            return result;
        });
        suite.mistake("prior-each-time", "posterior", arguments -> {
            double[] prior = (double[]) arguments[0];
            double[] result = prior.clone();
            for (int t = 0; t < ((double[][]) arguments[1]).length; t++) {
                result = normalised(product(result, new double[][] {((double[][]) arguments[1])[t]}));
                if (t > 0) {
                    result = normalised(product(result, new double[][] {prior}));
                }
            }
            return result;
        });
    }

    private static double[] shares(Inputs random, int count) {
        return normalised(random.vector(count, 0.1, 1));
    }

    private static double[] product(double[] prior, double[][] likelihood) {
        double[] result = prior.clone();
        for (double[] observation : likelihood) {
            for (int i = 0; i < result.length; i++) {
                result[i] *= observation[i];
            }
        }
        return result;
    }

    private static double[] normalised(double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(value -> value / sum).toArray();
    }
}
