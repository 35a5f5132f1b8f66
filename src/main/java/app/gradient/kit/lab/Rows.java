package app.gradient.kit.lab;

/**
 * Rows to learn from or to be measured on.
 *
 * @param x n×k, features
 * @param y n numbers to predict; the class's index for classification, and for clustering where classes are known, else −1
 * @param line n line numbers in the table, counted from 1, the header left out
 */
record Rows(double[][] x, double[] y, int[] line) {
    int size() {
        return x.length;
    }

    int label(int row) {
        return (int) y[row];
    }

    Rows pick(int[] positions) {
        double[][] px = new double[positions.length][];
        double[] py = new double[positions.length];
        int[] pl = new int[positions.length];
        for (int i = 0; i < positions.length; i++) {
            px[i] = x[positions[i]];
            py[i] = y[positions[i]];
            pl[i] = line[positions[i]];
        }
        return new Rows(px, py, pl);
    }

    /** At most {@code most} of them, evenly spread, so that a sample has every region of an ordered table. */
    Rows sample(int most) {
        if (size() <= most) {
            return this;
        }
        int[] positions = new int[most];
        for (int i = 0; i < most; i++) {
            positions[i] = (int) ((long) i * size() / most);
        }
        return pick(positions);
    }

    Rows head(int count) {
        int[] positions = new int[Math.min(count, size())];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i;
        }
        return pick(positions);
    }

    Rows with(double[][] otherX) {
        return new Rows(otherX, y, line);
    }
}
