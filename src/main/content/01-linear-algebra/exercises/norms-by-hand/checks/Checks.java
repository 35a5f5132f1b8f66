import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Сумма модулей: (3, −4)").call("l1", new double[] {3, -4}).hint("Должно получиться 7.");
        suite.open("Евклидова длина: (3, −4)").call("l2", new double[] {3, -4}).hint("Должно получиться 5: тройка пифагоровых чисел.");
        suite.open("Наибольший модуль: (3, −4)").call("lInf", new double[] {3, -4}).hint("Должно получиться 4.");
        suite.open("Пустой вектор")
                .call("l1", new double[] {})
                .call("l2", new double[] {})
                .call("lInf", new double[] {})
                .hint("У вектора без координат все нормы равны нулю.");
        suite.hidden("Случайные векторы, l1")
                .calls(10, "l1", random -> Suite.arguments(random.vector(random.integer(1, 20), -100, 100)));
        suite.hidden("Случайные векторы, l2")
                .calls(10, "l2", random -> Suite.arguments(random.vector(random.integer(1, 20), -100, 100)));
        suite.hidden("Случайные векторы, lInf")
                .calls(10, "lInf", random -> Suite.arguments(random.vector(random.integer(1, 20), -100, 100)))
                .hint("Проверьте вектор, у которого все координаты отрицательны.");
        suite.mistake("no-modulus", "l1", arguments -> sum((double[]) arguments[0]));
        suite.mistake("no-root", "l2", arguments -> squares((double[]) arguments[0]));
        suite.mistake("max-without-modulus", "lInf", arguments -> largest((double[]) arguments[0]));
    }

    private static double sum(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x;
        }
        return sum;
    }

    private static double squares(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x * x;
        }
        return sum;
    }

    private static double largest(double[] v) {
        double max = 0;
        for (double x : v) {
            max = Math.max(max, x);
        }
        return max;
    }
}
