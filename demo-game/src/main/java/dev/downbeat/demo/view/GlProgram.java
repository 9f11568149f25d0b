package dev.downbeat.demo.view;

import static org.lwjgl.opengl.GL33C.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A linked shader program, from the two resources {@code <name>.vert} and {@code <name>.frag} of this package. */
final class GlProgram implements AutoCloseable {

    private final int program;

    /** @throws IllegalStateException with the driver's log, if the shaders do not compile or link */
    GlProgram(String name) {
        this(name, read(name + ".vert"), read(name + ".frag"));
    }

    GlProgram(String name, String vertexSource, String fragmentSource) {
        int vertex = compile(GL_VERTEX_SHADER, name + ".vert", vertexSource);
        int fragment;
        try {
            fragment = compile(GL_FRAGMENT_SHADER, name + ".frag", fragmentSource);
        } catch (IllegalStateException e) {
            glDeleteShader(vertex);
            throw e;
        }
        program = link(name, vertex, fragment);
    }

    private static int compile(int type, String name, String source) {
        int shader = glCreateShader(type);
        glShaderSource(shader, source);
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) == GL_FALSE) {
            String log = glGetShaderInfoLog(shader);
            glDeleteShader(shader);
            throw new IllegalStateException("shader does not compile: name=" + name + ", log=" + log.strip());
        }
        return shader;
    }

    private static int link(String name, int vertex, int fragment) {
        int program = glCreateProgram();
        glAttachShader(program, vertex);
        glAttachShader(program, fragment);
        glLinkProgram(program);
        glDeleteShader(vertex); // the program keeps them as long as it needs them
        glDeleteShader(fragment);
        if (glGetProgrami(program, GL_LINK_STATUS) == GL_FALSE) {
            String log = glGetProgramInfoLog(program);
            glDeleteProgram(program);
            throw new IllegalStateException("shaders do not link: name=" + name + ", log=" + log.strip());
        }
        return program;
    }

    private static String read(String resource) {
        try (InputStream in = GlProgram.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("shader is missing: resource=" + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void use() {
        glUseProgram(program);
    }

    /** Where the uniform is; -1 if the shaders do not use it, which OpenGL takes for "ignore". */
    int uniform(String name) {
        return glGetUniformLocation(program, name);
    }

    @Override
    public void close() {
        glDeleteProgram(program);
    }
}
