// tries: allocates through sun.misc.Unsafe
// seen: threw|rejected|limit MEMORY|crashed
import java.lang.reflect.*;

void main() throws Throwable {
    Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
    field.setAccessible(true);
    Object unsafe = field.get(null);
    Method allocate = unsafe.getClass().getMethod("allocateMemory", long.class);
    for (int i = 0; i < 10_000; i++) {
        allocate.invoke(unsafe, 1L << 20);
    }
    IO.println("ESCAPED: ten gigabytes");
}
