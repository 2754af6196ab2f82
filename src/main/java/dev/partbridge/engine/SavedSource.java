package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OracleTls;
import dev.partbridge.connect.oracle.OracleUser;
import dev.partbridge.project.ProjectSource;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** The source as a project keeps it. */
final class SavedSource {
    private final SavedPaths paths;

    SavedSource(SavedPaths paths) {
        this.paths = paths;
    }

    ProjectSource write(SourceSpec source) {
        if (source instanceof LiveSource live) {
            OracleProfile profile = live.profile();
            return new ProjectSource.Database(
                    user(profile.user()) + profile.address().text(),
                    live.schemas(),
                    live.texts().map(Charset::name),
                    new ProjectSource.Stores(
                            // what the environment says is of this machine
                            profile.tnsAdmin()
                                    .filter(p -> !Optional.of(p).equals(ofEnvironment()))
                                    .map(paths::write),
                            profile.tls().wallet().map(paths::write),
                            profile.tls().keyStore().map(this::write),
                            profile.tls().trustStore().map(this::write)));
        }
        return new ProjectSource.Scripts(paths.write(((ScriptSource) source).path()));
    }

    /** @throws IllegalArgumentException when the connect string or the character set is none */
    SourceSpec read(ProjectSource source) {
        if (source instanceof ProjectSource.Database saved) {
            OracleProfile typed = OracleConnectString.parse(saved.address());
            ProjectSource.Stores stores = saved.stores();
            return new LiveSource(
                    new OracleProfile(
                            typed.address(),
                            typed.user(),
                            stores.tnsAdmin().map(paths::read).or(typed::tnsAdmin),
                            new OracleTls(
                                    stores.wallet().map(paths::read),
                                    stores.keys().map(this::read),
                                    stores.trust().map(this::read))),
                    saved.schemas(),
                    saved.textsAs().map(Charset::forName));
        }
        return new ScriptSource(paths.read(((ProjectSource.Scripts) source).path()));
    }

    private ProjectSource.Store write(OracleTls.Store store) {
        return new ProjectSource.Store(paths.write(store.file()), store.type());
    }

    private OracleTls.Store read(ProjectSource.Store store) {
        return new OracleTls.Store(paths.read(store.file()), store.type());
    }

    private static String user(OracleUser user) {
        return user.typed().isEmpty() ? "" : user.typed() + "@";
    }

    private static Optional<Path> ofEnvironment() {
        return OracleConnectString.parse("alias").tnsAdmin();
    }
}
