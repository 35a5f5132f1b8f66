package app.gradient.kit; public class Data { public static String table(String name) { return "ESCAPED"; } }
