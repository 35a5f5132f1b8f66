package app.gradient.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, LimitSettings.class})
class PlatformConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(Clock clock, SecureRandom random) {
        return new Ids(clock, random);
    }

    @Bean
    RateLimits rateLimits(JdbcClient jdbc) {
        return new RateLimits(jdbc);
    }

    @Bean
    RecurringTask<Void> rateLimitCleaning(RateLimits limits) {
        return Tasks.recurring("rate-limit-cleaning", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> limits.clean());
    }

    /** Before everything else that looks at an address. */
    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> forwardedRequests(
            @Value("${" + TrustedProxies.SETTING + ":}") String proxies) {
        var forwarded = new ForwardedRequests(TrustedProxies.parse(proxies));
        return server -> server.addEngineValves(forwarded);
    }

    @Bean
    Assets assets(JsonMapper json) {
        return Assets.fromClassPath(json);
    }

    @Bean
    Mail mail(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        var configured = sender.getIfAvailable();
        return configured == null ? new NoMail() : new SmtpMail(configured, settings.from());
    }

    @Bean
    Site site(Environment environment) {
        return new Site(environment);
    }

    @Bean
    Plural plural(MessageSource messages) {
        return new Plural(messages);
    }

    @Bean
    SmartInitializingSingleton wordsOfPages(SpringTemplateEngine pages, MessageSource messages) {
        return () -> pages.setTemplateEngineMessageSource(new PageMessages(messages));
    }

    @Bean
    Times times(Clock clock, ZoneId zone) {
        return new Times(clock, zone);
    }
}
