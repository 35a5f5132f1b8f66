package app.gradient.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Programs that try to leave something behind in a compiler, and honest ones that would show it. A program is its files by
 * name; one file is called {@code Solution.java}.
 */
final class Schemes {
    private static final Path COURSE = Path.of("src/main/content");

    /** Names that both sides use, so that what one leaves is what another asks for. */
    private static final List<String> NAMES = List.of(
            "Math",
            "Inner",
            "Tree",
            "Node",
            "String",
            "List",
            "System",
            "Object",
            "Integer",
            "Override",
            "Record",
            "Helper",
            "Deep",
            "Table",
            "Model",
            "IO",
            "Runnable",
            "Solution",
            "A",
            "B",
            "Math$Deep",
            "Solution$Math",
            "Solution$1",
            "Tree$Node",
            "Solution$Tree$Node",
            "Before$",
            "Point$",
            "Before$$Point$",
            "Solution$1Local",
            "Local");

    private Schemes() {}

    /** Each tries to change what a later one means. */
    static List<Map<String, String>> schemers() {
        List<Map<String, String>> all = new ArrayList<>();
        Stream.of(
                        // a member that is left in Solution when the nested class and its dollar name clash
                        "class Solution { static class Math { class Deep {} static final double PI = 3; static double sqrt(double x) { return 0; } } }",
                        "class Solution$Math {} class Solution { Solution$Math x; }",
                        "class Solution { class Math$Deep {} class Math { class Deep {} } }",
                        "class Solution { static class System { static class out { static void println(Object o) {} } } }",
                        "class Solution$System {} class Solution { Solution$System x; static class System {} }",
                        "class Solution { class Tree$Node {} class Tree { class Node {} } }",
                        "class Solution { class Tree { class Node {} } class Tree$Node {} } class Solution$Tree$Node {}",
                        "class Solution$1 {} class Solution { Object o = new Object() {}; }",
                        "class Solution { void f() { class Local {} } } class Solution$1Local {}",
                        "class Solution { record R(int a) {} } class Solution$R {}",
                        "class Solution { enum E { A { } } } class Solution$E$1 {}",
                        "class Solution { enum E { A, B } int f(E e) { switch (e) { case A: return 1; default: return 2; } } } class Solution$1 { static int[] $SwitchMap$Solution$E; }",
                        "class Solution { int lambda$f$0; void f() { Runnable r = () -> {}; } static void lambda$f$0() {} }",
                        "class Solution { static boolean $assertionsDisabled; void f() { assert false; } }",
                        "class Solution { class I { Object this$0; int f() { return Solution.this.hashCode(); } } }",
                        "class Before$ { static int x = 1; static class Point$ {} } class Solution { int y = Before$.x; }",
                        "class Solution { Before$ b; Before$.Point$ p; }",
                        "record Before$(int dot$) { record Point$(int x) {} } class Before$$Point$ {}",
                        // names of the JDK and of the libraries in the unnamed package
                        "class Helper { static int x = 42; static class Deep {} } class Solution { int y = Helper.x; }",
                        "class java { static class lang { static class String {} } } class Solution { java.lang.String s; }",
                        "class org { static class tribuo { static class Model {} } } class Solution { org.tribuo.Model m; }",
                        "class Object { int q; } class Solution { int q(Object o) { return o.q; } }",
                        "class String { } class Solution { String s = new String(); }",
                        "import org.tribuo.*; class Model { int evil; } class Solution { int e(Model m) { return m.evil; } }",
                        "interface Solution<T> extends Runnable { sealed interface X permits Y {} record Y() implements X {} }",
                        "enum Solution { A, B { int f() { return 2; } }; int f() { return 1; } }",
                        "void main() { IO.println(1); }",
                        "class Math { static double PI = 3; } void main() { IO.println(Math.PI); }",
                        "record Math() { static double PI = 3; } void main() { IO.println(Math.PI); } class Math {}",
                        "public class Solution { int x = ; }",
                        "public class Other { }",
                        "class Solution extends Solution { }",
                        "class Solution { @Deprecated void old() {} } class Other { void f() { new Solution().old(); } }",
                        "package org.tribuo; class Model { int evil; }",
                        "package org.tribuo; public class Example { }",
                        "p\\u0061ckage org.tribuo; class Dataset { int evil; }",
                        "package app.gradient.kit; class Data { }",
                        "package java.util; public interface List { int evil(); }",
                        "package java.lang; public final class Math { public static double PI = 3; }",
                        "import module java.sql; class Solution { Connection c; }",
                        "module evil { requires java.sql; exports evil; }",
                        "open module java.base { }",
                        "class Solution { int " + "x".repeat(5_000) + "; }",
                        "class Solution { int f() { return " + "(".repeat(300) + "1" + ")".repeat(300) + "; } }",
                        "class Solution { void f(){ Runnable r=()->{ class Math { static double sqrt(double d){return 0;} } double q=Math.sqrt(2); }; } }",
                        "class Solution$Inner { static int x=1; } class Solution { int y=Solution$Inner.x; }",
                        "class Solution { class Inner$Deep {} class Inner { class Deep {} } }",
                        "@interface Override {} class Solution { @Override public String toString(){return \"\";} }",
                        "@interface FunctionalInterface { int v() default 3; } @FunctionalInterface class Solution {}",
                        "@interface Deprecated { Class<?> v() default Solution.Deep.class; } class Solution { @Deprecated static class Deep {} }",
                        "class IO { static void println(Object o){} } class Solution { void f(){ IO.println(1);} }",
                        "class System { static P out=new P(); } class P { void println(Object o){} } class Solution { void f(){ System.out.println(1);} }",
                        "class Record {} class Enum {} class Comparable {} class Iterable {} class AutoCloseable {} class Throwable {} class RuntimeException {} class Solution { }",
                        "class Integer { static Integer valueOf(int i){return null;} } class Solution { java.util.List<java.lang.Integer> l=java.util.List.of(1,2); Integer i; }",
                        "class app { static class gradient { static class kit { static class Table { } } } } class Solution { app.gradient.kit.Table t; }",
                        "class Solution extends Missing { }",
                        "class Solution { Missing<String> m; int f(Missing x){ return x.y; } }",
                        "class A extends B {} class B extends A {} class Solution {}",
                        "class A extends B.C {} class B extends A { static class C {} } class Solution { A a; }",
                        "class Solution { static class List<T> {} List<String> l; }",
                        "interface Runnable { void run(int x); } class Solution implements Runnable { public void run(int x){} }",
                        "class Class { } class Solution { Class c; java.lang.Class<?> d=Solution.class; }",
                        "class Solution { static <T> void p(java.util.function.Supplier<T> s){} void f(){ p(()->{ class Z{ int w; } return new Z(); }); p(()->{ record Y(int k){} return new Y(1);}); } }",
                        "class StringBuilder {} class Solution { String f(int a){ return \"x\"+a+\"y\"; } }",
                        "class Locale {} class Objects { static int hash(Object... o){return 1;} } class Solution { record Q(int a, String b){} }",
                        "import static java.lang.Math.*; class Solution { static double sqrt(double x) { return 0; } double q = sqrt(2) + PI; }",
                        "import static java.util.Map.*; class Solution { static class Entry {} Entry e; java.util.Map.Entry<String, String> f; }",
                        "import static Solution.Math.*; class Solution { static class Math { static double PI = 3; } double q = PI; }",
                        "sealed interface S permits Solution, S.X { record X() implements S {} } final class Solution implements S { int f(S s) { return switch (s) { case X x -> 1; case Solution t -> 2; }; } }",
                        "sealed class Solution permits Solution.A, Missing { static final class A extends Solution {} }",
                        "class Solution { value class V {} int _ = 3; var x = 2; }",
                        "class Solution { Solution() { int y = 1; this(y); } Solution(int x) { super(); } int f(Object o) { return switch (o) { case int i -> i; default -> 0; }; } }",
                        "class Solution { void f() { new Thread(() -> { int i = 0; i++; }).start(); var a = List.of(1); for (;;) { } } int g() { return 1; } }",
                        "import java.util.*; class Solution { List<String> l = new ArrayList(); Date d = new Date(1, 2, 3); }",
                        "class Solution { " + constants(600) + " }",
                        "class Solution { " + methods(300) + " }",
                        "class Solution { int[] a = {" + "1,".repeat(9_000) + "}; }",
                        "class Solution { Object o = " + "(Object) ".repeat(400) + "1; }",
                        "class Solution { String s = " + "\"a\" + ".repeat(1_000) + "\"b\"; }",
                        "",
                        ";",
                        "\"",
                        "/* class Solution {",
                        "class Solution { } class Solution { } interface Solution { }",
                        "\\u0063lass Solution\\u0024Inner { } class Solution { class Inner { } }")
                .forEach(source -> all.add(Map.of("Solution.java", source)));
        all.add(files(
                "Solution.java",
                "class Solution { int y = Helper.x; }",
                "Helper.java",
                "class Helper { static int x = 1; }"));
        all.add(files(
                "Solution.java",
                "class Solution { }",
                "Math.java",
                "class Math { static final double PI = 3; static double sqrt(double x) { return 0; } }"));
        all.add(files(
                "Solution.java",
                "class Solution { Solution$Math m; static class Math { } }",
                "Solution$Math.java",
                "void main() { }"));
        all.add(files(
                "Solution.java",
                "class Solution { static class Tree { } }",
                "Solution$Tree.java",
                "class Solution$Tree { class Node { } }"));
        all.add(files(
                "Before$.java",
                "class Before$ { class Point$ { } }",
                "Solution.java",
                "class Solution extends Before$ { }"));
        all.add(files(
                "module-info.java",
                "module evil { requires java.sql; }",
                "Solution.java",
                "class Solution { java.sql.Connection c; }"));
        all.add(files(
                "package-info.java",
                "@Deprecated package org.tribuo;",
                "Solution.java",
                "class Solution { org.tribuo.Model<?> m; }"));
        all.add(files(
                "Solution.java",
                "package a; public class Solution { b.Other o; }",
                "Other.java",
                "package b; public class Other { a.Solution s; }"));
        return List.copyOf(all);
    }

