// tries: picks one of many exceptions of the JDK by the hidden input
// seen: threw ?
// run: hidden
public class Solution {
    public static double secret(double input) throws Exception {
        switch ((int) (input % 4)) {
            case 0 -> throw new java.util.zip.DataFormatException();
            case 1 -> throw new java.nio.charset.UnsupportedCharsetException("4711471");
            case 2 -> throw new java.util.MissingResourceException("4711471", "4711471", "4711471");
            default -> throw new java.time.DateTimeException("4711471");
        }
    }
}
