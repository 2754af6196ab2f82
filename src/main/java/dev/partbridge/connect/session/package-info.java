/** What the sessions of both sides have in common: a password that is kept from eyes, and how soon the other end answers. */
@NullMarked
package dev.partbridge.connect.session;

import org.jspecify.annotations.NullMarked;
