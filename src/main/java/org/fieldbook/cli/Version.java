package org.fieldbook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Tells the version the build left in the jar. */
final class Version implements IVersionProvider {
    private static final String BUILT = "/META-INF/maven/org.fieldbook/fieldbook/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties built = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(BUILT)) {
            if (in != null) {
                built.load(in);
            }
        }
        return new String[] {"Fieldbook " + built.getProperty("version", Texts.of("say.unbuilt"))};
    }
}
