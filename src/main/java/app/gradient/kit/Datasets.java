package app.gradient.kit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.DataSource;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** Turns rows into Tribuo's datasets. Features are the named columns of numbers, all the others when none is named. */
public final class Datasets {
    /** The name of the one dimension of a regression's output. */
    public static final String DIMENSION = "y";

    private Datasets() {}

    /** A dataset whose labels are the texts of one column. */
    public static MutableDataset<Label> classification(Table table, String labelColumn, String... features) {
        return classification(
                featureNames(table, labelColumn, features),
                table.matrix(featureNames(table, labelColumn, features)),
                table.texts(labelColumn));
    }

    /** A dataset of {@code rows} (n×k) under k feature names with n labels. */
    public static MutableDataset<Label> classification(String[] features, double[][] rows, String[] labels) {
        List<Example<Label>> examples = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            examples.add(new ArrayExample<>(new Label(labels[i]), features, rows[i]));
        }
        return dataset(examples, new LabelFactory());
    }

    /** A dataset whose outputs are the numbers of one column, in the dimension {@link #DIMENSION}. */
    public static MutableDataset<Regressor> regression(Table table, String outputColumn, String... features) {
        return regression(
                featureNames(table, outputColumn, features),
                table.matrix(featureNames(table, outputColumn, features)),
                table.numbers(outputColumn));
    }

    /** A dataset of {@code rows} (n×k) under k feature names with n outputs. */
    public static MutableDataset<Regressor> regression(String[] features, double[][] rows, double[] outputs) {
        List<Example<Regressor>> examples = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            examples.add(new ArrayExample<>(new Regressor(DIMENSION, outputs[i]), features, rows[i]));
        }
        return dataset(examples, new RegressionFactory());
    }

    /** One row to predict: k values under k feature names, with no label. */
    static <T extends Output<T>> Example<T> unlabelled(Dataset<T> like, String[] features, double[] row) {
        return new ArrayExample<>(like.getOutputFactory().getUnknownOutput(), features, row);
    }

    static String[] featureNames(Table table, String target, String... features) {
        if (features.length > 0) {
            return features;
        }
        return table.numericColumns().stream()
                .filter(column -> !column.equals(target))
                .toArray(String[]::new);
    }

    private static <T extends Output<T>> MutableDataset<T> dataset(
            List<Example<T>> examples, OutputFactory<T> factory) {
        DataSource<T> source = new ListDataSource<>(
                examples, factory, new SimpleDataSourceProvenance("rows", OffsetDateTime.now(ZoneOffset.UTC), factory));
        return new MutableDataset<>(source);
    }
}
