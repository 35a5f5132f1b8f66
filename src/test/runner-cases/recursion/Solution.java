// tries: recurses without end
// seen: threw java.lang.StackOverflowError
static int deeper(int n) {
    return deeper(n + 1) + 1;
}

void main() {
    IO.println(deeper(0));
}
