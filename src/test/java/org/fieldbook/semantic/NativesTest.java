package org.fieldbook.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativesTest {

    @ParameterizedTest
    @CsvSource({"Linux,amd64,linux-x64", "Linux,aarch64,linux-aarch64", "Mac OS X,aarch64,osx-aarch64", "Mac OS X,x86_64,osx-x64",
        "Windows 11,amd64,win-x64"})
    void theRuntimeIsThereForTheUsualComputers(String os, String arch, String platform) {
        assertThat(Natives.platform(os, arch)).contains(platform);
    }

    @Test
    void itIsNotThereForOthers() {
        assertThat(Natives.platform("Linux", "riscv64")).isEmpty();
        assertThat(Natives.platform("FreeBSD", "amd64")).isEmpty();
        assertThat(Natives.platform("Windows 11", "aarch64")).isEmpty();
    }

    /** Later versions bring a reporter to their maker, with the names of network calls in their libraries; this one has none of them. */
    @ParameterizedTest
    @ValueSource(strings = {"linux-x64/libonnxruntime.so", "linux-aarch64/libonnxruntime.so", "osx-aarch64/libonnxruntime.dylib",
        "osx-x64/libonnxruntime.dylib", "win-x64/onnxruntime.dll"})
    void theRuntimeNamesNoCallOfTheNetwork(String library) throws IOException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("ai/onnxruntime/native/" + library)) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.length()).isGreaterThan(5_000_000);
            for (String name : new String[] {"getaddrinfo", "OneCollector", "CFNetwork", "NSURLSession", "WS2_32", "WINHTTP", "WinHttp"}) {
                assertThat(bytes.contains(name)).as(name).isFalse();
            }
        }
    }
}
