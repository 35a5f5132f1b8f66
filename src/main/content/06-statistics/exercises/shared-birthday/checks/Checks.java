import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Трое и неделя из семи дней")
                .call("shared", 3, 7)
                .hint("Все разные с вероятностью 7/7 · 6/7 · 5/7 = 30/49.");
        suite.open("23 человека и обычный год")
                .call("shared", 23, 365)
                .hint("Чуть больше половины: 0,5073.");
        suite.open("Никого, один человек, двое")
                .call("shared", 0, 365)
                .call("shared", 1, 365)
                .call("shared", 2, 365)
                .hint("Одному совпасть не с кем, двое совпадают с вероятностью 1/365.");
        suite.hidden("Людей больше, чем дней")
                .call("shared", 7, 7)
                .call("shared", 8, 7)
                .call("shared", 12, 7)
                .call("shared", 400, 365)
                .hint("Семерым семи дней ещё может хватить, а восьмерым уже нет: вероятность равна единице.");
        suite.hidden("Большие группы и длинные годы")
                .calls(12, "shared", random -> Suite.arguments(random.integer(3, 400), random.integer(300, 100_000)))
                .hint("Проверьте, не переполняется ли что-нибудь по пути.");
        suite.mistake("all-different", "shared", arguments -> different((int) arguments[0], (int) arguments[1]));
        suite.mistake("my-own", "shared", arguments -> 1
                - Math.pow(1 - 1.0 / (int) arguments[1], Math.max(0, (int) arguments[0] - 1)));
        suite.mistake("whole-division", "shared", arguments -> (int) arguments[0] > 1 ? 1.0 : 0.0);
        suite.mistakeWhen("not-a-number", (arguments, got) -> got instanceof Double value && value.isNaN());
        suite.mistake("pairs-independent", "shared", arguments -> {
            double people = (int) arguments[0];
            return 1 - Math.pow(1 - 1.0 / (int) arguments[1], people * (people - 1) / 2);
        });
    }

    private static double different(int people, int days) {
        double different = 1;
        for (int i = 0; i < people; i++) {
            different *= (double) (days - i) / days;
        }
        return different;
    }
}
