// tries: asks for tables without end
// seen: crashed
// within: 8 s
// wall: 4 s
void main() throws Throwable {
    while (true) {
        app.gradient.kit.Data.table("numbers");
    }
}
