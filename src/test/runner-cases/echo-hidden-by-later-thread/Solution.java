// tries: prints the hidden input from a thread that outlives its call
// seen: finished
// run: hidden
public class Solution {
    public static double secret(double input) {
        Thread late = new Thread(() -> {
            for (int i = 0; i < 1000; i++) System.out.println((long) input);
        });
        late.start();
        return 0;
    }
}
