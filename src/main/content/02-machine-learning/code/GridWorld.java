import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.Random;
import java.util.stream.IntStream;

/** Q-обучение на клетчатой доске: агент ищет короткий путь к выходу мимо ямы, не зная карты. */
public class GridWorld {
    static final int ROWS = 4;
    static final int COLUMNS = 5;
    static final int EXIT = 4; // правый верхний угол
    static final int PIT = 9; // под ним
    static final int START = 15; // левый нижний угол
    static final int[][] MOVES = {{-1, 0}, {0, 1}, {1, 0}, {0, -1}};
    static final String[] ARROWS = {"↑", "→", "↓", "←"};
    static final double DISCOUNT = 0.95; // γ
    static final double RATE = 0.2; // η
    static final double EPSILON = 0.2;
    static final double SLIP = 0.1; // с такой вероятностью шаг выходит случайным

    static int step(int state, int action, Random random) {
        int[] move = MOVES[random.nextDouble() < SLIP ? random.nextInt(4) : action];
        int row = Math.clamp(state / COLUMNS + move[0], 0, ROWS - 1);
        int column = Math.clamp(state % COLUMNS + move[1], 0, COLUMNS - 1);
        return row * COLUMNS + column;
    }

    static double reward(int state) {
        return state == EXIT ? 10 : state == PIT ? -10 : -0.1;
    }

    static int best(double[] values) {
        int best = 0;
        for (int a = 1; a < values.length; a++) {
            best = values[a] > values[best] ? a : best;
        }
        return best;
    }

    static void main() {
        var random = new Random(3);
        int episodes = 2_000;
        double[] collected = new double[episodes];
        // region learn
        double[][] q = new double[ROWS * COLUMNS][4]; // чего ждать от действия a в состоянии s
        for (int episode = 0; episode < episodes; episode++) {
            int state = START;
            for (int t = 0; t < 100 && state != EXIT && state != PIT; t++) {
                int action = random.nextDouble() < EPSILON ? random.nextInt(4) : best(q[state]);
                int next = step(state, action, random);
                double reward = reward(next);
                boolean over = next == EXIT || next == PIT;
                double target = reward + (over ? 0 : DISCOUNT * q[next][best(q[next])]);
                q[state][action] += RATE * (target - q[state][action]);
                collected[episode] += reward;
                state = next;
            }
        }
        // endregion
        for (int row = 0; row < ROWS; row++) {
            var line = new StringBuilder();
            for (int column = 0; column < COLUMNS; column++) {
                int s = row * COLUMNS + column;
                line.append(s == EXIT ? "  выход" : s == PIT ? "   яма " : "  %s %4.1f".formatted(ARROWS[best(q[s])], q[s][best(q[s])]));
            }
            System.out.println(line);
        }
        double first = IntStream.range(0, 50).mapToDouble(i -> collected[i]).average().orElseThrow();
        double last = IntStream.range(episodes - 500, episodes).mapToDouble(i -> collected[i]).average().orElseThrow();
        System.out.printf("награда за игру: первые 50 — %.2f, последние 500 — %.2f%n", first, last);
        Show.value("first", first);
        Show.value("last", last);
        Show.value("start", q[START][best(q[START])]);
        double[] x = IntStream.range(0, episodes / 50).mapToDouble(i -> 50 * i + 25).toArray();
        double[] mean = IntStream.range(0, x.length)
                .mapToDouble(k -> IntStream.range(50 * k, 50 * k + 50).mapToDouble(i -> collected[i]).average().orElseThrow())
                .toArray();
        Plot.line("Награда за игру, среднее по 50 играм").x("игра").y("награда").curve("Q-обучение", x, mean).show();
    }
}
