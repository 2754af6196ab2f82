package dev.partbridge.golden;

/** A golden case as a database for looking at the program: started by hand, ended by Ctrl+C. */
public final class GoldenOracleMain {
    private static final String USER = "MOVER";
    private static final String PASSWORD = "moving";

    private GoldenOracleMain() {}

    /** @param args the case's folder, such as reference_chain */
    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "reference_chain" : args[0];
        try (GoldenOracle oracle = GoldenOracle.start(name, USER, PASSWORD)) {
            System.out.println("The tables of " + name + " as an Oracle database: " + oracle.address()
                    + " schema APP, user " + USER + ", password " + PASSWORD + "; Ctrl+C ends it");
            Thread.currentThread().join();
        }
    }
}
