package dev.downbeat.jcstress;

/** What is handed over. Its fields are plain: a thread that gets hold of it in no order after its maker may see them unwritten. */
final class Revision {

    private int number;
    private int basis;
    private int echo;

    /** @param basis the number of the one that was live when this one was prepared */
    Revision(int number, int basis) {
        this.number = number;
        this.basis = basis;
        this.echo = number;
    }

    int number() {
        return number;
    }

    int basis() {
        return basis;
    }

    /** The number again, written last. */
    int echo() {
        return echo;
    }
}
