package app.gradient.kit.lab;

import java.util.Random;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.protos.ParametersProto;

/**
 * A multilayer network in plain arrays: dense layers with ReLU or tanh between them; softmax with cross-entropy for classes,
 * the square for numbers (which are standardised by the training rows while it learns). The gradient is the mean over a batch
 * plus {@code decay · weight}; what becomes of it is an optimiser's affair, so Tribuo's serve here too.
 * Source: Goodfellow et al., Deep Learning (2016), §6.5, §7.1.1; initial weights by He et al. (2015) and Glorot, Bengio (2010).
 */
final class Perceptron implements Predictor {
    /** Shape, and how it learns. {@code hidden}: widths of the hidden layers. */
    record Plan(int[] hidden, boolean relu, String optimiser, double rate, int epochs, int batch, double decay) {}

    private final Task task;
    private final boolean relu;
    private final double[][][] weights;
    private final double[][] biases;
    private double shift;
    private double unit = 1;

    private Perceptron(Task task, boolean relu, double[][][] weights, double[][] biases) {
        this.task = task;
        this.relu = relu;
        this.weights = weights;
        this.biases = biases;
    }

    static Perceptron train(Task task, Rows rows, int classes, Plan plan, long seed, Watch watch) {
        Random random = new Random(seed);
        int inputs = rows.x()[0].length;
        int outputs = task == Task.CLASSIFICATION ? classes : 1;
        Perceptron network = blank(task, inputs, outputs, plan, random);
        if (task == Task.REGRESSION) {
            network.standardise(rows.y());
        }
        network.learn(rows, plan, random, watch);
        return network;
    }

    private static Perceptron blank(Task task, int inputs, int outputs, Plan plan, Random random) {
        int layers = plan.hidden().length + 1;
        double[][][] weights = new double[layers][][];
        double[][] biases = new double[layers][];
        int from = inputs;
        for (int l = 0; l < layers; l++) {
            int to = l == layers - 1 ? outputs : plan.hidden()[l];
            double spread = Math.sqrt(plan.relu() && l < layers - 1 ? 2.0 / from : 2.0 / (from + to));
            weights[l] = new double[to][from];
            biases[l] = new double[to];
            for (double[] row : weights[l]) {
                for (int j = 0; j < from; j++) {
                    row[j] = spread * random.nextGaussian();
                }
            }
            from = to;
        }
        return new Perceptron(task, plan.relu(), weights, biases);
    }

    private void standardise(double[] y) {
        double mean = 0;
        for (double value : y) {
            mean += value / y.length;
        }
        double variance = 0;
        for (double value : y) {
            variance += (value - mean) * (value - mean) / y.length;
        }
        shift = mean;
        unit = variance > 0 ? Math.sqrt(variance) : 1;
    }

