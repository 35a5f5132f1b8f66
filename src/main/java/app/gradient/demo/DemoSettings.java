package app.gradient.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param password of every demo account; empty for a random one that is printed once
 * @param learners how many there are, the known one included
 * @param programs how many programs are compiled and graded at most: each takes a fraction of a second of real time
 */
@ConfigurationProperties("gradient.demo")
record DemoSettings(
        @DefaultValue("") String password,
        @DefaultValue("60") int learners,
        @DefaultValue("90") int programs) {}
