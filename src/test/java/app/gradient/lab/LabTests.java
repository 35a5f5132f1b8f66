package app.gradient.lab;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import app.gradient.support.Tools;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The laboratory over HTTP, without scripts: every trainer really trains in the sandbox. */
@GradientTest
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class LabTests {
    private static final Pattern RUN = Pattern.compile("/lab/runs/([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    LabRuns runs;

    Client guest;
    String token;

    @BeforeEach
    void aGuestOpensTheLaboratory() {
        guest = new Client(port);
        token = guest.csrf("/lab");
    }

    static Map<String, String> settings(String... pairs) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (var pair : pairs) {
            settings.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return settings;
    }

    private HttpResponse<String> send(Map<String, String> settings) {
        return guest.postWithToken("/lab/runs", settings, token);
    }

    private LabRunId started(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        var found = RUN.matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(found.find()).isTrue();
        return new LabRunId(UUID.fromString(found.group(1)));
    }

    /** Follows a run's events to their end, as a page does. */
    private String follow(LabRunId id) {
        return guest.get("/lab/runs/" + id + "/events").body();
    }

    private LabRun trained(Map<String, String> settings) {
        var id = started(send(settings));
        follow(id);
        return runs.find(id).orElseThrow();
    }

    private LabRun trained(String... pairs) {
        return trained(settings(pairs));
    }

    private static double measure(LabRun run, String name) {
        var value = run.findings().orElseThrow().measures().get(name);
        assertThat(value).as("%s of %s", name, run.words()).isNotNull();
        return value == null ? Double.NaN : value;
    }

    @ParameterizedTest
    @CsvSource({
        "linear, moons, accuracy, 0.82, 1, optimiser=sgd",
        "linear, moons, accuracy, 0.82, 1, optimiser=momentum;rate=0.01",
        "linear, moons, accuracy, 0.82, 1, optimiser=nesterov;rate=0.01",
        "linear, moons, accuracy, 0.82, 1, optimiser=adagrad",
        "linear, moons, accuracy, 0.82, 1, optimiser=rmsprop;rate=0.01",
        "linear, moons, accuracy, 0.82, 1, optimiser=adam;rate=0.01",
        "linear, moons, accuracy, 0.82, 1, optimiser=sqrt",
        "linear, moons, accuracy, 0.82, 1, optimiser=harmonic;rate=1",
        "linear, moons, accuracy, 0.82, 1, optimiser=averaged",
        "linear, moons, accuracy, 0.82, 1, optimiser=adadelta",
        "linear, moons, accuracy, 0.82, 1, optimiser=rda",
        "linear, moons, accuracy, 0.82, 1, optimiser=pegasos;rate=1",
        "linear, flats, r2, 0.5, 1, scale=standardise;rate=0.001",
        "tree, iris, accuracy, 0.85, 1, depth=4",
        "tree, flats, r2, 0.5, 1, depth=6",
        "forest, moons, accuracy, 0.95, 1, trees=20",
        "forest, flats, r2, 0.5, 1, trees=20",
        "adaboost, moons, accuracy, 0.93, 1, trees=30;depth=2",
        "xgboost, moons, accuracy, 0.95, 1, trees=30",
        "xgboost, flats, r2, 0.5, 1, trees=40;eta=0.2",
        "svm, moons, accuracy, 0.95, 1, kernel=rbf",
        "knn, moons, accuracy, 0.95, 1, k=5",
        "bayes, classes-10d, accuracy, 0.5, 1, scale=minmax",
        "mlp, moons, accuracy, 0.95, 1, epochs=60",
        "mlp, flats, r2, 0.5, 1, scale=standardise;epochs=40",
        "kmeans, blobs, rand, 0.9, 1, clusters=4;measure=rand",
        "hdbscan, blobs, silhouette, 0.3, 1, minCluster=10"
    })
    void trainsInTheSandbox(String trainer, String data, String measure, double least, double most, String more) {
        var settings = settings(more.split(";"));
        settings.put("trainer", trainer);
        settings.put("data", data);
        settings.put("curve", "no");

        var run = trained(settings);

        assertThat(run.work().state().key()).isEqualTo("finished");
        assertThat(measure(run, measure)).isBetween(least, most);
        assertThat(runs.told(run.id(), 0))
                .anyMatch(line -> line.startsWith("{\"t\":\"scene\""))
                .anyMatch(line -> line.startsWith("{\"t\":\"look\""));
        assertThat(guest.get("/lab/runs/" + run.id()).body()).contains("Происхождение");
    }

    @Test
    void showsARunAndItsTableToItsOwnerUntilItIsShared() {
        var csv = "a,b,class\n"
                + IntStream.range(0, 40)
                        .mapToObj(i -> i + "," + i % 7 + "," + (i < 20 ? "кот" : "пёс"))
                        .collect(Collectors.joining("\n"));
        var run = trained(settings("data=csv", "csv=" + csv, "trainer=tree"));
        var path = "/lab/runs/" + run.id();
        var stranger = new Client(port);
        var foreign = stranger.csrf("/lab");

        assertThat(guest.get("/lab").body()).contains("Опыт увидите только вы");
        assertThat(guest.get(path).body()).contains("Только вы.", "39,4,пёс");
        for (var part : List.of("", "/findings", "/events")) {
            assertThat(stranger.get(path + part).statusCode()).as(part).isEqualTo(404);
        }
        assertThat(stranger.get("/lab/compare?a=" + run.id()).statusCode()).isEqualTo(404);
        for (var act : List.of("/repeat", "/share", "/cancel")) {
            assertThat(stranger.postWithToken(path + act, Map.of(), foreign).statusCode())
                    .as(act)
                    .isEqualTo(404);
        }

        guest.postWithToken(path + "/share", Map.of(), token);
        assertThat(guest.get(path).body()).contains("Каждый, кому вы дадите адрес", "Ваша таблица тоже видна");
        assertThat(stranger.get(path).body()).contains("Происхождение").doesNotContain("Кто видит опыт");
        assertThat(stranger.postWithToken(path + "/unshare", Map.of(), foreign).statusCode())
                .isEqualTo(404);

        guest.postWithToken(path + "/unshare", Map.of(), token);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsTheSameStoryForTheSameSeedAndAnotherForAnother() {
        var first = trained("data=moons", "trainer=mlp", "epochs=10", "seed=7");
        var repeated = started(guest.postWithToken("/lab/runs/" + first.id() + "/repeat", Map.of(), token));
        follow(repeated);
        var other = trained("data=moons", "trainer=mlp", "epochs=10", "seed=8");

        assertThat(runs.find(repeated).orElseThrow().story()).isPresent().isEqualTo(first.story());
        assertThat(other.story()).isPresent().isNotEqualTo(first.story());
        assertThat(guest.get("/lab/runs/" + repeated).body()).contains("След совпал до последнего числа");
    }

    @Test
    void keepsTheTraceOfARunThatWasStopped() {
        var id = started(send(
                settings("data=classes-10d", "trainer=mlp", "epochs=1000", "hidden=64, 64", "batch=1", "curve=no")));
        untilSomethingIsTold(id);

        guest.postWithToken("/lab/runs/" + id + "/cancel", Map.of(), token);
        var story = follow(id);

        assertThat(story).contains("data: cancelled").contains("\"t\":\"look\"");
        assertThat(runs.find(id).orElseThrow().findings()).isEmpty();
        assertThat(guest.get("/lab/runs/" + id).body()).contains("остановлен").contains("Обучение не дошло до конца");
    }

    private void untilSomethingIsTold(LabRunId id) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (runs.told(id, 0).size() < 2 && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    trainer=forest;trees=1000000000           | Нужно целое число от 1 до 300.
                    trainer=forest;trees=-5                   | Нужно целое число от 1 до 300.
                    trainer=forest;trees=много                | Нужно целое число от 1 до 300.
                    trainer=org.tribuo.classification.xgboost.XGBoostTrainer | Такого метода в лаборатории нет
                    trainer=linear;optimiser=java.lang.Runtime | Выберите значение из списка.
                    trainer=linear;rate=NaN                   | Нужно число от
                    trainer=linear;rate=1e300                 | Нужно число от
                    trainer=mlp;hidden=1000, 1000             | Нужно от одного до 3 чисел
                    data=../../../etc/passwd                  | Такого набора данных нет
                    data=moons;target=/etc/passwd             | Такого столбца нет
                    data=moons;test=0.6;validation=0.4        | больше 80 % строк
                    data=flats;trainer=svm                    | не умеет предсказывать числа
                    data=moons;trainer=bayes                  | не меньше нуля
                    data=iris;measure=auc;trainer=tree        | AUC считается для двух классов
                    data=moons;evaluate=validation;validation=0 | В валидации нет строк
                    data=csv                                  | Таблица пуста
                    trainer=xgboost;trees=1000000000          | Нужно целое число от 1 до 300.
                    trainer=xgboost;depth=40                  | Нужно целое число от 1 до 12.
                    trainer=xgboost;eta=2                     | Нужно число от 0.01 до 1.
                    trainer=xgboost;lambda=-1                 | Нужно число от 0 до 100.
                    trainer=xgboost;minGain=NaN               | Нужно число от 0 до 100.
                    trainer=xgboost;subsample=0               | Нужно число от 0.1 до 1.
                    """)
    void refusesWhatTheSchemaDoesNotAllow(String more, String said) {
        var settings = settings(more.split(";"));
        settings.putIfAbsent("data", "moons");

        var answer = send(settings);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Не запущено.").contains(said);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        var answer = send(settings("data=csv", "csv=a,b\n1,2\n3", "trainer=tree", "depth=7"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("В строке 3 ячеек 1, а столбцов 2:")
                .contains("a,b\n1,2\n3")
                .contains("value=\"7\"");
    }

    static Map<String, String> tables() {
        Map<String, String> tables = new HashMap<>();
        tables.put("a,a\n1,2", "Имя «a» у двух столбцов сразу:");
        tables.put("a,b\n1,", "В строке 2 пусто в столбце «b»");
        tables.put("a,b", "хотя бы одна строка данных");
        tables.put("a\n1", "Столбцов 1, а нужно от 2 до 60.");
        tables.put("a,b\n1,2\n\n\"1,2", "Таблицу не удалось прочитать со строки 3");
        tables.put("a,b\n1,2\n\n3", "В строке 4 ячеек 1, а столбцов 2");
        tables.put(
                "a,b\n"
                        + IntStream.range(0, 30)
                                .mapToObj(i -> (i == 20 ? "много" : i) + "," + i % 2 + "\n")
                                .collect(Collectors.joining()),
                "В столбце «a» числа, но в строке 22 стоит «много»");
        tables.put("a,b\nx,y\nz,y", "Числовых столбцов, кроме предсказываемого, нет");
        tables.put("a,b\n1,x\n2,y", "Строк всего 2, а нужно не меньше 10.");
        tables.put(
                "a,b\n" + IntStream.range(0, 5001).mapToObj(i -> i + ",x\n").collect(Collectors.joining()),
                "оставьте часть.");
        tables.put(
                "a,b\n"
                        + IntStream.range(0, 40)
                                .mapToObj(i -> i + ",c" + i + "\n")
                                .collect(Collectors.joining()),
                "Классов здесь 40, а нужно от 2 до 9.");
        return tables;
    }

    @Test
    void saysWhatIsWrongWithATable() {
        tables().forEach((csv, said) -> {
            var answer = send(settings("data=csv", "csv=" + csv, "trainer=tree"));

            assertThat(answer.statusCode()).as(said).isEqualTo(422);
            assertThat(answer.body()).contains(said);
        });
    }

    @Test
    void learnsFromATableOfOnesOwnWithDecimalCommas() {
        var csv = "рост;вес;вид\n"
                + IntStream.range(0, 60)
                        .mapToObj(i -> (i % 2 == 0 ? "1," : "5,") + i + ";" + i + ",5;" + (i % 2 == 0 ? "кот" : "пёс"))
                        .collect(Collectors.joining("\n"));

        var run = trained("data=csv", "csv=" + csv, "trainer=tree", "evaluate=test");

        assertThat(measure(run, "accuracy")).isEqualTo(1);
        assertThat(guest.get("/lab/runs/" + run.id()).body()).contains("кот").contains("пёс");
    }

    @Test
    void learnsFromAsManyRowsAsItPromises() {
        var csv = IntStream.range(0, 30).mapToObj(i -> "признак" + i).collect(Collectors.joining(",")) + ",вид\n"
                + IntStream.range(0, 5000)
                        .mapToObj(i -> IntStream.range(0, 30)
                                        .mapToObj(j -> Integer.toString(i * (j + 7) % 997))
                                        .collect(Collectors.joining(","))
                                + (i % 2 == 0 ? ",кот" : ",пёс"))
                        .collect(Collectors.joining("\n"));

        var run = trained("data=csv", "csv=" + csv, "trainer=tree", "depth=2", "curve=no");

        assertThat(run.work().state().key()).isEqualTo("finished");
        assertThat(run.findings().orElseThrow().counts().train()).isEqualTo(3000);
    }

    @Test
    void drawsTheTwoFeaturesThatTellMost() {
        assertThat(trained("data=iris", "trainer=tree", "depth=2", "curve=no").words())
                .containsEntry("axisX", "petal_length")
                .containsEntry("axisY", "petal_width");
        assertThat(trained("data=iris", "trainer=tree", "depth=2", "curve=no", "axisX=sepal_width")
                        .words())
                .containsEntry("axisX", "sepal_width");
    }

    @Test
    void saysThatStagesAreNoEpochs() {
        for (var trainer : List.of("tree", "forest", "adaboost")) {
            var run = trained("data=moons", "trainer=" + trainer, "depth=2", "trees=3", "curve=no");

            assertThat(guest.get("/lab/runs/" + run.id()).body()).contains("Ступени, а не эпохи");
        }
    }

    @Test
    void learnsFromPointsThatWereDrawn() {
        var points = "x1,x2,class\n"
                + IntStream.range(0, 40)
                        .mapToObj(i -> (i % 2 == 0 ? "-1." : "1.") + (10 + i) + ",0." + (10 + i) + ","
                                + (i % 2 == 0 ? "A" : "B"))
                        .collect(Collectors.joining("\n"));

        var run = trained("data=points", "points=" + points, "trainer=linear");

        assertThat(measure(run, "accuracy")).isEqualTo(1);
    }

    /** The typical mistakes that the run's page names; each leads to its paragraph. */
    private List<String> slips(LabRun run) {
        var page = guest.get("/lab/runs/" + run.id()).body();
        List<String> slips = new ArrayList<>();
        Pattern.compile("data-slip=\"([a-z-]+)\"[\\s\\S]*?href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(found -> {
                    slips.add(found.group(1));
                    assertThat(Arrays.stream(Slip.values())
                                    .filter(slip -> slip.word().equals(found.group(1))))
                            .extracting(Slip::path)
                            .containsExactly(found.group(2));
                });
        return slips;
    }

    /** Rows in the order of their classes, each class in a place of its own. */
    private static String ordered(int firsts, int seconds) {
        return "x1,x2,class\n"
                + IntStream.range(0, firsts + seconds)
                        .mapToObj(i -> Math.sin(i * 7.1) + (i < firsts ? -2 : 2) + "," + Math.cos(i * 3.3) + ","
                                + (i < firsts ? "A" : "B"))
                        .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    training-rows  | data=moons;trainer=tree;evaluate=train  | data=moons;trainer=tree
                    repeated-rows  | data=loans;trainer=tree;balance=before;measure=f1 | data=loans;trainer=tree;balance=train;measure=f1
                    scaler-saw-all | data=moons;trainer=knn;scale=standardise;scaleOn=all | data=moons;trainer=knn;scale=standardise
                    diverged       | data=flats;trainer=linear;rate=10       | data=flats;trainer=linear;rate=0.001;scale=standardise
                    constant       | data=loans;trainer=knn;k=200;measure=f1 | data=loans;trainer=tree;depth=3;measure=f1
                    """)
    void noticesATypicalMistakeAndOnlyThat(String slip, String wrong, String right) {
        assertThat(slips(trained(settings((wrong + ";curve=no").split(";"))))).contains(slip);
        assertThat(slips(trained(settings((right + ";curve=no").split(";"))))).doesNotContain(slip);
    }

    @Test
    void noticesRowsInTheOrderOfTheirClasses() {
        var base = settings("data=points", "points=" + ordered(60, 40), "trainer=linear", "stratify=no", "curve=no");
        var wrong = new LinkedHashMap<>(base);
        wrong.put("shuffle", "no");

        assertThat(slips(trained(wrong))).contains("ordered");
        assertThat(slips(trained(base))).doesNotContain("ordered");
    }

    @Test
    void noticesThatRightAnswersMeanLittleWhenClassesAreSkewed() {
        var skewed = settings("data=points", "points=" + ordered(180, 20), "trainer=linear", "curve=no");
        var byF1 = new LinkedHashMap<>(skewed);
        byF1.put("measure", "f1");

        assertThat(slips(trained(skewed))).contains("skewed");
        assertThat(slips(trained(byF1))).doesNotContain("skewed");
    }

    @Test
    void noticesThatTheSameTestWasLookedAtTimeAndAgain() {
        var settings = settings("data=two-groups", "trainer=tree", "curve=no", "splitSeed=77");
        for (int look = 1; look < 5; look++) {
            settings.put("depth", Integer.toString(look));
            assertThat(slips(trained(settings))).as("look %d", look).doesNotContain("many-looks");
        }
        settings.put("depth", "5");

        var looked = trained(settings);
        assertThat(slips(looked)).contains("many-looks");
        assertThat(guest.get("/lab/runs/" + looked.id()).body())
                .contains("На тест смотрели слишком часто.", "Опытов, оценённых на этих строках: 5.");
        settings.put("evaluate", "validation");
        assertThat(slips(trained(settings))).doesNotContain("many-looks");
    }

    @Test
    void saysInWordsWhatTwoRunsDifferIn() {
        var first = trained("data=moons", "trainer=linear", "optimiser=sgd", "rate=0.05", "epochs=3", "curve=no");
        var second = trained(
                "data=moons",
                "trainer=linear",
                "optimiser=adam",
                "rate=0.01",
                "epochs=3",
                "scale=standardise",
                "curve=no");

        var page =
                guest.get("/lab/compare?a=" + first.id() + "&b=" + second.id()).body();

        assertThat(page)
                .contains(">SGD<", ">Adam<", ">0,05<", ">0,01<", ">стандартизация<")
                .contains("Картина 1", "Картина 2")
                .doesNotContain(">sgd<", ">0.01<", ">standardise<");
        assertThat(guest.get("/lab/runs").body()).contains("name=\"pick\"");
    }

    @Test
    void runsCanBeListedAndShown() {
        assertThat(guest.get("/lab/runs").body()).contains("Опытов пока нет");
        var run = trained("data=iris", "trainer=tree", "depth=3");

        assertThat(guest.get("/lab/runs").body())
                .contains("/lab/runs/" + run.id())
                .doesNotContain("name=\"pick\"");
        assertThat(new Client(port).get("/lab/runs").body()).contains("Опытов пока нет");
        guest.postWithToken("/lab/runs/" + run.id() + "/share", Map.of(), token);
        assertThat(new Client(port).get("/lab/runs/" + run.id()).body())
                .contains("Матрица ошибок")
                .contains("Важность признаков")
                .contains("Кривая обучения")
                .contains(run.checksum().substring(0, 16));
        assertThat(guest.get("/lab/runs/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyWhoStartedARunMayStopIt() {
        var run = trained("data=iris", "trainer=tree", "depth=2", "curve=no");
        var other = new Client(port);

        var answer = other.post("/lab", "/lab/runs/" + run.id() + "/cancel", Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void everyLinkOfASlipLeadsToAParagraph() {
        for (var slip : Slip.values()) {
            var path = slip.path();
            var page = guest.get(path.replaceFirst("#.*", "")).body();
            var anchor = path.contains("#") ? "id=\"" + path.substring(path.indexOf('#') + 1) + "\"" : "<h1";

            assertThat(page).as(path).contains(anchor);
        }
    }

    @Test
    void everyTrainerAndSettingHasItsWords() {
        Tools.assumePresent(TrainerKind.XGBOOST.available(), "no XGBoost in this build or on this machine");

        var page = guest.get("/lab").body();

        for (var kind : TrainerKind.values()) {
            assertThat(page).contains("data-lab-trainer-fields=\"" + kind.word() + "\"");
        }
        assertThat(page).doesNotContain("??lab.");
        assertThat(Arrays.asList(TrainerKind.values())).hasSize(11);
    }
}
