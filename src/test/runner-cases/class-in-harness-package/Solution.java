// tries: declares a class in the harness's package, to get at its package-private parts
// seen: threw|rejected|finished|crashed
// run: main
package app.gradient.runner;

public class Solution {
    public static void main(String[] args) throws Exception {
        System.out.println("ESCAPED " + new ReplyChannel(null, true));
    }
}
