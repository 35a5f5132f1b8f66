package app.gradient.kit.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** A small round of what runs of the laboratory do, so that a runner has their classes before somebody waits for a picture. */
public final class Rehearsal {
    private static final int ROWS = 40;

    private Rehearsal() {}

    /** Trains on made-up rows and says nothing. */
    public static void round() {
        Random random = new Random(11);
        double[][] x = new double[ROWS][];
        double[] y = new double[ROWS];
        int[] line = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = i % 2;
            x[i] = new double[] {random.nextGaussian() + y[i], random.nextGaussian() - y[i]};
        }
        Rows rows = new Rows(x, y, line);
        Rows scaled = Scaler.fit("standardise", x, 2)
                .apply(Cut.of(rows, 0.2, 0.2, true, true, random).train());
        for (String trainer : new String[] {"linear", "mlp"}) {
            new Trainers(settings(trainer), Task.CLASSIFICATION, scaled, 2, (stage, of, now) -> {
                        Map<String, Object> look = new HashMap<>();
                        double[][] scores = Measures.scores(now, scaled);
                        look.put("loss", new double[] {Measures.loss(Task.CLASSIFICATION, scaled, scores)});
                        look.put("quality", Measures.accuracy(scaled, scores));
                        if (Json.write(look).isEmpty()) {
                            throw new IllegalStateException();
                        }
                    })
                    .train();
        }
    }

    private static Settings settings(String trainer) {
        return new Settings(Map.of(
                "trainer", trainer,
                "seed", "1",
                "optimiser", "adam",
                "rate", "0.1",
                "epochs", "2",
                "hidden", "4",
                "activation", "relu",
                "batch", "8",
                "decay", "0"));
    }
}
