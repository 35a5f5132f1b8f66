import app.gradient.kit.Show;
import java.util.List;
import java.util.Set;

/** Ассоциативные правила в шести чеках: поддержка, достоверность и подъём. */
public class Baskets {
    static final List<Set<String>> RECEIPTS = List.of(
            Set.of("хлеб", "молоко"),
            Set.of("хлеб", "масло", "молоко"),
            Set.of("молоко", "кофе"),
            Set.of("хлеб", "масло"),
            Set.of("хлеб", "масло", "кофе"),
            Set.of("молоко", "печенье"));

    /** Доля чеков, в которых есть все товары набора. */
    static double support(Set<String> items) {
        return (double) RECEIPTS.stream().filter(receipt -> receipt.containsAll(items)).count() / RECEIPTS.size();
    }

    static void main() {
        for (var rule : List.of(List.of("хлеб", "масло"), List.of("масло", "хлеб"), List.of("хлеб", "молоко"))) {
            String from = rule.getFirst();
            String to = rule.getLast();
            double both = support(Set.of(from, to));
            double confidence = both / support(Set.of(from));
            double lift = confidence / support(Set.of(to));
            System.out.printf("%s → %s: поддержка %.2f, достоверность %.2f, подъём %.2f%n", from, to, both, confidence, lift);
        }
        double confidence = support(Set.of("хлеб", "молоко")) / support(Set.of("хлеб"));
        Show.value("liftMilk", confidence / support(Set.of("молоко")));
        Show.value("liftButter", support(Set.of("хлеб", "масло")) / support(Set.of("хлеб")) / support(Set.of("масло")));
    }
}
