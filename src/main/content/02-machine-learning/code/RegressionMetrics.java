import app.gradient.kit.Show;

/** Четыре метрики регрессии на пяти квартирах, руками. */
public class RegressionMetrics {
    static void main() {
        // region compute
        double[] actual = {6.1, 8.4, 11.2, 14.3, 9.0};
        double[] predicted = {6.5, 8.0, 11.6, 13.9, 12.0}; // на последней квартире модель промахнулась
        double mean = 0;
        for (double y : actual) {
            mean += y / actual.length;
        }
        double squares = 0;
        double modules = 0;
        double aroundMean = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = predicted[i] - actual[i];
            squares += error * error;
            modules += Math.abs(error);
            aroundMean += (actual[i] - mean) * (actual[i] - mean);
        }
        double mse = squares / actual.length;
        double rmse = Math.sqrt(mse);
        double mae = modules / actual.length;
        double r2 = 1 - squares / aroundMean;
        // endregion
        System.out.printf("MSE %.3f   RMSE %.3f   MAE %.3f   R² %.3f%n", mse, rmse, mae, r2);
        Show.value("mse", mse);
        Show.value("rmse", rmse);
        Show.value("mae", mae);
        Show.value("r2", r2);
    }
}
