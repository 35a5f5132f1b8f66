// tries: leaves a member class Math of Solution in the compiler, so that what others call Math is the attacker's
// after: Member.java Dollar.java Clash.java Member.java
// seen: finished
// says: 3\.141592653589793 1\.4142135623730951\nSolution\$Inner
// run: main
void main() {
    IO.println(Math.PI + " " + Math.sqrt(2));
    IO.println(new Inner().name());
}

static class Inner {
    String name() {
        return getClass().getName();
    }
}
