import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.Arrays;

/** Пять оптимизаторов в овраге f(a, b) = (a² + 25 b²) / 2: вдоль оси b склон в двадцать пять раз круче. */
public class Ravine {
    static double height(double[] w) {
        return (w[0] * w[0] + 25 * w[1] * w[1]) / 2;
    }

    static double[] gradient(double[] w) {
        return new double[] {w[0], 25 * w[1]};
    }

    /** Правило шага: меняет w; в state хранит всё, что нужно помнить между шагами. */
    interface Rule {
        void step(double[] w, double[] g, double[][] state, int t);
    }

    static final int STEPS = 60;

    // region rules
    static final Rule SGD = (w, g, state, t) -> {
        for (int i = 0; i < 2; i++) {
            w[i] -= 0.07 * g[i];
        }
    };
    static final Rule MOMENTUM = (w, g, state, t) -> {
        double[] velocity = state[0];
        for (int i = 0; i < 2; i++) {
            velocity[i] = 0.7 * velocity[i] + g[i];
            w[i] -= 0.04 * velocity[i];
        }
    };
    static final Rule ADAGRAD = (w, g, state, t) -> {
        double[] squares = state[0]; // сумма квадратов за всё время
        for (int i = 0; i < 2; i++) {
            squares[i] += g[i] * g[i];
            w[i] -= 1.0 * g[i] / (Math.sqrt(squares[i]) + 1e-8);
        }
    };
    static final Rule RMSPROP = (w, g, state, t) -> {
        double[] squares = state[0]; // скользящее среднее квадратов
        for (int i = 0; i < 2; i++) {
            squares[i] = 0.9 * squares[i] + 0.1 * g[i] * g[i];
            w[i] -= 0.15 * g[i] / (Math.sqrt(squares[i]) + 1e-8);
        }
    };
    static final Rule ADAM = (w, g, state, t) -> {
        double[] first = state[0]; // скользящее среднее градиентов
        double[] second = state[1]; // скользящее среднее их квадратов
        for (int i = 0; i < 2; i++) {
            first[i] = 0.9 * first[i] + 0.1 * g[i];
            second[i] = 0.999 * second[i] + 0.001 * g[i] * g[i];
            double unbiasedFirst = first[i] / (1 - Math.pow(0.9, t)); // поправка: в начале средние занижены
            double unbiasedSecond = second[i] / (1 - Math.pow(0.999, t));
            w[i] -= 0.4 * unbiasedFirst / (Math.sqrt(unbiasedSecond) + 1e-8);
        }
    };
    // endregion

    static void main() {
        var paths = Plot.scatter("Пути по оврагу").x("a").y("b");
        var heights = Plot.line("Высота").x("шаг").y("lg f");
        String[] names = {"SGD", "Momentum", "AdaGrad", "RMSProp", "Adam"};
        Rule[] rules = {SGD, MOMENTUM, ADAGRAD, RMSPROP, ADAM};
        double[] steps = new double[STEPS + 1];
        Arrays.setAll(steps, i -> i);
        double[] last = new double[rules.length];
        for (int r = 0; r < rules.length; r++) {
            double[] w = {-8, 1};
            double[][] state = new double[2][2];
            double[] a = new double[STEPS + 1];
            double[] b = new double[STEPS + 1];
            double[] logHeight = new double[STEPS + 1];
            for (int t = 0; t <= STEPS; t++) {
                a[t] = w[0];
                b[t] = w[1];
                logHeight[t] = Math.log10(height(w));
                rules[r].step(w, gradient(w), state, t + 1);
            }
            System.out.printf("%-8s после %d шагов (%.4f, %.4f), высота %.6f%n", names[r], STEPS, a[STEPS], b[STEPS], Math.pow(10, logHeight[STEPS]));
            last[r] = Math.pow(10, logHeight[STEPS]);
            Show.value(names[r], last[r]);
            paths.curve(names[r], a, b);
            heights.curve(names[r], steps, logHeight);
        }
        Show.value("momentumLower", last[0] / last[1]);
        paths.show();
        heights.show();
    }
}
