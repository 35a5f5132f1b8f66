package app.gradient.platform;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Begins to start the embedded PostgreSQL before Spring looks for its beans, where the application brings its own. */
public final class DatabaseHeadStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.getProperty("spring.datasource.url", "").isEmpty()) {
            return;
        }
        var begun = new Begun(Path.of(environment.getProperty("gradient.data-dir", "data"), "postgresql"));
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("databaseBegun", begun);
        beans.registerDisposableBean("databaseBegun", begun);
    }

    /** A server that is starting; stopped with the context, unless a bean has taken it over. */
    static final class Begun implements DisposableBean {
        private final CompletableFuture<EmbeddedDatabase> database = new CompletableFuture<>();
        private boolean taken;

        Begun(Path folder) {
            Thread.ofPlatform()
                    .name("postgresql")
                    .daemon()
                    .start(() -> database.completeAsync(() -> EmbeddedDatabase.start(folder), Runnable::run));
        }

        /** Waits for the server, which is the caller's from now on. */
        synchronized EmbeddedDatabase take() {
            taken = true;
            try {
                return database.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        @Override
        public synchronized void destroy() {
            if (!taken) {
                database.thenAccept(EmbeddedDatabase::close);
            }
        }
    }
}
