// tries: exits while its class is initialised
// seen: crashed exit 0
public class Solution {
    static {
        System.exit(0);
    }

    public static void main(String[] args) {
        System.out.println("ESCAPED");
    }
}
