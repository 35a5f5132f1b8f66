import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.stream.IntStream;

/** Свёртка: маленькое окно скользит по картинке и отмечает вертикальные границы. */
public class Convolution {
    // region convolve
    /** Свёртка без дополнения краёв: картинка h×w, ядро k×k, ответ (h − k + 1)×(w − k + 1). */
    static double[][] convolve(double[][] image, double[][] kernel) {
        int k = kernel.length;
        double[][] result = new double[image.length - k + 1][image[0].length - k + 1];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                for (int p = 0; p < k; p++) {
                    for (int q = 0; q < k; q++) {
                        result[i][j] += kernel[p][q] * image[i + p][j + q];
                    }
                }
            }
        }
        return result;
    }
    // endregion

    static void main() {
        // region picture
        String[] picture = {
            "..........",
            "..######..",
            "..######..",
            "..##..##..",
            "..##..##..",
            "..######..",
            "..######..",
            "..........",
        };
        double[][] image = new double[picture.length][];
        for (int i = 0; i < picture.length; i++) {
            image[i] = picture[i].chars().mapToDouble(c -> c == '#' ? 1 : 0).toArray();
        }
        double[][] vertical = {{-1, 0, 1}, {-1, 0, 1}, {-1, 0, 1}};
        double[][] edges = convolve(image, vertical);
        // endregion
        show("Картинка", image);
        show("Вертикальные границы", edges);
        for (double[] row : edges) {
            StringBuilder line = new StringBuilder();
            for (double value : row) {
                line.append(String.format("%3.0f", value));
            }
            System.out.println(line);
        }
        int dense = image.length * image[0].length * edges.length * edges[0].length;
        System.out.printf("весов у свёртки 9, у полносвязного слоя того же размера %d%n", dense);
        Show.value("dense", dense);
    }

    static void show(String title, double[][] values) {
        Plot.heatmap(title).x("столбец").y("строка").cells(numbers(values.length), numbers(values[0].length), values).show();
    }

    static String[] numbers(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toArray(String[]::new);
    }
}
