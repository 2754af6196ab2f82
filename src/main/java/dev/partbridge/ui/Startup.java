package dev.partbridge.ui;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.SourceSpec;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the window is given at its start.
 *
 * @param engine stays the caller's to close
 * @param sample the scripts behind "Open the sample"
 * @param sampleTarget where the sample migrates to
 * @param open a project, script or folder to be opened at once
 */
public record Startup(Engine engine, SourceSpec sample, Target sampleTarget, Optional<Path> open) {}
