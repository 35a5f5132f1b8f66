import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import org.tribuo.Model;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.evaluation.RegressionEvaluator;
import org.tribuo.regression.sgd.linear.LinearSGDModel;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;
import org.tribuo.regression.slm.ElasticNetCDTrainer;

/** X09. Прямая по шумным точкам: точная формула, покоординатный спуск и стохастический градиентный спуск. */
public class LinearRegression {
    static void main() {
        var table = Data.table("noisy-line");
        var trainRows = table.where("part", "train");
        var testRows = table.where("part", "test");
        double[] x = trainRows.numbers("x");
        double[] y = trainRows.numbers("y");

        // region formula
        double meanX = mean(x);
        double meanY = mean(y);
        double together = 0;
        double spread = 0;
        for (int i = 0; i < x.length; i++) {
            together += (x[i] - meanX) * (y[i] - meanY);
            spread += (x[i] - meanX) * (x[i] - meanX);
        }
        double slope = together / spread;
        double intercept = meanY - slope * meanX;
        // endregion
        System.out.printf("формула:             y = %.6f x + %.6f%n", slope, intercept);

        // region tribuo
        var train = Datasets.regression(trainRows, "y", "x");
        var test = Datasets.regression(testRows, "y", "x");
        var exact = new ElasticNetCDTrainer(
                        1e-9, // вес штрафа: почти ноль, чтобы получить обычные наименьшие квадраты
                        0.5, // доля L1 в штрафе
                        1e-10, // точность остановки
                        10_000, // наибольшее число проходов
                        false, // координаты по очереди, не случайно
                        42L) // зерно
                .train(train);
        var evaluation = new RegressionEvaluator().evaluate(exact, test);
        // endregion
        double rmse = evaluation.averageRMSE();
        double mae = evaluation.averageMAE();
        double r2 = evaluation.averageR2();
        double learnt = predict(exact, 1) - predict(exact, 0);
        System.out.printf("покоординатный спуск: y = %.6f x + %.6f%n", learnt, predict(exact, 0));
        System.out.printf("на тестовых точках: MSE %.4f   RMSE %.4f   MAE %.4f   R² %.4f%n", rmse * rmse, rmse, mae, r2);

        // region sgd
        var sgd = new LinearSGDTrainer(new SquaredLoss(), new AdaGrad(1.0, 0.1), 50, 10_000, 1, 42L);
        var approximate = (LinearSGDModel) sgd.train(train);
        // endregion
        var weights = approximate.getWeightsCopy();
        double sgdRmse = new RegressionEvaluator().evaluate(approximate, test).averageRMSE();
        System.out.printf(
                "SGD, 50 эпох:        y = %.6f x + %.6f   MSE на тестовых %.4f%n", weights.get(0, 0), weights.get(0, 1), sgdRmse * sgdRmse);

        Show.value("slope", slope);
        Show.value("intercept", intercept);
        Show.value("mse", rmse * rmse);
        Show.value("rmse", rmse);
        Show.value("mae", mae);
        Show.value("r2", r2);
        Show.value("sgdSlope", weights.get(0, 0));
        Show.value("sgdIntercept", weights.get(0, 1));
        Show.value("sgdMse", sgdRmse * sgdRmse);
        Plot.scatter("Точки и прямая")
                .x("x")
                .y("y")
                .points("обучающие", x, y)
                .points("тестовые", testRows.numbers("x"), testRows.numbers("y"))
                .curve("прямая", new double[] {0, 2}, new double[] {intercept, intercept + 2 * slope})
                .show();
        double[] residuals = new double[testRows.size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = testRows.number(i, "y") - slope * testRows.number(i, "x") - intercept;
        }
        Plot.scatter("Остатки на тестовых точках")
                .x("x")
                .y("правда минус прогноз")
                .points("остатки", testRows.numbers("x"), residuals)
                .curve("ноль", new double[] {0, 2}, new double[] {0, 0})
                .show();
    }

    static double predict(Model<Regressor> model, double x) {
        var one = Datasets.regression(new String[] {"x"}, new double[][] {{x}}, new double[] {0});
        return model.predict(one.getExample(0)).getOutput().getValues()[0];
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
