package app.gradient.sandbox;

import app.gradient.runner.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The native halves of libraries, as this application's class path has them for the platform it runs on: a build takes them
 * along or not, and not every library is there for every platform. A page may ask what there is, since web nodes and workers
 * are of one build.
 */
public final class NativeLibraries {
    private static final Logger log = LoggerFactory.getLogger(NativeLibraries.class);

    private static final String JAVACPP = "org/bytedeco/javacpp/";
    private static final String TENSORFLOW = "org/tensorflow/internal/c_api/";
    private static final String XGBOOST = "lib/linux/";

    /** XGBoost's threads; a part of GCC that distributions have, but not in every image. */
    private static final String OPENMP = "libgomp.so.1";

    /** This machine's name in the folders of each library: JavaCPP's, and XGBoost's, which is the kernel's. */
    private record Platform(String javacpp, String kernel) {
        static Optional<Platform> here() {
            if (!System.getProperty("os.name", "").equals("Linux")) {
                return Optional.empty();
            }
            return switch (System.getProperty("os.arch", "")) {
                case "amd64" -> Optional.of(new Platform("linux-x86_64", "x86_64"));
                case "aarch64" -> Optional.of(new Platform("linux-arm64", "aarch64"));
                default -> Optional.empty();
            };
        }
    }

    private static final Set<NativeLibrary> HERE = find();

    private NativeLibraries() {}

    /** Whether code that uses {@code library} can run on a node of this build. */
    public static boolean has(NativeLibrary library) {
        return HERE.contains(library);
    }

    /** All that {@link #has} is true of. */
    public static Set<NativeLibrary> here() {
        return Set.copyOf(HERE);
    }

    private static Set<NativeLibrary> find() {
        Set<NativeLibrary> found = EnumSet.noneOf(NativeLibrary.class);
        Platform.here().ifPresent(platform -> {
            if (resource(TENSORFLOW + platform.javacpp() + "/libjnitensorflow.so")
                    && resource(JAVACPP + platform.javacpp() + "/libjnijavacpp.so")) {
                found.add(NativeLibrary.TENSORFLOW);
            }
            if (resource(XGBOOST + platform.kernel() + "/libxgboost4j.so") && hasOpenMp(platform)) {
                found.add(NativeLibrary.XGBOOST);
            }
        });
        return found;
    }

    private static boolean resource(String name) {
        return NativeLibraries.class.getClassLoader().getResource(name) != null;
    }

    private static boolean hasOpenMp(Platform platform) {
        return Stream.of("lib", "lib64", "usr/lib", "usr/lib64")
                .flatMap(folder -> Stream.of(folder, folder + "/" + platform.kernel() + "-linux-gnu"))
                .anyMatch(folder -> Files.exists(Path.of("/", folder, OPENMP)));
    }

    /** The files that runners load, by name; none where there is no library. */
    private static Map<String, Resource> files(PathMatchingResourcePatternResolver resources) throws IOException {
        Map<String, Resource> files = new TreeMap<>();
        List<String> patterns = new ArrayList<>();
        Platform.here().ifPresent(platform -> {
            if (has(NativeLibrary.TENSORFLOW)) {
                patterns.add(JAVACPP + platform.javacpp() + "/*.so*");
                patterns.add(TENSORFLOW + platform.javacpp() + "/*.so*");
            }
            if (has(NativeLibrary.XGBOOST)) {
                patterns.add(XGBOOST + platform.kernel() + "/*.so*");
            }
        });
        for (String pattern : patterns) {
            for (Resource resource : resources.getResources("classpath*:" + pattern)) {
                files.put(String.valueOf(resource.getFilename()), resource);
            }
        }
        return files;
    }

    /**
     * Unpacks what this machine needs into a folder below {@code all}, which is read and never written by runners, unless it
     * is there. Half a gigabyte and some seconds the first time; the same files of another build are not unpacked again.
     *
     * @return the folder, or nothing where this build has no native library
     */
    static Optional<Path> unpackInto(Path all) throws IOException {
        Map<String, Resource> files = files(new PathMatchingResourcePatternResolver());
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Path folder = all.resolve(key(files));
        if (!Files.isDirectory(folder)) {
            long start = System.nanoTime();
            Path draft = Files.createTempDirectory(all, "draft-");
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                try (InputStream bytes = file.getValue().getInputStream()) {
                    Files.copy(bytes, draft.resolve(file.getKey()));
                }
            }
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
                log.info(
                        "event=native-libraries-unpacked libraries={} ms={}",
                        HERE,
                        (System.nanoTime() - start) / 1_000_000);
            } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
                for (String name : files.keySet()) { // another node of ours on this machine was faster
                    Files.delete(draft.resolve(name));
                }
                Files.delete(draft);
            }
        }
        return Optional.of(folder);
    }

    /** Names and sizes: two builds of a library don't agree in both. */
    private static String key(Map<String, Resource> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES)
                        .putLong(file.getValue().contentLength())
                        .flip());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
