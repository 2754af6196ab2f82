package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerFileTest {
    @TempDir
    private Path folder;

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        Path file = folder.resolve("kept.csv");
        try (OutputStream out = OwnerFile.create(file)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as("before anything is written")
                    .isEqualTo("rw-------");
            out.write('x');
        }
        assertThat(file).hasContent("x");
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertThatThrownBy(() -> OwnerFile.create(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> OwnerFile.create(link)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void whereThereAreAccessListsItHasOneEntry() throws IOException {
        UserPrincipal owner = Files.getOwner(folder);
        List<AclEntry> entries = OwnerFile.acl(owner).value();
        assertThat(OwnerFile.acl(owner).name()).isEqualTo("acl:acl");
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).type()).isEqualTo(AclEntryType.ALLOW);
        assertThat(entries.get(0).principal()).isEqualTo(owner);
        assertThat(entries.get(0).permissions()).contains(AclEntryPermission.READ_DATA, AclEntryPermission.WRITE_DATA);
    }
}
