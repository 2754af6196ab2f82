package dev.partbridge.run.session;

/** How many rows may be rejected before a run stops. Shared by all jobs. */
final class RejectLimit {
    private final long most;
    private long rejects;

    /**
     * @param most -1 for no limit
     * @param rejects those of earlier runs
     */
    RejectLimit(long most, long rejects) {
        this.most = most;
        this.rejects = rejects;
    }

    synchronized void add(long more) {
        rejects += more;
    }

    /** In all, by the journal. */
    synchronized void known(long all) {
        rejects = all;
    }

    synchronized long rejects() {
        return rejects;
    }

    synchronized boolean exceeded() {
        return most >= 0 && rejects > most;
    }

    String message() {
        return "stopped after " + rejects() + " rejected rows, more than the " + most
                + " allowed; they are in partbridge.reject of the target; raise --max-rejects and run again to carry on";
    }
}
