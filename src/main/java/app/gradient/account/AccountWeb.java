package app.gradient.account;

import app.gradient.platform.LimitSettings;
import app.gradient.platform.RateLimits;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class AccountWeb implements WebMvcConfigurer {
    private final VisitorArgument visitorArgument;
    private final WriteLimit writeLimit;
    private final StorageQuota storageQuota;

    AccountWeb(
            VisitorArgument visitorArgument,
            Visitors visitors,
            RateLimits limits,
            LimitSettings settings,
            ObjectProvider<PersonalDataSource> sources) {
        this.visitorArgument = visitorArgument;
        this.writeLimit = new WriteLimit(visitors, limits, settings);
        this.storageQuota = new StorageQuota(visitors, sources, settings);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(writeLimit);
        registry.addInterceptor(storageQuota);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visitorArgument);
    }
}
