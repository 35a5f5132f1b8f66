// tries: draws plots without end
// seen: limit OUTPUT|limit TIME|limit CPU
// within: 8 s
// wall: 4 s
import app.gradient.kit.Plot;

void main() throws Throwable {
    double[] numbers = new double[10_000];
    while (true) {
        Plot.line("flood").curve("x", numbers, numbers).show();
    }
}
