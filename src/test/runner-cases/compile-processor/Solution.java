// tries: brings an annotation processor, to run code in the compiler
// seen: finished
// says: not run
import java.util.Set;
import javax.annotation.processing.*;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public class Solution extends AbstractProcessor {
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        throw new IllegalStateException("ESCAPED: ran in the compiler");
    }

    public static void main(String[] args) {
        System.out.println("not run");
    }
}
