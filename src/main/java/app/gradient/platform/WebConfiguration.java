package app.gradient.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Languages of the interface and the caching of built files. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebMvcConfigurer {
    public static final Locale RUSSIAN = Locale.of("ru");
    public static final Locale ENGLISH = Locale.of("en");
    private static final Duration A_YEAR = Duration.ofDays(365);

    /** Russian unless the reader chose otherwise: the course is Russian, whatever the browser is set to. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(request -> {
            boolean program = request.getRequestURI().startsWith("/api/");
            boolean said = program && request.getHeader("Accept-Language") != null;
            return said && "en".equals(request.getLocale().getLanguage()) ? ENGLISH : RUSSIAN;
        });
        resolver.setCookieMaxAge(A_YEAR);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** {@code ?lang=en} in any address chooses the language from then on; anything but a language we have is passed over. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var choice = new LocaleChangeInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws ServletException {
                var wanted = request.getParameter(getParamName());
                boolean known = RUSSIAN.getLanguage().equals(wanted)
                        || ENGLISH.getLanguage().equals(wanted);
                return !known || super.preHandle(request, response, handler);
            }
        };
        choice.setParamName("lang");
        registry.addInterceptor(choice);
    }

    /** A built file is named by its content, so a browser may keep it for ever. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                // the build has compressed them already, better than a server has time to
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        // a webjar's version stands in its address
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
    }

    /** Pages that need words only. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/styleguide").setViewName("platform/styleguide");
        registry.addViewController("/accessibility").setViewName("platform/accessibility");
        registry.addViewController("/offline").setViewName("platform/offline");
    }
}
