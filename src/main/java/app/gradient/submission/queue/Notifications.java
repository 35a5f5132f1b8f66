package app.gradient.submission.queue;

import app.gradient.platform.LogValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One connection per node that listens to PostgreSQL. When it breaks it is opened again, and everybody is told to look
 * again; until then the queue is polled anyway.
 */
class Notifications implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Notifications.class);
    private static final Duration LISTEN_FOR = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_A_BREAK = Duration.ofMillis(500);

    private final DataSource dataSource;
    private final Signals signals;
    private final Cancellations cancellations;
    private final Runnable wakeWorker;
    private volatile @Nullable Thread thread;

    Notifications(DataSource dataSource, Signals signals, Cancellations cancellations, Runnable wakeWorker) {
        this.dataSource = dataSource;
        this.signals = signals;
        this.cancellations = cancellations;
        this.wakeWorker = wakeWorker;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("queue-notifications").start(this::listen);
    }

    @Override
    public void stop() {
        var listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
            try {
                listening.join(LISTEN_FOR.multipliedBy(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listen() {
        while (thread == Thread.currentThread()) {
            try (var connection = dataSource.getConnection()) {
                try {
                    subscribe(connection);
                    signals.signalAll();
                    wakeWorker.run();
                    receive(connection.unwrap(PGConnection.class));
                } finally {
                    // Through the pool's own wrapper, so that the pool sees a broken connection and lends it no more.
                    unsubscribe(connection);
                }
            } catch (SQLException e) {
                if (thread == Thread.currentThread()) {
                    log.warn("event=notifications_lost reason={}", LogValue.of(e.getMessage()));
                    LockSupport.parkNanos(PAUSE_AFTER_A_BREAK.toNanos());
                }
            }
        }
    }

    private static void subscribe(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen gradient_queue");
            statement.execute("listen gradient_work");
            statement.execute("listen gradient_cancel");
        }
    }

    private void receive(PGConnection connection) throws SQLException {
        while (thread == Thread.currentThread()) {
            var notifications = connection.getNotifications((int) LISTEN_FOR.toMillis());
            if (notifications != null) {
                for (var notification : notifications) {
                    dispatch(notification);
                }
            }
        }
    }

    /** The connection goes back to the pool, where nobody listens. */
    private static void unsubscribe(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void dispatch(PGNotification notification) {
        switch (notification.getName()) {
            case "gradient_queue" -> wakeWorker.run();
            case "gradient_work" -> signals.signal(UUID.fromString(notification.getParameter()));
            case "gradient_cancel" -> cancellations.cancel(UUID.fromString(notification.getParameter()));
            default -> throw new IllegalStateException("not subscribed to " + notification.getName());
        }
    }
}
