package org.fieldbook.semantic;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brings the runtime's native libraries for this computer into a folder and points the runtime at them. */
final class Natives {
    private static final String FOLDER = "onnxruntime.native.path";

    private Natives() {
    }

    /**
     * Makes the runtime load its libraries from a folder below the cache, not from a new temporary folder at every start. An
     * installer that brings the libraries unpacked names their folder itself and nothing is unpacked.
     *
     * @throws IOException when the class path has no libraries for this computer, or the cache cannot be written
     */
    static void prepare(Path cache) throws IOException {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        String platform = platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""))
                .orElseThrow(() -> new IOException("no native libraries for " + System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        Path folder = cache.resolve("onnxruntime-" + OrtEnvironment.class.getPackage().getImplementationVersion() + "-" + platform);
        for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
            Unpacked.file("ai/onnxruntime/native/" + platform + "/" + System.mapLibraryName(name), folder);
        }
        System.setProperty(FOLDER, folder.toAbsolutePath().toString());
    }

    /** The runtime's name for a computer, {@code linux-x64} for example; empty for one it was not built for. */
    static Optional<String> platform(String os, String arch) {
        String system = os.toLowerCase(Locale.ROOT);
        Optional<String> family = system.contains("mac") ? Optional.of("osx") : system.contains("win") ? Optional.of("win")
                : system.contains("nux") ? Optional.of("linux") : Optional.empty();
        Optional<String> processor = switch (arch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of("x64");
            case "aarch64", "arm64" -> Optional.of("aarch64");
            default -> Optional.empty();
        };
        return family.flatMap(f -> processor.map(p -> f + "-" + p)).filter(name -> !name.equals("win-aarch64"));
    }
}
