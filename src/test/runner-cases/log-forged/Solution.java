// tries: puts an entry, colours, line separators and marks of direction into the log by its last words
// seen: crashed exit 9
void main() throws Throwable {
    byte[] words = "x\" event=sign_in_accepted user=\"admin@example.org\u009b31mRED\u2028event=forged level=\"INFO\u202e\n2026-12-01 forged second line\n"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Raw.call("write", 2, Raw.bytes(words), words.length);
    Runtime.getRuntime().halt(9);
}
