package dev.downbeat.jmh;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What the JVM holds right after a full collection.
 *
 * @param heapBytes used
 * @param metaspaceBytes used
 * @param loadedClasses loaded now
 * @param unloadedClasses unloaded since the start
 * @param instances how many objects there are of each class of Downbeat's, as a class histogram counts them
 */
record Memory(
        long heapBytes, long metaspaceBytes, long loadedClasses, long unloadedClasses, Map<String, Long> instances) {

    private static final Pattern ROW = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(dev\\.downbeat\\.\\S+).*");
    private static final int COLLECTIONS = 3;

    static Memory afterCollection() {
        for (int i = 0; i < COLLECTIONS; i++) { // what a reference queue gives free goes with the next
            System.gc();
        }
        Map<String, Long> instances = histogram();
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        return new Memory(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                metaspace().getUsage().getUsed(),
                classes.getLoadedClassCount(),
                classes.getUnloadedClassCount(),
                instances);
    }

    /** How many objects of a class there are, its subclasses not included. */
    long count(String className) {
        return instances.getOrDefault(className, 0L);
    }

    private static MemoryPoolMXBean metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> histogram() {
        try {
            Object text = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            Map<String, Long> instances = new TreeMap<>();
            text.toString()
                    .lines()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .forEach(row -> instances.merge(row.group(2), Long.parseLong(row.group(1)), Long::sum));
            return instances;
        } catch (JMException e) {
            throw new IllegalStateException("this JVM gives no class histogram", e);
        }
    }
}
