package app.gradient.sandbox;

import app.gradient.runner.ChildCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lays out what a container of runners needs, with its AOT caches, while the image is built:
 * {@code java -cp gradient.jar -Dloader.main=app.gradient.sandbox.RunnerFolder
 * org.springframework.boot.loader.launch.PropertiesLauncher <folder>}. The container then starts with
 * {@code java @<folder>/launch.args <path of its socket>}.
 */
final class RunnerFolder {
    private RunnerFolder() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Installation installation = Installation.under(folder);
        installation.trainCaches();
        installation.layOutNatives();
        installation.trainNativeCache();
        List<String> command = installation.commands().launcher(0, "");
        // without java itself and without the socket, which comes last on the command line
        List<String> kept = command.subList(1, command.size() - 1);
        Files.write(folder.resolve("launch.args"), kept);
        System.out.println(installation.home());
        System.out.println(ChildCommand.ownJava() + " @" + folder.resolve("launch.args") + " <socket>");
    }
}
