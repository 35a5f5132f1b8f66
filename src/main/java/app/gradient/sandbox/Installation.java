package app.gradient.sandbox;

import app.gradient.kit.Data;
import app.gradient.kit.lab.Training;
import app.gradient.runner.ChildCommand;
import app.gradient.runner.LinkFrame;
import app.gradient.runner.Message;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModulePackagesAttribute;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.reflect.AccessFlag;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The folder that children run from: the harness as a modular jar, the learner's kit, Tribuo and what it needs, and the
 * AOT caches; beside it a folder of native libraries. It is made from this application's own class path, wherever that lies (a folder of classes, a Boot jar), so
 * it is right on every build without a packaging step; its name is a checksum of all that is in it and of the JDK.
 */
final class Installation {
    private static final Logger log = LoggerFactory.getLogger(Installation.class);

    /** Jars that a learner's program may use, by the start of their names; nothing of Spring, nothing of ours. */
    private static final List<String> LIBRARIES = List.of(
            "tribuo-",
            "olcut-",
            "protobuf-java-",
            "libsvm-",
            "opencsv-",
            "ejml-",
            "commons-statistics-",
            "commons-numbers-",
            "commons-rng-");

    /** Those that only programs with native libraries may use, in the same way. */
    private static final List<String> INTEROP = List.of(
            "tribuo-tensorflow-",
            "tribuo-interop-",
            "tribuo-multilabel-",
            "tribuo-common-xgboost-",
            "tribuo-classification-xgboost-",
            "tribuo-regression-xgboost-",
            "tensorflow-",
            "ndarray-",
            "javacpp-",
            "xgboost4j",
            "kryo-",
            "commons-logging-");

    /** In the names of jars that hold nothing but native code. */
    private static final String NATIVE = "-linux-";

    private static final FileTime LONG_AGO = FileTime.fromMillis(315_532_800_000L);
    private static final long TRAINING_SECONDS = 60;

    private final Path home;
    private final ChildCommand commands;
    private boolean nativesLaidOut;

    private Installation(Path home) {
        this.home = home;
        this.commands = new ChildCommand(ChildCommand.ownJava(), home);
    }

    Path home() {
        return home;
    }

    ChildCommand commands() {
        return commands;
    }

    /** One that was laid out before. */
    static Installation at(Path home) {
        return new Installation(home.toAbsolutePath());
    }

    /** Lays the folder out under {@code parent} unless it is there already. */
    static Installation under(Path parent) throws IOException {
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        Map<String, byte[]> files = new TreeMap<>();
        files.put("runner.jar", jar(harness(resources)));
        Map<String, byte[]> kit = classes(resources, Data.class);
        kit.putAll(classes(resources, Training.class));
        files.put("kit.jar", jar(kit));
        libraries(resources, files);
        Path home = parent.resolve("runner-" + checksum(files)).toAbsolutePath();
        if (!Files.isDirectory(home)) {
            layOut(parent, home, files);
        }
        // there before a supervisor locks itself down, which allows reading in it; what is in it may come later
        Files.createDirectories(ChildCommand.allNatives(home));
        return new Installation(home);
    }

