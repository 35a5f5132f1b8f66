package app.gradient;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one entry point: a web node, a worker node or both, as the profiles say. */
@SpringBootApplication
public class Gradient {
    static void main(String[] args) {
        SpringApplication.run(Gradient.class, args);
    }
}