    private void learn(Rows rows, Plan plan, Random random, Watch watch) {
        int n = rows.size();
        int batch = Math.min(plan.batch(), n);
        int batches = (n + batch - 1) / batch;
        long steps = (long) batches * plan.epochs();
        StochasticGradientOptimiser optimiser = Optimisers.of(plan.optimiser(), plan.rate());
        optimiser.initialise(new Shapes(empty()));
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        long step = 0;
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            shuffle(order, random);
            for (int from = 0; from < n; from += batch) {
                Tensor[] updates =
                        optimiser.step(gradient(rows, order, from, Math.min(n, from + batch), plan.decay()), 1);
                descend(updates);
                watch.stepped(++step, steps, this);
            }
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    private Tensor[] empty() {
        Tensor[] tensors = new Tensor[2 * weights.length];
        for (int l = 0; l < weights.length; l++) {
            tensors[2 * l] = new DenseMatrix(weights[l].length, weights[l][0].length);
            tensors[2 * l + 1] = new DenseVector(biases[l].length);
        }
        return tensors;
    }

    private void descend(Tensor[] updates) {
        for (int l = 0; l < weights.length; l++) {
            DenseMatrix matrix = (DenseMatrix) updates[2 * l];
            DenseVector vector = (DenseVector) updates[2 * l + 1];
            for (int i = 0; i < weights[l].length; i++) {
                for (int j = 0; j < weights[l][i].length; j++) {
                    weights[l][i][j] -= matrix.get(i, j);
                }
                biases[l][i] -= vector.get(i);
            }
        }
    }

    /** Mean gradient over rows {@code order[from … to)}. */
    private Tensor[] gradient(Rows rows, int[] order, int from, int to, double decay) {
        int layers = weights.length;
        double[][][] dWeights = new double[layers][][];
        double[][] dBiases = new double[layers][];
        for (int l = 0; l < layers; l++) {
            dWeights[l] = new double[weights[l].length][weights[l][0].length];
            dBiases[l] = new double[biases[l].length];
        }
        double share = 1.0 / (to - from);
        double[][] activations = new double[layers + 1][];
        for (int k = from; k < to; k++) {
            int row = order[k];
            forward(rows.x()[row], activations);
            double[] delta = outputDelta(activations[layers], rows.y()[row]);
            for (int l = layers - 1; l >= 0; l--) {
                double[] input = activations[l];
                for (int i = 0; i < delta.length; i++) {
                    double scaled = delta[i] * share;
                    dBiases[l][i] += scaled;
                    for (int j = 0; j < input.length; j++) {
                        dWeights[l][i][j] += scaled * input[j];
                    }
                }
                if (l > 0) {
                    delta = backwards(weights[l], delta, input);
                }
            }
        }
        Tensor[] tensors = new Tensor[2 * layers];
        for (int l = 0; l < layers; l++) {
            for (int i = 0; decay > 0 && i < weights[l].length; i++) {
                for (int j = 0; j < weights[l][i].length; j++) {
                    dWeights[l][i][j] += decay * weights[l][i][j];
                }
            }
            tensors[2 * l] = DenseMatrix.createDenseMatrix(dWeights[l]);
            tensors[2 * l + 1] = DenseVector.createDenseVector(dBiases[l]);
        }
        return tensors;
    }

    private double[] backwards(double[][] matrix, double[] delta, double[] input) {
        double[] before = new double[input.length];
        for (int i = 0; i < delta.length; i++) {
            for (int j = 0; j < before.length; j++) {
                before[j] += matrix[i][j] * delta[i];
            }
        }
        for (int j = 0; j < before.length; j++) {
            before[j] *= relu ? (input[j] > 0 ? 1 : 0) : 1 - input[j] * input[j];
        }
        return before;
    }

    /** The loss's derivative by the outputs before softmax; for the square, of half of it. */
    private double[] outputDelta(double[] output, double truth) {
        if (task == Task.CLASSIFICATION) {
            double[] delta = softmax(output);
            delta[(int) truth] -= 1;
            return delta;
        }
        return new double[] {output[0] - (truth - shift) / unit};
    }

    private void forward(double[] row, double[][] activations) {
        activations[0] = row;
        for (int l = 0; l < weights.length; l++) {
            double[] output = new double[weights[l].length];
            for (int i = 0; i < output.length; i++) {
                double sum = biases[l][i];
                for (int j = 0; j < activations[l].length; j++) {
                    sum += weights[l][i][j] * activations[l][j];
                }
                output[i] = l == weights.length - 1 ? sum : relu ? Math.max(0, sum) : Math.tanh(sum);
            }
            activations[l + 1] = output;
        }
    }

    /** Subtracts the maximum first, so that finite inputs never overflow. */
    static double[] softmax(double[] logits) {
        double most = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            most = Math.max(most, logit);
        }
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(logits[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    @Override
    public double[] scores(double[] row) {
        double[][] activations = new double[weights.length + 1][];
        forward(row, activations);
        double[] output = activations[weights.length];
        return task == Task.CLASSIFICATION ? softmax(output) : new double[] {output[0] * unit + shift};
    }

    /** Hears of each step of a descent. */
    @FunctionalInterface
    interface Watch {
        void stepped(long step, long of, Predictor predictor);
    }

    /** What an optimiser wants to know before it starts: the shapes of its state. */
    private static final class Shapes implements Parameters {
        private static final long serialVersionUID = 1L;

        private final transient Tensor[] empty;

        Shapes(Tensor[] empty) {
            this.empty = empty;
        }

        @Override
        public Tensor[] getEmptyCopy() {
            Tensor[] copies = new Tensor[empty.length];
            for (int i = 0; i < copies.length; i++) {
                copies[i] = empty[i].copy();
            }
            return copies;
        }

        @Override
        public Tensor[] get() {
            return empty;
        }

        @Override
        public void set(Tensor[] parameters) {
            throw new UnsupportedOperationException("the network keeps its weights itself");
        }

        @Override
        public void update(Tensor[] gradients) {
            throw new UnsupportedOperationException("the network keeps its weights itself");
        }

        @Override
        public Tensor[] merge(Tensor[][] gradients, int size) {
            throw new UnsupportedOperationException("batches are averaged before");
        }

        @Override
        public ParametersProto serialize() {
            throw new UnsupportedOperationException("never stored");
        }
    }
}