    /**
     * Puts native libraries where runners find them, unless they are there: for the first who needs them, or in the
     * background, since it takes seconds. Does nothing where this build has none. The folder may be of an earlier start that
     * had fewer: then its link is replaced.
     */
    synchronized void layOutNatives() throws IOException {
        if (nativesLaidOut) {
            return;
        }
        Optional<Path> unpacked = NativeLibraries.unpackInto(ChildCommand.allNatives(home));
        if (unpacked.isPresent()) {
            Path link = commands.natives();
            Path target = home.relativize(unpacked.get());
            if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
                Path draft = link.resolveSibling(
                        link.getFileName() + "." + ProcessHandle.current().pid());
                Files.deleteIfExists(draft);
                Files.createSymbolicLink(draft, target);
                Files.move(draft, link, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        nativesLaidOut = true;
    }

    private static void layOut(Path parent, Path home, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(parent);
        Path draft = Files.createTempDirectory(parent, "draft-");
        Files.createDirectory(draft.resolve("lib"));
        Files.createDirectory(draft.resolve("interop"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(draft.resolve(file.getKey()), file.getValue());
        }
        Files.setPosixFilePermissions(draft, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            delete(draft); // another node of ours on this machine was faster
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Map<String, byte[]> harness(PathMatchingResourcePatternResolver resources) throws IOException {
        Map<String, byte[]> entries = classes(resources, Message.class);
        entries.put("module-info.class", moduleInfo());
        return entries;
    }

    /** The harness as a module of its own exports nothing, so a learner's reflection can't look into it. */
    private static byte[] moduleInfo() {
        ModuleDesc name = ModuleDesc.of("app.gradient.runner");
        PackageDesc everything = PackageDesc.of("app.gradient.runner");
        return ClassFile.of()
                .buildModule(
                        ModuleAttribute.of(
                                name,
                                module -> module.requires(
                                                ModuleDesc.of("java.base"), List.of(AccessFlag.MANDATED), null)
                                        .requires(
                                                ModuleDesc.of("java.compiler"),
                                                List.of(AccessFlag.STATIC_PHASE),
                                                null)),
                        clazz -> clazz.with(ModulePackagesAttribute.ofNames(everything)));
    }

    private static Map<String, byte[]> classes(PathMatchingResourcePatternResolver resources, Class<?> member)
            throws IOException {
        String folder = member.getPackageName().replace('.', '/');
        Map<String, byte[]> entries = new TreeMap<>();
        // Only from where the member itself comes: tests keep classes of the same package elsewhere on the class path.
        String own = String.valueOf(member.getResource(member.getSimpleName() + ".class"));
        String ownFolder = own.substring(0, own.lastIndexOf('/') + 1);
        for (Resource resource : resources.getResources("classpath*:" + folder + "/*.class")) {
            if (!resource.getURL().toString().startsWith(ownFolder)) {
                continue;
            }
            String name = String.valueOf(resource.getFilename());
            // the annotations of package-info name libraries that the child doesn't have
            if (!name.equals("package-info.class") && !name.contains("Tests")) {
                entries.put(folder + "/" + name, resource.getContentAsByteArray());
            }
        }
        if (entries.isEmpty()) {
            throw new IllegalStateException("no classes of " + member.getPackageName() + " on the class path");
        }
        return entries;
    }

    private static void libraries(PathMatchingResourcePatternResolver resources, Map<String, byte[]> files)
            throws IOException {
        for (Resource manifest : resources.getResources("classpath*:META-INF/MANIFEST.MF")) {
            URLConnection connection = manifest.getURL().openConnection();
            if (!(connection instanceof JarURLConnection jar)) {
                continue;
            }
            URL file = jar.getJarFileURL();
            String path = file.getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (!name.endsWith(".jar") || name.contains(NATIVE)) {
                continue;
            }
            boolean interop = INTEROP.stream().anyMatch(name::startsWith);
            if (interop || LIBRARIES.stream().anyMatch(name::startsWith)) {
                try (InputStream bytes = file.openStream()) {
                    files.put((interop ? "interop/" : "lib/") + name, bytes.readAllBytes());
                }
            }
        }
        if (files.keySet().stream().noneMatch(name -> name.startsWith("lib/tribuo-core-"))) {
            throw new IllegalStateException("Tribuo is not on the class path as a jar");
        }
    }

    /** The same entries always make the same bytes, so that the checksum means something. */
    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry file = new ZipEntry(entry.getKey());
                file.setLastModifiedTime(LONG_AGO);
                zip.putNextEntry(file);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String checksum(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((System.getProperty("java.home") + Runtime.version()).getBytes(StandardCharsets.UTF_8));
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /**
     * Makes the AOT caches that are missing: children then start in a third of the time. Without them all works, slower,
     * so a failure is logged and no more.
     */
    void trainCaches() throws InterruptedException {
        for (LinkFrame.Role role : LinkFrame.Role.values()) {
            if (role != LinkFrame.Role.NATIVE_RUNNER) {
                trainCache(role);
            }
        }
    }

    /** The same for runners with native libraries, if they are laid out. */
    void trainNativeCache() throws InterruptedException {
        if (Files.isDirectory(commands.natives())) {
            trainCache(LinkFrame.Role.NATIVE_RUNNER);
        }
    }

    private void trainCache(LinkFrame.Role role) throws InterruptedException {
        Path cache = commands.cache(role);
        if (!Files.exists(cache)) {
            Path draft = cache.resolveSibling(
                    cache.getFileName() + "." + ProcessHandle.current().pid());
            long start = System.nanoTime();
            try {
                Process process = new ProcessBuilder(commands.training(role, draft))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.to(
                                home.resolve(cache.getFileName() + ".log").toFile()))
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
                if (process.waitFor() == 0 && Files.exists(draft)) {
                    Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
                    log.info(
                            "event=aot-cache-made role={} ms={} bytes={}",
                            role,
                            (System.nanoTime() - start) / 1_000_000,
                            Files.size(cache));
                } else {
                    Files.deleteIfExists(draft);
                    log.warn("event=aot-cache-failed role={} exit={} log={}", role, process.exitValue(), home);
                }
            } catch (IOException e) {
                log.warn("event=aot-cache-failed role={} reason={}", role, e.toString());
            }
        }
    }
}
