// tries: names values without end
// seen: limit OUTPUT|limit TIME|limit CPU
// within: 8 s
// wall: 4 s
void main() throws Throwable {
    for (int i = 0; ; i++) {
        app.gradient.kit.Show.value("value " + i, i);
    }
}
