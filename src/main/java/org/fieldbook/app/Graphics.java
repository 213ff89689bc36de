package org.fieldbook.app;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Spares a Linux without a graphics card the drivers that emulate OpenGL: 60 MB that JavaFX would load only to refuse them, and GTK
 * without using them.
 */
final class Graphics {
    private static final String ORDER = "prism.order";

    private Graphics() {
    }

    /** To be called before JavaFX starts. What was asked for by property or environment stays as it is. */
    static void prepare() {
        if (System.getProperty("os.name").startsWith("Linux") && !hasCard(Path.of("/dev"))) {
            if (System.getProperty(ORDER) == null) {
                System.setProperty(ORDER, "sw");
            }
            set("GDK_GL", "disable");
        }
    }

    /** Whether a card that draws is among the devices: one that the kernel drives, NVIDIA's own way, or Windows' below a Linux. */
    static boolean hasCard(Path devices) {
        if (Files.exists(devices.resolve("nvidiactl")) || Files.exists(devices.resolve("dxg"))) {
            return true;
        }
        try (DirectoryStream<Path> drawing = Files.newDirectoryStream(devices.resolve("dri"), "renderD*")) {
            return drawing.iterator().hasNext();
        } catch (IOException _) {
            return false;
        }
    }

    /** GTK reads the process's own environment, which Java only copies. */
    private static void set(String name, String value) {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("setenv").ifPresent(setenv -> {
            FunctionDescriptor shape = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            try (Arena arena = Arena.ofConfined()) {
                int _ = (int) linker.downcallHandle(setenv, shape).invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 0);
            } catch (Throwable e) {
                throw new IllegalStateException("setenv", e);
            }
        });
    }
}
