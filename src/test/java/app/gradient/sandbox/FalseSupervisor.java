package app.gradient.sandbox;

import app.gradient.runner.LinkFrame;
import app.gradient.runner.Message;
import app.gradient.runner.MessageBuffer;
import app.gradient.runner.WireException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A supervisor without processes: its children are ready at once, take what they are asked, and answer with whatever bytes
 * the test wants. A child whose answer the test has damaged is gone after it.
 */
final class FalseSupervisor implements AutoCloseable {
    /** What a child says to the {@code number}th call of its run, counted from 0. */
    interface Answers {
        Answer to(int number, long nonce, int sequence);
    }

    /** @param whole whether the child lives on */
    record Answer(byte[] bytes, int messages, boolean whole) {}

    private static final class Child {
        final MessageBuffer requests = new MessageBuffer(16 << 20, Long.MAX_VALUE);
        int said;
        int calls;
    }

    private final ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private final Answers answers;
    private final Map<Integer, Child> children = new HashMap<>();

    FalseSupervisor(Path socket, Answers answers) throws IOException {
        this.answers = answers;
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofPlatform().daemon().name("false-supervisor").start(this::serve);
    }

    private void serve() {
        try (var socket = server.accept()) {
            InputStream input = new java.io.BufferedInputStream(Channels.newInputStream(socket));
            OutputStream output = Channels.newOutputStream(socket);
            send(output, LinkFrame.Type.HELLO, 0, "false\tfor a test".getBytes(StandardCharsets.UTF_8));
            while (true) {
                handle(LinkFrame.read(input), output);
            }
        } catch (EOFException | AsynchronousCloseException e) {
            // the test is over
        } catch (ClosedChannelException e) {
            // as above
        } catch (IOException e) {
            if (!"Broken pipe".equals(e.getMessage()) && !"Connection reset by peer".equals(e.getMessage())) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void handle(LinkFrame frame, OutputStream output) throws IOException {
        int id = frame.child();
        switch (frame.type()) {
            case SPAWN -> {
                Child child = new Child();
                children.put(id, child);
                say(output, id, child, new Message(Message.Type.READY, 0, child.said, new byte[0]));
            }
            case INPUT -> {
                Child child = children.get(id);
                if (child != null) {
                    for (Message request : requests(child, frame.payload())) {
                        answer(output, id, child, request);
                    }
                }
            }
            case KILL -> gone(output, id, LinkFrame.Ending.ASKED);
            case ARM -> {
                // it never takes long
            }
            case HELLO, OUTPUT, USED, GONE ->
                throw new IllegalStateException(frame.type().toString());
        }
    }

    private static List<Message> requests(Child child, byte[] bytes) throws WireException {
        return child.requests.accept(bytes, 0, bytes.length);
    }

    private void answer(OutputStream output, int id, Child child, Message request) throws IOException {
        switch (request.type()) {
            case WARM ->
                say(output, id, child, new Message(Message.Type.READY, request.nonce(), child.said, new byte[0]));
            case LOAD ->
                say(output, id, child, new Message(Message.Type.STARTED, request.nonce(), child.said, new byte[0]));
            case CALL -> {
                Answer answer = answers.to(child.calls++, request.nonce(), child.said);
                child.said += answer.messages();
                send(output, LinkFrame.Type.OUTPUT, id, answer.bytes());
                if (!answer.whole()) {
                    gone(output, id, LinkFrame.Ending.BY_ITSELF);
                }
            }
            default -> {
                // a table for a child that is gone
            }
        }
    }

    private static void say(OutputStream output, int id, Child child, Message message) throws IOException {
        child.said++;
        send(output, LinkFrame.Type.OUTPUT, id, message.frame());
    }

    private void gone(OutputStream output, int id, LinkFrame.Ending ending) throws IOException {
        if (children.remove(id) != null) {
            send(
                    output,
                    LinkFrame.Type.GONE,
                    id,
                    ByteBuffer.allocate(26).put((byte) ending.ordinal()).array());
        }
    }

    private static void send(OutputStream output, LinkFrame.Type type, int child, byte[] payload) throws IOException {
        output.write(new LinkFrame(type, child, payload).bytes());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
