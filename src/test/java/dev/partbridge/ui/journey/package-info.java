/** Whole journeys through the window on the real engine, told in the user's steps. */
package dev.partbridge.ui.journey;
