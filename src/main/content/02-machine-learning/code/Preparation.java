import app.gradient.kit.Data;
import app.gradient.kit.Show;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Подготовка квартир к обучению: перемешать, разделить, посчитать статистики на обучающей части и применить ко всем. */
public class Preparation {
    static void main() {
        var flats = Data.table("flats");
        double[] area = flats.numbers("area");

        // region split
        int[] order = IntStream.range(0, area.length).toArray();
        shuffle(order, new Random(42)); // зерно указано: опыт можно повторить
        int test = area.length / 5; // 20 % на последнюю проверку
        int validation = area.length / 5; // 20 % на настройку
        int[] testRows = Arrays.copyOfRange(order, 0, test);
        int[] validationRows = Arrays.copyOfRange(order, test, test + validation);
        int[] trainRows = Arrays.copyOfRange(order, test + validation, order.length);
        // endregion
        System.out.printf("обучающая %d, валидационная %d, тестовая %d%n", trainRows.length, validationRows.length, testRows.length);

        // region scale
        double mean = Arrays.stream(trainRows).mapToDouble(i -> area[i]).average().orElseThrow();
        double variance = Arrays.stream(trainRows)
                .mapToDouble(i -> (area[i] - mean) * (area[i] - mean))
                .average()
                .orElseThrow();
        double deviation = Math.sqrt(variance);
        double[] scaled = Arrays.stream(area).map(value -> (value - mean) / deviation).toArray(); // те же два числа для всех частей
        // endregion
        System.out.printf("площадь: среднее %.2f, стандартное отклонение %.2f%n", mean, deviation);
        System.out.printf("среднее после: обучающая %.3f, тестовая %.3f%n", mean(scaled, trainRows), mean(scaled, testRows));
        Show.value("mean", mean);
        Show.value("deviation", deviation);
        Show.value("testMean", mean(scaled, testRows));

        // region one-hot
        String[] districts = {"Центр", "Заречье", "Центр", "Слобода"};
        String[] known = Arrays.stream(districts).sorted().distinct().toArray(String[]::new);
        System.out.println(Arrays.toString(known));
        for (String district : districts) {
            double[] code = Arrays.stream(known).mapToDouble(name -> name.equals(district) ? 1 : 0).toArray();
            System.out.println(district + " → " + Arrays.toString(code));
        }
        // endregion
    }

    /** Перемешивает на месте алгоритмом Фишера — Йетса. */
    static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    static double mean(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).average().orElseThrow();
    }
}
