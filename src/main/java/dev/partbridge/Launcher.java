package dev.partbridge;

/** Where the program starts. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.out.println("partbridge");
    }
}
