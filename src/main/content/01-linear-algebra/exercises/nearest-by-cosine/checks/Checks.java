import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Пример про Аню, Бориса и Веру")
                .call("nearest", new double[] {6, 2, 1}, new double[][] {{18, 5, 4}, {2, 6, 5}})
                .hint("У Бориса косинус с Аней около 0,997, у Веры — около 0,562: :ref{#similarity}.");
        suite.open("Длинная строка не выигрывает у похожей")
                .call("nearest", new double[] {1, 1}, new double[][] {{2, 1.9}, {100, 0}})
                .hint("Косинус не зависит от длины строки: проверьте знаменатель.");
        suite.open("Все косинусы отрицательны")
                .call("nearest", new double[] {1, 0}, new double[][] {{-1, 0}, {-1, 1}, {-2, 0.5}})
                .hint("Наибольший косинус здесь около −0,71.");
        suite.open("Нулевая строка не участвует")
                .call("nearest", new double[] {1, 2}, new double[][] {{0, 0}, {2, 1}, {1, 1}})
                .hint("Нулевую строку надо пропустить: делить на её длину нельзя.");
        suite.open("Сравнивать не с чем")
                .call("nearest", new double[] {1, 2}, new double[][] {})
                .call("nearest", new double[] {1, 2}, new double[][] {{0, 0}, {0, 0}})
                .call("nearest", new double[] {0, 0}, new double[][] {{1, 0}, {0, 1}})
                .hint("Если подходящих строк нет или запрос нулевой, верните −1.");
        suite.open("Одинаковые строки: меньший номер")
                .call("nearest", new double[] {3, 1}, new double[][] {{0, 1}, {2, 1}, {2, 1}})
                .hint("При равенстве остаётся тот, кто встретился раньше: сравнивайте строго.");
        suite.hidden("Случайные векторы разной размерности").calls(20, "nearest", random -> {
            int n = random.integer(2, 12);
            int rows = random.integer(3, 30);
            return Suite.arguments(random.vector(n, -5, 5), random.matrix(rows, n, -5, 5));
        });
        suite.mistake("dot-only", "nearest", arguments ->
                best((double[]) arguments[0], (double[][]) arguments[1], (query, row) -> dot(query, row)));
        suite.mistake("distance", "nearest", arguments ->
                best((double[]) arguments[0], (double[][]) arguments[1], (query, row) -> -distance(query, row)));
        suite.mistake("starts-at-zero", "nearest", arguments -> {
            int best = best((double[]) arguments[0], (double[][]) arguments[1], Checks::cosine);
            return best >= 0 && cosine((double[]) arguments[0], ((double[][]) arguments[1])[best]) > 0 ? best : -1;
        });
        suite.mistakeWhen("zero-row", (arguments, got) -> {
            double[][] rows = (double[][]) arguments[1];
            return got instanceof Number index
                    && index.intValue() >= 0
                    && index.intValue() < rows.length
                    && dot(rows[index.intValue()], rows[index.intValue()]) == 0;
        });
    }

    private interface Score {
        double of(double[] query, double[] row);
    }

    private static int best(double[] query, double[][] rows, Score score) {
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            if (dot(rows[i], rows[i]) == 0 || dot(query, query) == 0) {
                continue;
            }
            double value = score.of(query, rows[i]);
            if (value > bestScore) {
                bestScore = value;
                best = i;
            }
        }
        return best;
    }

    private static double cosine(double[] u, double[] v) {
        return dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v));
    }

    private static double distance(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += (u[i] - v[i]) * (u[i] - v[i]);
        }
        return Math.sqrt(sum);
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
