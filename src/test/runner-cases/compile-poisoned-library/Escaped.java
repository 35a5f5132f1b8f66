p\u0061ckage java.lang; public final class Math { public static final double PI = 3; }
