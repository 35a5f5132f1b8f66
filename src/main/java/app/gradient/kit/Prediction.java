package app.gradient.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.classification.Label;
import org.tribuo.regression.Regressor;

/**
 * Entry of {@code model} exercises: trains the learner's model on a table and predicts rows whose labels stay with the
 * trusted side. Called by name, through {@code Call.of("app.gradient.kit.Prediction", "classify", …)}.
 */
public final class Prediction {
    private Prediction() {}

    /**
     * Labels that the model of {@code solution.train(Dataset<Label>)} predicts.
     *
     * @param solution the learner's class, whose method {@code train} takes a dataset and returns a Tribuo model
     * @param table name of the table to train on
     * @param target its column of labels
     * @param features names of the k columns that the model may see
     * @param rows n×k, the rows to predict
     * @return n labels
     * @throws IllegalStateException when {@code train} is missing or returns something else than a model
     */
    public static String[] classify(String solution, String table, String target, String[] features, double[][] rows)
            throws Throwable {
        MutableDataset<Label> train = Datasets.classification(Data.table(table), target, features);
        Model<Label> model = train(solution, train);
        String[] labels = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = model.predict(Datasets.unlabelled(train, features, rows[i]))
                    .getOutput()
                    .getLabel();
        }
        return labels;
    }

    /**
     * Numbers that the model of {@code solution.train(Dataset<Regressor>)} predicts; parameters as for
     * {@link #classify}.
     *
     * @return n numbers, one for each row
     */
    public static double[] regress(String solution, String table, String target, String[] features, double[][] rows)
            throws Throwable {
        MutableDataset<Regressor> train = Datasets.regression(Data.table(table), target, features);
        Model<Regressor> model = train(solution, train);
        double[] outputs = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            outputs[i] = model.predict(Datasets.unlabelled(train, features, rows[i]))
                    .getOutput()
                    .getValues()[0];
        }
        return outputs;
    }

    @SuppressWarnings("unchecked") // the output type is the dataset's, which went in
    private static <T extends Output<T>> Model<T> train(String solution, Dataset<T> rows) throws Throwable {
        Class<?> type = Class.forName(solution, true, Thread.currentThread().getContextClassLoader());
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("train")
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].isInstance(rows)) {
                method.setAccessible(true);
                Object receiver = null;
                if (!Modifier.isStatic(method.getModifiers())) {
                    var constructor = type.getDeclaredConstructor();
                    constructor.setAccessible(true);
                    receiver = constructor.newInstance();
                }
                try {
                    if (method.invoke(receiver, rows) instanceof Model<?> model) {
                        return (Model<T>) model;
                    }
                    throw new IllegalStateException("train must return a model");
                } catch (InvocationTargetException e) {
                    throw e.getCause() == null ? e : e.getCause();
                }
            }
        }
        throw new IllegalStateException("no method train(Dataset) in " + solution);
    }
}
