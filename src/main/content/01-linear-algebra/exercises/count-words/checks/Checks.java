import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    private static final String[] WORDS = {"фильм", "хороший", "плохой", "очень", "кот", "который", "ёлка", "скучный"};

    @Override
    public void define(Suite suite) {
        suite.open("Слова через пробел")
                .call("count", "хороший фильм хороший", new String[] {"фильм", "хороший", "скучный"})
                .hint("Должно получиться (1, 2, 0).");
        suite.open("Прописные буквы и знаки препинания")
                .call("count", "Фильм хороший, очень, ОЧЕНЬ хороший!", new String[] {"фильм", "хороший", "скучный", "очень"})
                .hint("Должно получиться (1, 2, 0, 2).");
        suite.open("Слово внутри слова не считается")
                .call("count", "который час, кот?", new String[] {"кот", "час"})
                .hint("Слово «кот» здесь одно.");
        suite.open("Пустой текст и буква «ё»")
                .call("count", "", new String[] {"фильм"})
                .call("count", "ёлка, Ёлка...", new String[] {"ёлка"});
        suite.hidden("Случайные тексты").calls(20, "count", random -> {
            int n = random.integer(0, 15);
            var text = new StringBuilder();
            for (int i = 0; i < n; i++) {
                String word = WORDS[random.integer(0, WORDS.length - 1)];
                text.append(random.integer(0, 3) == 0 ? word.toUpperCase() : word);
                text.append(new String[] {" ", ", ", "! ", " — "}[random.integer(0, 3)]);
            }
            return Suite.arguments(text.toString(), new String[] {"фильм", "хороший", "кот", "ёлка"});
        });
        suite.mistake("case-sensitive", "count", arguments ->
                tally(((String) arguments[0]).split("[^А-Яа-яЁё]+"), (String[]) arguments[1]));
        suite.mistake("flags", "count", arguments -> {
            double[] counts = tally(((String) arguments[0]).toLowerCase().split("[^а-яё]+"), (String[]) arguments[1]);
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Math.min(1, counts[i]);
            }
            return counts;
        });
        suite.mistake("substring", "count", arguments -> {
            String text = ((String) arguments[0]).toLowerCase();
            String[] dictionary = (String[]) arguments[1];
            double[] counts = new double[dictionary.length];
            for (int i = 0; i < counts.length; i++) {
                for (int at = text.indexOf(dictionary[i]); at >= 0; at = text.indexOf(dictionary[i], at + 1)) {
                    counts[i]++;
                }
            }
            return counts;
        });
    }

    private static double[] tally(String[] words, String[] dictionary) {
        double[] counts = new double[dictionary.length];
        for (int i = 0; i < dictionary.length; i++) {
            for (String word : words) {
                if (word.equals(dictionary[i])) {
                    counts[i]++;
                }
            }
        }
        return counts;
    }
}
