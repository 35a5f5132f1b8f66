// tries: names a file outside by an absolute path in its own source
// seen: rejected
import static secret.*;

public class Solution extends "@CANARY@/secret.txt" {
}
