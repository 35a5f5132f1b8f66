import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import app.gradient.kit.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/** X14. Сеть 2–10–10–1 на «лунах»: прямой проход, обратное распространение и Adam без библиотек. */
public class NeuralNetwork {
    // region layer
    /** Полносвязный слой: z = W x + b, затем ReLU или, у последнего слоя, сигмоида. */
    static final class Layer {
        final double[][] w; // [нейрон][вход]
        final double[] b;
        final double[][] gradW;
        final double[] gradB;
        final boolean last;
        double[] input;
        double[] z;

        Layer(int inputs, int neurons, boolean last, Random random) {
            w = new double[neurons][inputs];
            for (double[] row : w) {
                Arrays.setAll(row, j -> random.nextGaussian() * Math.sqrt(2.0 / inputs)); // начальные веса по Хе
            }
            b = new double[neurons];
            gradW = new double[neurons][inputs];
            gradB = new double[neurons];
            this.last = last;
        }

        double[] forward(double[] x) {
            input = x;
            z = new double[w.length];
            double[] a = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                z[i] = b[i];
                for (int j = 0; j < x.length; j++) {
                    z[i] += w[i][j] * x[j];
                }
                a[i] = last ? 1 / (1 + Math.exp(-z[i])) : Math.max(0, z[i]);
            }
            return a;
        }

