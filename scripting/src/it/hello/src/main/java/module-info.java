/** A game that uses Downbeat. */
module com.example.hello {
    requires dev.downbeat.scripting;

    exports com.example.hello;
}
