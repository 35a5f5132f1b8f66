package app.gradient.runner;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages streams of frames in the ways that a hostile or a dying process may. */
public final class BrokenStreams {
    private BrokenStreams() {}

    public static byte[] join(List<Message> messages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        messages.forEach(message -> bytes.writeBytes(message.frame()));
        return bytes.toByteArray();
    }

    /** Truncates, flips bits, swaps halves, lies about lengths, repeats or leaves as it is. */
    public static byte[] breakIt(Random random, byte[] stream) {
        byte[] broken = stream.clone();
        switch (random.nextInt(7)) {
            case 0 -> broken = Arrays.copyOf(broken, random.nextInt(broken.length));
            case 1 -> {
                for (int i = 0; i <= random.nextInt(8); i++) {
                    broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 2 -> {
                int cut = random.nextInt(broken.length);
                byte[] swapped = new byte[broken.length];
                System.arraycopy(broken, cut, swapped, 0, broken.length - cut);
                System.arraycopy(broken, 0, swapped, broken.length - cut, cut);
                broken = swapped;
            }
            case 3 -> {
                for (int i = 0; i < 4; i++) {
                    broken[i] = (byte) random.nextInt();
                }
            }
            case 4 -> broken = join(List.of(new Message(Message.Type.OUTPUT, 0, 0, stream)));
            case 5 -> random.nextBytes(broken);
            default -> {
                // whole streams must be read whole, too
            }
        }
        return broken;
    }
}
