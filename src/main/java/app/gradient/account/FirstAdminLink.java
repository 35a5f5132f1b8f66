package app.gradient.account;

import app.gradient.account.AccountLinkRow.Purpose;
import app.gradient.platform.Site;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * While an installation has no admin, each start of a web node prints a link that makes one. A link lasts a day, works
 * once, and dies when any admin appears; links of earlier starts stay good until then, as their hashes are in the database.
 */
@Component
@ConditionalOnWebApplication
class FirstAdminLink {
    private static final Logger log = LoggerFactory.getLogger(FirstAdminLink.class);
    private static final Duration LASTS = Duration.ofHours(24);

    private final PersonRows people;
    private final AccountLinks links;
    private final Site site;
    private final boolean servesPages;

    FirstAdminLink(
            PersonRows people,
            AccountLinks links,
            Site site,
            @Value("${gradient.roles:web,worker}") List<String> roles) {
        this.people = people;
        this.links = links;
        this.site = site;
        this.servesPages = roles.contains("web");
    }

    /** Last, so that demo data has had its chance to bring an admin. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional
    public void offer() {
        if (servesPages && !people.existsByRole(Role.ADMIN)) {
            log.info(
                    "event=first_admin_link valid_hours={} url={}",
                    LASTS.toHours(),
                    site.url("/first-admin?token=" + links.issueFirstAdmin(LASTS)));
        }
    }

    @Transactional(readOnly = true)
    public boolean isAlive(String secret) {
        return !people.existsByRole(Role.ADMIN)
                && links.find(secret, Purpose.FIRST_ADMIN).isPresent();
    }
}
