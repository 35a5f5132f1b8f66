package app.gradient.platform;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the school is: days begin, weeks turn and deadlines pass by its clock, whatever zone the server is in. */
@Configuration(proxyBeanMethods = false)
class SchoolZone {
    @Bean
    ZoneId zone(@Value("${gradient.time-zone}") String zone) {
        return ZoneId.of(zone);
    }
}
