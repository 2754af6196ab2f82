/** The command line: one command for each use case of the engine, console progress, exit codes. */
package dev.partbridge.cli;
