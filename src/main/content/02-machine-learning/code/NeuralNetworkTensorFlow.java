import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import app.gradient.kit.Table;
import java.util.Locale;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.impl.ArrayExample;
import org.tribuo.interop.tensorflow.DenseFeatureConverter;
import org.tribuo.interop.tensorflow.GradientOptimiser;
import org.tribuo.interop.tensorflow.LabelConverter;
import org.tribuo.interop.tensorflow.TensorFlowTrainer;

/** X14. Та же сеть 2–10–10–2 на «лунах», но граф описан в TensorFlow, а учит её Tribuo. */
public class NeuralNetworkTensorFlow {
    static final String[] FEATURES = {"x1", "x2"};
    static int parameters;

    // region graph
    /** Полносвязный слой: веса и сдвиги — переменные графа. Здесь ничего не вычисляется, только описывается. */
    static Operand<TFloat32> layer(Ops tf, Operand<TFloat32> input, int inputs, int neurons) {
        Operand<TFloat32> start = tf.random.statelessRandomNormal(tf.array(inputs, neurons), tf.array(42, parameters), TFloat32.class);
        var w = tf.variable(tf.math.mul(start, tf.constant((float) Math.sqrt(2.0 / inputs)))); // начальные веса по Хе
        var b = tf.variable(tf.zeros(tf.array(neurons), TFloat32.class));
        parameters += inputs * neurons + neurons;
        return tf.math.add(tf.linalg.matMul(input, w), b);
    }

    static String network(Graph graph) {
        Ops tf = Ops.create(graph);
        Operand<TFloat32> x = tf.withName("x").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 2)));
        Operand<TFloat32> a = tf.nn.relu(layer(tf, x, 2, 10));
        a = tf.nn.relu(layer(tf, a, 10, 10));
        return layer(tf, a, 10, 2).op().name(); // выход на класс; softmax и энтропию допишет Tribuo
    }
    // endregion

    // region train
    static Model<Label> train(Dataset<Label> data, int epochs) {
        parameters = 0;
        try (Graph graph = new Graph()) {
            String output = network(graph);
            var adam = Map.of("learningRate", 0.01f, "betaOne", 0.9f, "betaTwo", 0.999f, "epsilon", 1e-8f);
            int batch = 32;
            return new TensorFlowTrainer<>(graph, output, GradientOptimiser.ADAM, adam, new DenseFeatureConverter("x"), new LabelConverter(), batch, epochs, 256, -1)
                    .train(data);
        }
    }
    // endregion

    static void main() {
        Table.Split split = Data.table("moons").split(42, 0.8);
        Table.Split inner = split.train().split(7, 0.8); // те же части, что и у сети без библиотек
        double[][] raw = inner.train().matrix(FEATURES);
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
        Dataset<Label> training = scaled(inner.train(), mean, deviation);
        Dataset<Label> test = scaled(split.test(), mean, deviation);

        System.out.printf("точек: %d обучающих, %d тестовых%n", training.size(), test.size());

        Model<Label> model = null;
        double loss = 0;
        for (int epochs : new int[] {1, 10, 100}) {
            model = train(training, epochs);
            loss = loss(model, training);
            double accuracy = new LabelEvaluator().evaluate(model, test).accuracy();
            System.out.printf("эпох %3d: потери %.3f, доля верных ответов на тесте %.2f%n", epochs, loss, accuracy);
            Show.value("loss" + epochs, loss);
            Show.value("test" + epochs, accuracy);
        }
        System.out.printf("параметров %d%n", parameters);
        Show.value("parameters", parameters);
        showRegions(model, mean, deviation);
    }

    /** Средняя перекрёстная энтропия. */
    static double loss(Model<Label> model, Dataset<Label> data) {
        double sum = 0;
        for (var prediction : model.predict(data)) {
            String truth = prediction.getExample().getOutput().getLabel();
            sum -= Math.log(Math.max(1e-12, prediction.getOutputScores().get(truth).getScore()));
        }
        return sum / data.size();
    }

    static void showRegions(Model<Label> model, double[] mean, double[] deviation) {
        int rows = 24;
        int columns = 36;
        String[] rowNames = new String[rows];
        String[] columnNames = new String[columns];
        double[][] cells = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            double x2 = 1.5 - r * 2.6 / (rows - 1);
            rowNames[r] = String.format(Locale.ROOT, "%.1f", x2);
            for (int c = 0; c < columns; c++) {
                double x1 = -1.5 + c * 4.0 / (columns - 1);
                columnNames[c] = String.format(Locale.ROOT, "%.2f", x1);
                double[] point = {(x1 - mean[0]) / deviation[0], (x2 - mean[1]) / deviation[1]};
                var prediction = model.predict(new ArrayExample<>(new Label(Label.UNKNOWN), FEATURES, point));
                cells[r][c] = prediction.getOutputScores().get("upper").getScore();
            }
        }
        Plot.heatmap("Вероятность верхней луны").x("x1").y("x2").cells(rowNames, columnNames, cells).show();
    }

    static Dataset<Label> scaled(Table table, double[] mean, double[] deviation) {
        double[][] x = table.matrix(FEATURES);
        for (double[] row : x) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (row[j] - mean[j]) / deviation[j];
            }
        }
        return Datasets.classification(FEATURES, x, table.texts("label"));
    }
}
