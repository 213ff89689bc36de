package org.fieldbook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What was measured, by name. Each step runs in a process of its own, as the program would, and reports on its standard output. */
public final class Figures {
    private static final String MARK = "figure\t";
    /** The program's own. */
    private static final Path OPTIONS = Path.of("installer", "java.options").toAbsolutePath();

    /** The heap is given back in steps, the whole of it with the fourth. */
    private static final int COLLECTIONS = 4;

    private final Map<String, Double> values = new LinkedHashMap<>();

    public static void report(String name, double value) {
        System.out.println(MARK + name + "\t" + value);
    }

    /** Runs a step and takes what it reports; other lines pass through. */
    void run(Class<?> step, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("@" + OPTIONS, "-cp", System.getProperty("java.class.path"), step.getName()));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(MARK)) {
                    String[] parts = line.split("\t");
                    values.put(parts[1], Double.valueOf(parts[2]));
                } else {
                    System.out.println(line);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(step.getSimpleName() + " failed");
        }
    }

    void put(String name, double value) {
        values.put(name, value);
    }

    double get(String name) {
        return values.getOrDefault(name, 0.0);
    }

    /** Some values with that many digits, as cells of a table. */
    String cells(int digits, String... names) {
        StringBuilder cells = new StringBuilder();
        for (String name : names) {
            cells.append(" | ").append(values.containsKey(name) ? String.format(Locale.ROOT, "%,." + digits + "f", values.get(name)) : "");
        }
        return cells.toString();
    }

    /** Reports heap in use after collecting, and what the process holds where the system tells, in megabytes. */
    public static void reportMemory(String name) throws IOException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        report(name + " heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("RssAnon:")) {
                    report(name + " resident", Double.parseDouble(line.replaceAll("\\D", "")) / 1e3);
                }
            }
        }
    }

    /** How many bytes the files of a folder hold. */
    public static double size(Path folder) throws IOException {
        double size = 0;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /** The processor's time that this process has had, in seconds. */
    static double work() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
