package dev.downbeat.simulation;

/**
 * Where simulations take place.
 *
 * @param cold where what runs in the end is compared with what a game would run that is started then
 */
record Theatre(Grounds left, Grounds right, Grounds cold) {

    static Theatre build() {
        return new Theatre(new Grounds(), new Grounds(), new Grounds());
    }
}