    /** What an honest learner sends, or an honest mistake; each names what a schemer may have left. */
    static List<Map<String, String>> honest() {
        List<Map<String, String>> all = new ArrayList<>();
        Stream.of(
                        "class Solution { double q = Math.sqrt(2) * Math.PI; int a = Integer.valueOf(3); String t() { return \"x\" + a + q; } @Override public String toString() { return t(); } }",
                        "public class Solution { static double f() { return Math.PI; } static int nearest(double[] a, double[][] b) { return (int) Math.hypot(a[0], b[0][0]); } }",
                        "void main() { IO.println(Math.PI); System.out.println(Math.sqrt(2)); }",
                        "import java.util.*; class Solution { List<String> l = new ArrayList<>(); int f() { int n = 0; for (String s : l) n++; return n; } @FunctionalInterface interface G { int h(); } }",
                        "class Solution { static class Inner { int q; class Deep { int r; } } Inner.Deep d; int f() { return d.r; } }",
                        "class Solution { static class Tree { static class Node { Node left, right; int key; } Node root; } int f(Tree t) { return t.root.left.key; } }",
                        "class Solution { class Math { class Deep { } } Math.Deep d; }",
                        "class Solution { enum E { A, B, C } record R(int a, String b) { } sealed interface S permits X, Y { } record X(int q) implements S { } record Y() implements S { } int f(S s, E e) { return switch (s) { case X(int q) -> q; case Y y -> switch (e) { case A -> 1; case B -> 2; case C -> 3; }; }; } }",
                        "class Solution { Missing m; }",
                        "class Solution { Inner i; Tree.Node n; Deep d; }",
                        "class Solution { Helper.Deep deep; int y = Helper.x; }",
                        "class Missing { int y; } class Outer { static class Missing { int w; } } class Solution { Missing a; Outer.Missing b; int f() { return a.y + b.w; } }",
                        "import app.gradient.kit.*; class Solution { Table t; Plot p; void main() { IO.println(1); System.out.println(2); } }",
                        "import org.tribuo.*; class Solution { String n(Model<?> m) { return m.getName(); } }",
                        "import org.tribuo.*; import org.tribuo.classification.*; import org.tribuo.classification.sgd.linear.*; class Solution { Model<Label> t(Dataset<Label> d) { return new LogisticRegressionTrainer().train(d); } }",
                        "void main() { IO.println(\"a\"); Runnable r = () -> System.out.println(3); r.run(); }",
                        "class Solution { void f() throws Exception { try (AutoCloseable c = null) { throw new RuntimeException(); } catch (IllegalStateException e) { } Class<?> k = Solution.class; Void v = null; } }",
                        "class Solution { void f() { java.util.function.Supplier<Object> s = () -> new Object() { int h() { class L { int u; } return new L().u; } }; } static <T> void p(java.util.function.Supplier<T> s) { } void g() { p(() -> { class Z { int w; } return new Z(); }); } }",
                        "class Solution { void f() { class Local { } new Local(); } Object o = new Object() { }; }",
                        "class Later { } class C<X> { } class N<Z> { } class P { } class Solution { Later l; C<String> c; N<C<Integer>> n; P p; }",
                        "class Solution { Connection c; java.sql.Connection d; }",
                        "class Solution { int h(Object o) { return o.hashCode(); } String s = \"a\" + 1; }",
                        "import java.util.*; import java.util.stream.*; class Solution { Map<String, Long> f(List<String> l) { return l.stream().filter(s -> !s.isEmpty()).collect(Collectors.groupingBy(s -> s.substring(0, 1), TreeMap::new, Collectors.counting())); } }",
                        "import static java.lang.Math.*; class Solution { double q = sqrt(PI); }",
                        "class Solution { void f() { new java.util.Date(1, 2, 3); assert false; } }",
                        "class Solution { int f() { return 1 } ",
                        "class Point { double x; } class Solution { Point[] all = new Point[3]; double f() { return all[0].x; } }",
                        "class Solution { Before$ b; Before$.Point$ p; Solution$Math m; Tree$Node n; }")
                .forEach(source -> all.add(Map.of("Solution.java", source)));
        return List.copyOf(all);
    }

