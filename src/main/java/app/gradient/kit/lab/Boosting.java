package app.gradient.kit.lab;

import java.util.Arrays;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;

/**
 * Gradient boosting by XGBoost through Tribuo. It is trained in one go, and told tree by tree after: boosting adds trees and
 * never changes one, so that the first k trees of a model are the model of k trees. Runs only where XGBoost's native code is,
 * so nothing but the word {@code xgboost} may lead here.
 */
final class Boosting {
    private Boosting() {}

    /** The booster's classes are in the order in which Tribuo met them; the predictor's are {@code classes} in ours. */
    static Predictor labels(Settings settings, MutableDataset<Label> data, int classes, Observer observer) {
        int[] ids = new int[classes];
        Arrays.fill(ids, -1);
        data.getOutputIDInfo().forEach(pair -> ids[Integer.parseInt(pair.getB().getLabel())] = pair.getA());
        XGBoostModel<Label> model = new XGBoostClassificationTrainer(
                        BoosterType.GBTREE,
                        TreeMethod.EXACT,
                        settings.whole("trees"),
                        settings.real("eta"),
                        settings.real("minGain"),
                        settings.whole("depth"),
                        1,
                        settings.real("subsample"),
                        1,
                        settings.real("lambda"),
                        0,
                        1,
                        LoggingVerbosity.SILENT,
                        settings.whole("seed"))
                .train(data);
        return told(settings, model, observer, raw -> {
            double[] shares = new double[classes];
            for (int c = 0; c < classes; c++) {
                shares[c] = ids[c] < 0 ? 0 : raw[ids[c]];
            }
            return shares;
        });
    }

    static Predictor numbers(Settings settings, MutableDataset<Regressor> data, Observer observer) {
        XGBoostModel<Regressor> model = new XGBoostRegressionTrainer(
                        BoosterType.GBTREE,
                        TreeMethod.EXACT,
                        XGBoostRegressionTrainer.RegressionType.LINEAR,
                        settings.whole("trees"),
                        settings.real("eta"),
                        settings.real("minGain"),
                        settings.whole("depth"),
                        1,
                        settings.real("subsample"),
                        1,
                        settings.real("lambda"),
                        0,
                        1,
                        LoggingVerbosity.SILENT,
                        settings.whole("seed"))
                .train(data, Map.of());
        return told(settings, model, observer, raw -> new double[] {raw[0]});
    }

    /** What the booster says of one row, in our order. */
    @FunctionalInterface
    private interface Reading {
        double[] of(float[] raw);
    }

    private static Predictor told(Settings settings, XGBoostModel<?> model, Observer observer, Reading reading) {
        Booster booster = model.getInnerModels().getFirst();
        int trees = settings.whole("trees");
        for (int tree = 1; tree <= trees; tree++) {
            int sofar = tree;
            Watching.step(tree, trees, () -> new First(booster, sofar, reading), observer);
        }
        return new First(booster, trees, reading);
    }

    /** The first trees of a booster. A call into native code costs more than a row does, so it is asked about all rows at once. */
    private record First(Booster booster, int trees, Reading reading) implements Predictor {
        @Override
        public double[] scores(double[] row) {
            return scores(new double[][] {row})[0];
        }

        @Override
        public double[][] scores(double[][] rows) {
            if (rows.length == 0) {
                return new double[0][];
            }
            int width = rows[0].length;
            float[] values = new float[rows.length * width];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) rows[i / width][i % width];
            }
            try {
                DMatrix matrix = new DMatrix(values, rows.length, width, Float.NaN);
                try {
                    return Arrays.stream(booster.predict(matrix, false, trees))
                            .map(reading::of)
                            .toArray(double[][]::new);
                } finally {
                    matrix.dispose();
                }
            } catch (XGBoostError e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
