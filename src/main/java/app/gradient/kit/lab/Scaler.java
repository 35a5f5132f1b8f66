package app.gradient.kit.lab;

/**
 * {@code x ↦ (x − shift) / unit}, column by column: mean and standard deviation (of a population), or minimum and span. A
 * column whose values are all equal keeps unit 1.
 */
record Scaler(double[] shift, double[] unit) {
    static Scaler fit(String method, double[][] rows, int columns) {
        double[] shift = new double[columns];
        double[] unit = new double[columns];
        for (int j = 0; j < columns; j++) {
            unit[j] = 1;
            switch (method) {
                case "none" -> shift[j] = 0;
                case "standardise" -> {
                    double mean = 0;
                    for (double[] row : rows) {
                        mean += row[j] / rows.length;
                    }
                    double variance = 0;
                    for (double[] row : rows) {
                        variance += (row[j] - mean) * (row[j] - mean) / rows.length;
                    }
                    shift[j] = mean;
                    unit[j] = variance > 0 ? Math.sqrt(variance) : 1;
                }
                case "minmax" -> {
                    double least = Double.POSITIVE_INFINITY;
                    double most = Double.NEGATIVE_INFINITY;
                    for (double[] row : rows) {
                        least = Math.min(least, row[j]);
                        most = Math.max(most, row[j]);
                    }
                    shift[j] = least;
                    unit[j] = most > least ? most - least : 1;
                }
                default -> throw new IllegalArgumentException("no scaling " + method);
            }
        }
        return new Scaler(shift, unit);
    }

    double[] apply(double[] row) {
        double[] scaled = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            scaled[j] = (row[j] - shift[j]) / unit[j];
        }
        return scaled;
    }

    Rows apply(Rows rows) {
        double[][] scaled = new double[rows.size()][];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = apply(rows.x()[i]);
        }
        return rows.with(scaled);
    }
}
