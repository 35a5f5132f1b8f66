package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.Accounts;
import app.gradient.account.Role;
import app.gradient.support.BrowserTest;
import app.gradient.support.Client;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words of others that look like markup of ours, in a browser that runs our own scripts: what counts is that no page asks for
 * anything on their account. A script element that is not there proves nothing, for htmx acts on attributes.
 */
@BrowserTest
class ForeignMarkupTests {
    private static final String PASSWORD = "семь вёсел и якорь";
    private static final String SECTION = "/course/linear-algebra/vectors";
    private static final String EXERCISE = "/exercises/" + CourseFiles.CODE;

    /** Each half asks for an address of its own as soon as it stands in a page as markup. */
    private static final String MARKUP = "<img src=/pwned><i hx-get=/pwned hx-trigger=load>";

    /** Throws in hidden checks only, an exception whose class it makes while it runs: the open ones make eight calls. */
    private static final String TAKEOVER = """
            import java.lang.classfile.ClassFile;
            import java.lang.constant.*;
            public class Solution {
                static int calls;
                static Throwable make(String simple) throws Throwable {
                    byte[] code = ClassFile.of().build(ClassDesc.ofInternalName("jdk/" + simple), c -> c
                        .withSuperclass(ClassDesc.of("java.lang.RuntimeException"))
                        .withMethodBody("<init>", ConstantDescs.MTD_void, 1, b -> b.aload(0)
                            .invokespecial(ClassDesc.of("java.lang.RuntimeException"), "<init>", ConstantDescs.MTD_void)
                            .return_()));
                    Class<?> made = new ClassLoader(Solution.class.getClassLoader()) {
                        Class<?> of(byte[] b) { return defineClass(null, b, 0, b.length); }
                    }.of(code);
                    return (Throwable) made.getDeclaredConstructor().newInstance();
                }
                static int nearest(double[] q, double[][] r) throws Throwable {
                    if (++calls <= %d) return -1;
                    throw make("%s");
                }
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void anExceptionsNameChangesNobodysRole(Visit visit) {
        var eve = new Learner("Ева");
        var group = new Group(somebody("Мария", Role.INSTRUCTOR), "ПМИ-241");
        group.takesIn(eve.client);
        var role = "<div hx-post=\\\\admin\\\\people\\\\" + eve.id()
                + "\\\\role hx-vals='{\\\"role\\\":\\\"ADMIN\\\"}' hx-trigger=load>";
        var hidden = eve.submits(TAKEOVER.formatted(8, role));
        var open = eve.submits(TAKEOVER.formatted(0, role));
        var old = eve.submits(TAKEOVER.formatted(8, role));
        keepAsVerdictsOnceWere(
                old, "<p>программа остановилась с исключением jdk." + role.replace("\\\\", "\\") + "</p>");
        var pages = List.of(
                "/groups/" + group.id + "/learners/" + eve.id() + "/" + CourseFiles.CODE,
                "/groups/" + group.id + "/learners/" + eve.id());

        for (var staff : List.of(somebody("Админ", Role.ADMIN), group.instructor)) {
            var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
            visit.signIn(page, staff, PASSWORD);
            for (var path : pages) {
                assertThat(askedBy(visit, page, path)).as(path).isEmpty();
            }
        }
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(page, eve.email, PASSWORD);
        for (var path : List.of(hidden, open, old, EXERCISE, EXERCISE + "/panel", EXERCISE + "/submissions")) {
            assertThat(askedBy(visit, page, path)).as(path).isEmpty();
        }

        assertThat(jdbc.sql("select role from person where person_id = :id")
                        .param("id", UUID.fromString(eve.id()))
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase("learner");
        // the hint that was stored then is still there, without what is no prose
        assertThat(eve.client.get(old).body()).contains("программа остановилась с исключением jdk.");
    }

    @Test
    void whateverALearnerWritesIsText(Visit visit) {
        var eve = new Learner(MARKUP);
        var group = new Group(somebody(MARKUP, Role.INSTRUCTOR), MARKUP);
        group.takesIn(eve.client);
        var paths = new LinkedHashMap<String, String>();
        paths.put("message of an exception", eve.submits("""
                public class Solution {
                    static int nearest(double[] q, double[][] r) {
                        System.out.println("%1$s");
                        throw new IllegalStateException("%1$s");
                    }
                }
                """.formatted(MARKUP)));
        paths.put("what the compiler says", eve.submits("""
                public class Solution {
                    /** %1$s */
                    static int nearest(double[] q, double[][] r) { return switch ("%1$s") { case "%1$s", "%1$s" -> 1; }; } <img>
                }
                """.formatted(MARKUP)));
        paths.put("output and plots", eve.runs("""
                import app.gradient.kit.*;
                public class Main {
                    public static void main(String[] args) {
                        System.out.println("%1$s");
                        System.err.println("%1$s");
                        Show.value("%1$s", 1);
                        Plot.scatter("%1$s").x("%1$s").y("%1$s")
                            .points("%1$s", new double[] {1, 2}, new double[] {1, 2}).show();
                        throw new RuntimeException("%1$s");
                    }
                }
                """.formatted(MARKUP)));
        eve.client.json(
                "PUT",
                EXERCISE + "/draft",
                json.writeValueAsString(Map.of("source", "// </textarea>" + MARKUP, "version", 0)),
                Map.of("X-XSRF-TOKEN", eve.client.csrf(EXERCISE), "Accept", "application/json"));
        paths.put("draft and latest attempt", EXERCISE);
        paths.put("attempts", EXERCISE + "/submissions");
        eve.client.post(
                SECTION, SECTION + "/marks", Map.of("kind", "note", "anchor", "text", "quote", MARKUP, "body", MARKUP));
        paths.put("note in its section", SECTION);
        paths.put("notes", "/me/marks");
        eve.client.post("/profile", "/profile/tokens", Map.of("name", MARKUP, "scopes", "SUBMIT", "days", "30"));
        paths.put("name and tokens", "/profile");
        paths.put("path", "/me");
        paths.put("history", "/me/history");
        paths.put(
                "search",
                "/search?q=" + MARKUP.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E"));
        paths.put("groups", "/groups");
        paths.put("answer to a number", eve.answers("/exercises/" + CourseFiles.NUMBER));
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(page, eve.email, PASSWORD);
        paths.put("uploaded table", trainedOnATable(page));
        paths.put("experiments", "/lab/runs");
        paths.put("compared experiments", "/lab/compare?a=" + last(paths.get("uploaded table")));

        paths.forEach((what, path) -> assertThat(askedBy(visit, page, path))
                .as("%s at %s", what, path)
                .isEmpty());

        var maria = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(maria, group.instructor, PASSWORD);
        var taught = "/groups/" + group.id;
        for (var path : List.of(
                "/groups",
                taught,
                taught + "/members",
                taught + "/assignments",
                taught + "/learners/" + eve.id(),
                taught + "/learners/" + eve.id() + "/" + CourseFiles.CODE)) {
            assertThat(askedBy(visit, maria, path)).as(path).isEmpty();
            assertThat(maria.locator("body").innerText()).as(path).contains("hx-trigger=load");
        }
        var admin = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(admin, somebody("Админ", Role.ADMIN), PASSWORD);
        for (var path : List.of("/admin", "/admin/people/" + eve.id(), "/admin/audit", "/admin/health")) {
            assertThat(askedBy(visit, admin, path)).as(path).isEmpty();
        }
        visit.expectComplaints(); // of addresses that answer 422
    }

    /** The second wall: markup that got into a page all the same, wherever a program's words stand, is nothing to htmx. */
    @Test
    void htmxPassesByWhereAProgramsWordsStand(Visit visit) {
        var eve = new Learner("Ева");
        var path = eve.submits(CourseFiles.wrong(CourseFiles.CODE, "dot-only"));
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(page, eve.email, PASSWORD);
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var asked = asked(page);

        var places = page.evaluate("""
                () => {
                    const places = document.querySelectorAll('[hx-disable]');
                    for (const place of places) {
                        const inner = document.createElement('div');
                        place.append(inner);
                        inner.outerHTML = '<div hx-get="/pwned" hx-trigger="load">x</div><form hx-boost="true" action="/pwned"></form>'
                            + '<p hx-ext="sse" sse-connect="/pwned" sse-swap="m"></p><p hx-on::load="fetch(`/pwned`)"></p>';
                    }
                    window.htmx.process(document.body);
                    return places.length;
                }
                """);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // proves that the same markup would act outside
        page.waitForRequest(
                "**/seen",
                () -> page.evaluate(
                        "() => { document.body.insertAdjacentHTML('beforeend',"
                                + " '<div hx-get=\"/seen\" hx-trigger=\"load\"></div>'); window.htmx.process(document.body); }"));

        assertThat((Integer) places).isPositive();
        assertThat(asked).noneMatch(request -> request.contains("/pwned"));
        visit.expectComplaints(); // nothing is at /seen
    }

    private final class Learner {
        final Client client = new Client(port);
        final String email = "p-" + UUID.randomUUID() + "@example.org";

        Learner(String name) {
            client.post("/register", Map.of("name", name, "email", email, "password", PASSWORD));
        }

        String id() {
            return jdbc.sql("select person_id from person where email = :email")
                    .param("email", email)
                    .query(UUID.class)
                    .single()
                    .toString();
        }

        String submits(String source) {
            return over(client.post(
                    EXERCISE, EXERCISE + "/submissions", Map.of("file", "Solution.java", "source", source)));
        }

        String answers(String exercise) {
            client.post(exercise, exercise + "/submissions", Map.of("answer", MARKUP));
            return exercise;
        }

        String runs(String source) {
            return over(client.post(EXERCISE, "/runs", Map.of("file", "Main.java", "source", source)));
        }

        /** Reads the live events to their end. */
        private String over(HttpResponse<String> taken) {
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
            var work = jdbc.sql("select work_id from work where person_id = :id order by stored_at desc limit 1")
                    .param("id", UUID.fromString(id()))
                    .query(UUID.class)
                    .single();
            boolean run = jdbc.sql("select count(*) from run where run_id = :id")
                            .param("id", work)
                            .query(Integer.class)
                            .single()
                    == 1;
            var path = (run ? "/runs/" : "/submissions/") + work;
            client.get(path + "/events", Map.of("Accept", "text/event-stream"));
            return path;
        }
    }

    private final class Group {
        final String instructor;
        final String id;

        Group(String instructor, String title) {
            this.instructor = instructor;
            var client = new Client(port);
            client.post("/login", Map.of("email", instructor, "password", PASSWORD));
            var made = client.post("/groups", Map.of("title", title))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            this.id = made.replaceFirst(".*/groups/([^/]+).*", "$1");
        }

        void takesIn(Client learner) {
            var code = jdbc.sql("select code from study_group where study_group_id = :id")
                    .param("id", UUID.fromString(id))
                    .query(String.class)
                    .single();
            learner.post("/join/" + code, Map.of());
        }
    }

    private String somebody(String name, Role role) {
        var email = "p-" + UUID.randomUUID() + "@example.org";
        var secret = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        accounts.add(name, email, role, Optional.ofNullable(secret), Instant.now());
        return email;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void keepAsVerdictsOnceWere(String submission, String hint) {
        int changed = jdbc.sql("""
                        update submission set verdict = jsonb_set(verdict::jsonb,
                            array['checks', (jsonb_array_length(verdict::jsonb -> 'checks') - 1)::text, 'hintHtml'], to_jsonb(:hint::text))
                        where submission_id = :id
                        """)
                .param("hint", hint)
                .param("id", UUID.fromString(last(submission)))
                .update();
        assertThat(changed).isOne();
    }

    /** The learner fills the form with a file whose header and classes are markup. */
    private static String trainedOnATable(Page page) {
        page.navigate("/lab?data=csv&trainer=tree&curve=no");
        var table = Stream.concat(
                        Stream.of(MARKUP + ";b;вид"),
                        IntStream.range(0, 40).mapToObj(i -> i + ";" + i * i + ";" + (i % 2 == 0 ? MARKUP : "пёс")))
                .collect(Collectors.joining("\n"));
        page.locator("#lab-csv").fill(table);
        page.locator("#lab-form button[data-submit-key]").click();
        page.waitForURL("**/lab/runs/**", new Page.WaitForURLOptions().setTimeout(90_000));
        page.locator(".lab-details")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(90_000));
        return java.net.URI.create(page.url()).getPath();
    }

    private static List<String> asked(Page page) {
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.method() + " " + request.url()));
        return asked;
    }

    /** What the page asks for that it has no business to: anything but reading from us, and every address of the attack's. */
    private static List<String> askedBy(Visit visit, Page page, String path) {
        var asked = asked(page);
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("details").all().forEach(one -> one.evaluate("details => { details.open = true; }"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("[hx-get='/pwned'], [src='/pwned'], [hx-post*='admin\\\\\\\\people']")
                        .count())
                .as(path)
                .isZero();
        return asked.stream()
                .filter(request ->
                        !request.startsWith("GET " + visit.baseUrl() + "/") && !request.startsWith("GET data:")
                                || request.contains("pwned") && !request.contains("/search?q="))
                .toList();
    }
}
