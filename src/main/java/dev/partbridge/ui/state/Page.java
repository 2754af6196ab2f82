package dev.partbridge.ui.state;

/** The views in the middle of the window, left to right. */
public enum Page {
    CHAINS,
    REVIEW,
    RUN,
    VALIDATE
}
