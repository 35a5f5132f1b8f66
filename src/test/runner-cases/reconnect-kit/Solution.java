// tries: connects the kit's outlet to itself
// seen: threw java.lang.IllegalStateException
void main() throws Throwable {
    app.gradient.kit.Outlet.connect(plot -> {}, (name, value) -> {}, name -> new byte[0]);
    IO.println("ESCAPED");
}
