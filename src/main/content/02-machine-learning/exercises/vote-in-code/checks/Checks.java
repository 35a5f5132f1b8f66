import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Три дерева, три примера")
                .call("vote", new int[][] {{1, 2, 2}, {0, 2, 1}, {0, 1, 1}}, 3)
                .hint("У первого примера два голоса за 0, у второго два за 2, у третьего два за 1.");
        suite.open("Ничья").call("vote", new int[][] {{0, 1}, {2, 1}, {2, 0}, {0, 0}}, 3).hint("При равенстве выигрывает меньший номер: 0 и 0.");
        suite.hidden("Случайный лес")
                .calls(8, "vote", random -> {
                    int trees = random.integer(4, 8);
                    int n = random.integer(5, 15);
                    int[][] predictions = new int[trees][];
                    for (int t = 0; t < trees; t++) {
                        predictions[t] = random.ints(n, 0, 3);
                    }
                    return Suite.arguments(predictions, 4);
                });
        suite.mistake("first-tree", "vote", arguments -> ((int[][]) arguments[0])[0]);
        suite.mistake("last-wins", "vote", arguments -> {
            int[][] predictions = (int[][]) arguments[0];
            int[] answer = new int[predictions[0].length];
            for (int i = 0; i < answer.length; i++) {
                int[] votes = new int[(Integer) arguments[1]];
                for (int[] tree : predictions) {
                    votes[tree[i]]++;
                }
                for (int c = 1; c < votes.length; c++) {
                    if (votes[c] >= votes[answer[i]]) {
                        answer[i] = c;
                    }
                }
            }
            return answer;
        });
    }
}
