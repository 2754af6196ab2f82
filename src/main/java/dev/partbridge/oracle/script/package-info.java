/** Reads Oracle's scripts as they are found: splits them as SQL*Plus does and reads their DDL into the model. */
@NullMarked
package dev.partbridge.oracle.script;

import org.jspecify.annotations.NullMarked;