        /** Принимает производные потерь по z этого слоя, копит градиенты и возвращает производные по входу. */
        double[] backward(double[] deltaZ) {
            double[] deltaInput = new double[input.length];
            for (int i = 0; i < w.length; i++) {
                gradB[i] += deltaZ[i];
                for (int j = 0; j < input.length; j++) {
                    gradW[i][j] += deltaZ[i] * input[j];
                    deltaInput[j] += deltaZ[i] * w[i][j];
                }
            }
            return deltaInput;
        }
    }
    // endregion

    static Layer[] layers;

    static double predict(double[] x) {
        double[] a = x;
        for (Layer layer : layers) {
            a = layer.forward(a);
        }
        return a[0];
    }

    // region backpropagation
    /** Градиент перекрёстной энтропии одного примера; складывается в gradW и gradB слоёв. */
    static void learn(double[] x, double y) {
        double p = predict(x);
        double[] delta = {p - y}; // производная потерь по z последнего слоя
        for (int k = layers.length - 1; k >= 0; k--) {
            double[] deltaInput = layers[k].backward(delta);
            if (k > 0) {
                double[] z = layers[k - 1].z;
                for (int j = 0; j < z.length; j++) {
                    if (z[j] <= 0) {
                        deltaInput[j] = 0; // через ReLU сигнал идёт, только если нейрон был включён
                    }
                }
            }
            delta = deltaInput;
        }
    }
    // endregion

    static void main() {
        Table.Split split = Data.table("moons").split(42, 0.8);
        fit(split.train(), split.test(), true);

        Table clean = Data.table("moons-clean"); // шум 0,1 вместо 0,15
        System.out.println("луны без лишнего шума:");
        fit(clean.where("part", "train"), clean.where("part", "test"), false);
    }

    static void fit(Table trainRows, Table testRows, boolean noisy) {
        Table.Split inner = trainRows.split(7, 0.8); // часть обучающих точек — валидационные
        double[][] raw = inner.train().matrix("x1", "x2");
        double[] mean = new double[2];
        double[] deviation = new double[2];
        for (int j = 0; j < 2; j++) {
            for (double[] row : raw) {
                mean[j] += row[j] / raw.length;
            }
            for (double[] row : raw) {
                deviation[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / raw.length;
            }
            deviation[j] = Math.sqrt(deviation[j]);
        }
        double[][] x = scaled(raw, mean, deviation);
        double[] y = targets(inner.train());
        double[][] validationX = scaled(inner.test().matrix("x1", "x2"), mean, deviation);
        double[] validationY = targets(inner.test());
        double[][] testX = scaled(testRows.matrix("x1", "x2"), mean, deviation);
        double[] testY = targets(testRows);

        // region train
        var random = new Random(42);
        layers = new Layer[] {new Layer(2, 10, false, random), new Layer(10, 10, false, random), new Layer(10, 1, true, random)};
        int epochs = 100;
        int batch = 32;
        var adam = new Adam(0.01, 0.9, 0.999, 1e-8);
        double[] lossTrain = new double[epochs];
        double[] lossValidation = new double[epochs];
        double[] accuracyTrain = new double[epochs];
        double[] accuracyValidation = new double[epochs];
        int[] order = new int[x.length];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (int from = 0; from < order.length; from += batch) {
                int to = Math.min(order.length, from + batch);
                for (int k = from; k < to; k++) {
                    learn(x[order[k]], y[order[k]]);
                }
                adam.step(to - from);
            }
            lossTrain[epoch] = loss(x, y);
            lossValidation[epoch] = loss(validationX, validationY);
            accuracyTrain[epoch] = accuracy(x, y);
            accuracyValidation[epoch] = accuracy(validationX, validationY);
        }
        // endregion

        double test = accuracy(testX, testY);
        var linear = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(1.0, 0.1), 20, 10_000, 1, 42L)
                .train(Datasets.classification(trainRows, "label"));
        double baseline = new LabelEvaluator()
                .evaluate(linear, Datasets.classification(testRows, "label"))
                .accuracy();
        int parameters = 0;
        for (Layer layer : layers) {
            parameters += layer.w.length * layer.w[0].length + layer.b.length;
        }
        System.out.printf("параметров %d%n", parameters);
        System.out.printf("потери после 1, 10 и 100 эпох: %.4f  %.4f  %.4f%n", lossTrain[0], lossTrain[9], lossTrain[99]);
        System.out.printf("доля верных ответов на тесте: сеть %.4f, прямая граница %.4f%n", test, baseline);
        if (!noisy) {
            Show.value("cleanTest", test);
            Show.value("cleanBaseline", baseline);
            return;
        }
        Show.value("parameters", parameters);
        Show.value("test", test);
        Show.value("baseline", baseline);
        Show.value("lossFirst", lossTrain[0]);
        Show.value("lossLast", lossTrain[99]);
        Show.value("validationLast", lossValidation[99]);
        double[] axis = new double[epochs];
        Arrays.setAll(axis, i -> i + 1);
        Plot.line("Потери").x("эпоха").y("перекрёстная энтропия").curve("обучающие", axis, lossTrain).curve("валидационные", axis, lossValidation).show();
        Plot.line("Доля верных ответов")
                .x("эпоха")
                .y("доля верных ответов")
                .curve("обучающие", axis, accuracyTrain)
                .curve("валидационные", axis, accuracyValidation)
                .show();
        showRegions(testRows, mean, deviation);
    }

    /** Adam по всем весам всех слоёв; после шага градиенты обнуляются. */
    static final class Adam {
        final double rate;
        final double beta1;
        final double beta2;
        final double epsilon;
        final double[][][] memory = new double[2][layers.length * 2][];
        int t;

        Adam(double rate, double beta1, double beta2, double epsilon) {
            this.rate = rate;
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = epsilon;
        }

        // region adam
        void step(int examples) {
            t++;
            for (int k = 0; k < layers.length; k++) {
                for (int i = 0; i < layers[k].w.length; i++) {
                    update(2 * k, i * layers[k].w[i].length, layers[k].w[i], layers[k].gradW[i], examples, layers[k].w.length * layers[k].w[i].length);
                }
                update(2 * k + 1, 0, layers[k].b, layers[k].gradB, examples, layers[k].b.length);
            }
        }

        private void update(int slot, int offset, double[] value, double[] gradient, int examples, int size) {
            if (memory[0][slot] == null) {
                memory[0][slot] = new double[size];
                memory[1][slot] = new double[size];
            }
            double[] m = memory[0][slot];
            double[] v = memory[1][slot];
            for (int j = 0; j < value.length; j++) {
                double g = gradient[j] / examples; // среднее по мини-пакету
                m[offset + j] = beta1 * m[offset + j] + (1 - beta1) * g;
                v[offset + j] = beta2 * v[offset + j] + (1 - beta2) * g * g;
                double first = m[offset + j] / (1 - Math.pow(beta1, t));
                double second = v[offset + j] / (1 - Math.pow(beta2, t));
                value[j] -= rate * first / (Math.sqrt(second) + epsilon);
                gradient[j] = 0;
            }
        }
        // endregion
    }

    static void showRegions(Table rows, double[] mean, double[] deviation) {
        List<double[]> upper = new ArrayList<>();
        List<double[]> lower = new ArrayList<>();
        for (int i = 0; i <= 42; i++) {
            for (int j = 0; j <= 28; j++) {
                double[] cell = {-1.6 + i / 10.0, -1.2 + j / 10.0};
                double p = predict(new double[] {(cell[0] - mean[0]) / deviation[0], (cell[1] - mean[1]) / deviation[1]});
                (p >= 0.5 ? upper : lower).add(cell);
            }
        }
        var up = rows.where("label", "upper");
        var down = rows.where("label", "lower");
        Plot.scatter("Области решений и тестовые точки")
                .x("x1")
                .y("x2")
                .area("upper", column(upper, 0), column(upper, 1))
                .area("lower", column(lower, 0), column(lower, 1))
                .points("upper", up.numbers("x1"), up.numbers("x2"))
                .points("lower", down.numbers("x1"), down.numbers("x2"))
                .show();
    }

    static double[] column(List<double[]> cells, int j) {
        return cells.stream().mapToDouble(cell -> cell[j]).toArray();
    }

    static double loss(double[][] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double p = Math.min(1 - 1e-12, Math.max(1e-12, predict(x[i])));
            sum -= y[i] * Math.log(p) + (1 - y[i]) * Math.log(1 - p);
        }
        return sum / y.length;
    }

    static double accuracy(double[][] x, double[] y) {
        int right = 0;
        for (int i = 0; i < y.length; i++) {
            if ((predict(x[i]) >= 0.5) == (y[i] == 1)) {
                right++;
            }
        }
        return (double) right / y.length;
    }

    static double[][] scaled(double[][] raw, double[] mean, double[] deviation) {
        double[][] x = new double[raw.length][2];
        for (int i = 0; i < raw.length; i++) {
            for (int j = 0; j < 2; j++) {
                x[i][j] = (raw[i][j] - mean[j]) / deviation[j];
            }
        }
        return x;
    }

    static double[] targets(Table table) {
        return Arrays.stream(table.texts("label")).mapToDouble(label -> label.equals("upper") ? 1 : 0).toArray();
    }

    static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
