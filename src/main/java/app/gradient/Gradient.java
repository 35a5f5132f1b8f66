package app.gradient;

import app.gradient.content.CourseHeadStart;
import app.gradient.platform.DatabaseHeadStart;
import app.gradient.platform.Operator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one entry point: a web node, a worker node or both, as the profiles say; or a command of the operator. */
@SpringBootApplication
public class Gradient {
    static void main(String[] args) {
        if (Operator.isCalled(args)) {
            System.exit(
                    Operator.run(Gradient.class, System.out, System.err, args).code());
        }
        var application = new SpringApplication(Gradient.class);
        application.addInitializers(new DatabaseHeadStart(), new CourseHeadStart());
        application.run(args);
    }
}
