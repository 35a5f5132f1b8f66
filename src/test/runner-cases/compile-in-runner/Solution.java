// tries: runs javac inside the runner, to write class files
// seen: finished
// says: refused
// within: 12 s
// wall: 8 s
void main() throws Throwable {
    try {
        var compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
        int result = compiler == null ? 1 : compiler.run(null, System.out, System.out, "-d", "/tmp", "@CANARY@/secret.txt");
        IO.println(result == 0 ? "ESCAPED" : "refused");
    } catch (RuntimeException | Error e) {
        IO.println("refused");
    }
}
