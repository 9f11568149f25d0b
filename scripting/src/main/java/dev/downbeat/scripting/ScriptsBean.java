package dev.downbeat.scripting;

import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Shows the scripts of a world through JMX, from when it is registered until it is closed. Nothing is registered unless a game
 * asks for it. What is registered keeps the world and its classes alive, so close it with the game. Safe for use by any
 * thread.
 */
public final class ScriptsBean implements ScriptsMXBean, AutoCloseable {

    private final ScriptedWorld world;
    private final ObjectName name;

    private ScriptsBean(ScriptedWorld world, ObjectName name) {
        this.world = world;
        this.name = name;
    }

    /**
     * Registers the scripts of a world with the JVM's MBean server, as {@code dev.downbeat:type=Scripts,name="…"}.
     *
     * @param name tells it from the other worlds of the process
     * @throws IllegalStateException if the name is taken
     */
    public static ScriptsBean register(String name, ScriptedWorld world) {
        try {
            ObjectName quoted = ObjectName.getInstance("dev.downbeat:type=Scripts,name=" + ObjectName.quote(name));
            ScriptsBean bean = new ScriptsBean(world, quoted);
            server().registerMBean(bean, bean.name);
            return bean;
        } catch (InstanceAlreadyExistsException e) {
            throw new IllegalStateException("another world is registered by this name: name=" + name, e);
        } catch (JMException e) {
            throw new IllegalStateException("the scripts could not be registered: name=" + name, e);
        }
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }

    @Override
    public long getRevision() {
        return world.status().revision();
    }

    @Override
    public List<String> getProblems() {
        return lines(world.status().problems());
    }

    @Override
    public List<String> getFaults() {
        return lines(world.status().faults());
    }

    @Override
    public List<String> getQuarantines() {
        return lines(world.status().quarantines());
    }

    private static List<String> lines(List<?> things) {
        return things.stream().map(Object::toString).toList();
    }

    /** Unregisters it. Idempotent. */
    @Override
    public void close() {
        try {
            server().unregisterMBean(name);
        } catch (InstanceNotFoundException e) {
            return; // it is gone already
        } catch (JMException e) {
            throw new IllegalStateException("the scripts could not be unregistered: name=" + name, e);
        }
    }
}
