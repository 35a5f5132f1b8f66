package app.gradient.sandbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code gradient.sandbox.*}.
 *
 * @param spares runners kept ready in ordinary times
 * @param maxRunners runners alive at once on this node
 * @param compileServers compile servers on this node
 * @param bubblewrap whether a supervisor started here gets namespaces of its own as an outer layer
 * @param sockets folder of the sockets of supervisors in containers of their own; none: start one here
 */
@ConfigurationProperties("gradient.sandbox")
record SandboxProperties(
        @DefaultValue("2") int spares,
        @DefaultValue("12") int maxRunners,
        @DefaultValue("1") int compileServers,
        @DefaultValue("off") Bubblewrap.Wish bubblewrap,
        @Nullable Path sockets) {}