    /** The solutions, starters and typical mistakes of the course's exercises. */
    static List<Map<String, String>> course() {
        try (Stream<Path> files = Files.walk(COURSE)) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/exercises/")
                            && !file.toString().contains("/checks/"))
                    .collect(Collectors.groupingBy(
                            Path::getParent,
                            TreeMap::new,
                            Collectors.toMap(file -> file.getFileName().toString(), Schemes::text)))
                    .values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program of declarations at random, whose names clash with each other's; one in four is broken. */
    static Map<String, String> schemer(Random random) {
        StringBuilder source = new StringBuilder();
        if (random.nextInt(6) == 0) {
            source.append("import java.util.*; import static java.lang.Math.*; ");
        }
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            type(random, source, i == 0 && random.nextInt(4) > 0 ? "Solution" : name(random), 0);
        }
        if (random.nextInt(8) == 0) {
            source.append("void main() { ").append(name(random)).append(" x = null; IO.println(x); }");
        }
        if (random.nextInt(4) == 0) {
            int at = random.nextInt(source.length());
            switch (random.nextInt(3)) {
                case 0 -> source.deleteCharAt(at);
                case 1 -> source.setLength(at);
                default -> source.insert(at, "{};=$<".charAt(random.nextInt(6)));
            }
        }
        return random.nextInt(10) == 0
                ? files("Solution.java", source.toString(), name(random) + "_.java", "class " + name(random) + " { }")
                : Map.of("Solution.java", source.toString());
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static void type(Random random, StringBuilder to, String name, int depth) {
        if (depth > 0 && random.nextBoolean()) {
            to.append("static ");
        }
        int kind = random.nextInt(8);
        switch (kind) {
            case 0 -> to.append("interface ").append(name);
            case 1 -> to.append("enum ").append(name);
            case 2 ->
                to.append("record ")
                        .append(name)
                        .append("(")
                        .append(name(random))
                        .append(" a)");
            case 3 -> to.append("@interface ").append(name);
            case 4 ->
                to.append("class ")
                        .append(name)
                        .append("<T extends ")
                        .append(name(random))
                        .append(">");
            case 5 ->
                to.append("sealed interface ").append(name).append(" permits ").append(name(random));
            default -> to.append("class ").append(name);
        }
        if (kind > 5 && random.nextInt(3) == 0) {
            to.append(" extends ").append(name(random));
        }
        to.append(" { ");
        if (kind == 1) {
            to.append(random.nextBoolean() ? "A, B { }; " : "A; ");
        }
        int members = random.nextInt(4);
        for (int i = 0; i < members; i++) {
            member(random, to, depth);
        }
        to.append("} ");
    }

    private static void member(Random random, StringBuilder to, int depth) {
        String body = switch (random.nextInt(5)) {
            case 0 -> "Object o = new " + name(random) + "() { int z; }; ";
            case 1 -> "Runnable r = () -> { class " + name(random) + " { } }; r.run(); ";
            case 2 -> "System.out.println(Math.PI + \" \" + " + name(random) + ".x); ";
            case 3 -> "record " + name(random) + "(int a) { } ";
            default -> "";
        };
        switch (random.nextInt(depth < 3 ? 6 : 4)) {
            case 0 -> to.append("static ").append(name(random)).append(" x; ");
            case 1 -> to.append("static double PI = 3; static double sqrt(double x) { return 0; } ");
            case 2 -> to.append("void f() { ").append(body).append("} ");
            case 3 ->
                to.append("default ")
                        .append(name(random))
                        .append(" g() { ")
                        .append(body)
                        .append("return null; } ");
            default -> type(random, to, name(random), depth + 1);
        }
    }

    private static Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }

    private static String constants(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "static final String s" + i + " = \"a" + i + "\" + 1.5 * " + i + ";")
                .collect(Collectors.joining());
    }

    private static String methods(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "int f" + i + "(){return " + i + ";}")
                .collect(Collectors.joining());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
