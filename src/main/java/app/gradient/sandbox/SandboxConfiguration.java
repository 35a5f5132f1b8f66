package app.gradient.sandbox;

import app.gradient.content.Content;
import app.gradient.platform.LogValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sandbox of a node that works: one whose {@code gradient.roles} names {@code worker}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxProperties.class)
@ConditionalOnExpression("'${gradient.roles:web,worker}'.contains('worker')")
class SandboxConfiguration {
    private static final Logger log = LoggerFactory.getLogger(SandboxConfiguration.class);
    private static final Duration NATIVES_AFTER = Duration.ofMinutes(2);

    @Bean(destroyMethod = "") // the sandbox closes them
    Supervisors supervisors(SandboxProperties properties, @Value("${gradient.data-dir:data}") Path dataDir)
            throws IOException {
        Path sockets = properties.sockets();
        return sockets == null
                ? Supervisors.own(
                        Installation.under(dataDir.resolve("runner")), Bubblewrap.here(properties.bubblewrap()))
                : Supervisors.listening(sockets);
    }

    @Bean(destroyMethod = "close")
    LockedSandbox sandbox(
            SandboxProperties properties, Supervisors supervisors, Content content, ObjectProvider<Clock> clock) {
        return new LockedSandbox(
                supervisors,
                new Pool.Size(properties.spares(), properties.maxRunners(), properties.compileServers()),
                name -> content.book()
                        .dataset(name)
                        .map(dataset -> dataset.csv().getBytes(StandardCharsets.UTF_8)),
                clock.getIfAvailable(Clock::systemUTC),
                new SecureRandom());
    }

    /** The pages come first: children would take the processors from them while they start. */
    @Bean
    ApplicationListener<ApplicationStartedEvent> sandboxStart(LockedSandbox sandbox, Supervisors supervisors) {
        return started -> Thread.ofPlatform().name("sandbox-start").daemon().start(() -> {
            supervisors.installation().ifPresent(SandboxConfiguration::train);
            sandbox.start();
            supervisors.installation().ifPresent(SandboxConfiguration::layOutNatives);
        });
    }

    /** Well after all else: few programs need them, and it takes seconds the first time. Who needs them sooner waits for it. */
    private static void layOutNatives(Installation installation) {
        try {
            Thread.sleep(NATIVES_AFTER);
            installation.layOutNatives();
            installation.trainNativeCache();
        } catch (IOException e) {
            log.error("event=native-libraries-not-unpacked reason={}", LogValue.of(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the first child, which starts in a third of the time with a cache. */
    private static void train(Installation installation) {
        try {
            installation.trainCaches();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
