// tries: matches an expression that backtracks for ever
// seen: limit TIME|limit CPU|threw java.lang.StackOverflowError
// within: 5 s
// wall: 2 s
void main() throws Throwable {
    IO.println("a".repeat(60).concat("!").matches("(.*a){40}b"));
}
