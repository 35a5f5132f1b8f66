import app.gradient.kit.Datasets;
import org.tribuo.MutableDataset;
import org.tribuo.regression.Regressor;

public class Solution {
    /**
     * Обучает регрессию и возвращает {w1, w2, b, прогноз в точке query}.
     *
     * @param x признаки, по два в строке
     * @param y ответы, по одному на строку
     * @param query точка, в которой нужен прогноз
     */
    static double[] fit(double[][] x, double[] y, double[] query) {
        MutableDataset<Regressor> data = Datasets.regression(new String[] {"x1", "x2"}, x, y);
        // Обучите модель на data и верните её веса и прогноз.
        return new double[] {0, 0, 0, 0};
    }
}
