package dev.partbridge.engine;

import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.ValidationDifferences;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the repair script of the last search for rows that differ. */
final class Repairs implements AutoCloseable {
    private Optional<KeptRepair> last = Optional.empty();

    /**
     * Forgets the script before, and keeps that of a search that comes to its end.
     *
     * @param search looks for rows and writes the script
     */
    FoundDifferences keep(Function<DifferenceSettings.Script, List<ValidationDifferences>> search) {
        boolean whole = false;
        try {
            KeptRepair repair = anew();
            List<ValidationDifferences> found = search.apply(repair::open);
            FoundDifferences result = new FoundDifferences(found, repair.written());
            whole = true;
            return result;
        } catch (IOException e) {
            throw new EngineException(
                    Kind.STOPPED, "the repair script cannot be kept until it is saved: " + FileTrouble.words(e), e);
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    private synchronized KeptRepair anew() throws IOException {
        close();
        KeptRepair repair = KeptRepair.begin();
        last = Optional.of(repair);
        return repair;
    }

    synchronized void save(Path file) {
        try {
            KeptRepair repair = last.orElse(null);
            if (repair == null || !repair.written()) {
                throw new EngineException(
                        Kind.USAGE, "there is no repair script: look for rows that differ first, and find some");
            }
            repair.save(file);
        } catch (FileAlreadyExistsException e) {
            throw new EngineException(
                    Kind.USAGE, file + " is there already and is not written over; name a new file", e);
        } catch (IOException e) {
            throw new EngineException(Kind.USAGE, "the repair script cannot be written: " + FileTrouble.words(e), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (last.isPresent()) {
                last.get().close();
            }
        } catch (IOException e) {
            throw new EngineException(
                    Kind.STOPPED, "the repair script of the last search stays: " + FileTrouble.words(e), e);
        } finally {
            last = Optional.empty();
        }
    }
}
