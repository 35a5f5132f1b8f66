// tries: defines hidden classes without end
// seen: limit MEMORY|limit TIME|limit CPU|crashed
// within: 12 s
// wall: 6 s
void main() throws Throwable {
    byte[] code = getClass().getClassLoader().getResourceAsStream("app/gradient/kit/Show.class") == null
            ? new byte[0]
            : getClass().getClassLoader().getResourceAsStream("app/gradient/kit/Show.class").readAllBytes();
    var kept = new java.util.ArrayList<Object>();
    while (true) {
        kept.add(new ClassLoader(null) {
            Class<?> define() {
                return defineClass(null, code, 0, code.length);
            }
        }.define());
        kept.add(java.lang.reflect.Proxy.newProxyInstance(
                new ClassLoader() {}, new Class<?>[] {Runnable.class}, (p, m, a) -> null));
    }
}
