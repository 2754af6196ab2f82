/** Reads schemas from Oracle's dictionary over JDBC into the model that the script reader fills too. */
@NullMarked
package dev.partbridge.oracle.dictionary;

import org.jspecify.annotations.NullMarked;
