#version 330 core

uniform vec2 arena;  // world units
uniform float pixel; // world units

in vec2 world;

out vec4 colour;

const float GRID = 40.0;
const vec3 EDGE = vec3(0.21, 0.72, 1.0);

void main() {
    vec2 toCentre = abs(world - 0.5 * arena);
    vec2 beyond = toCentre - 0.5 * arena;
    float edge = max(beyond.x, beyond.y);

    vec2 fromLine = abs(fract(world / GRID + 0.5) - 0.5) * GRID;
    float grid = 1.0 - smoothstep(0.35 * pixel, 1.1 * pixel, min(fromLine.x, fromLine.y));
    float centre = 1.0 - dot(toCentre, toCentre) / dot(0.5 * arena, 0.5 * arena);

    float within = step(edge, 0.0);
    vec3 deep = mix(vec3(0.009, 0.013, 0.034), vec3(0.024, 0.036, 0.092), max(centre, 0.0));
    vec3 sum = mix(vec3(0.004, 0.005, 0.012), deep, within);
    sum += within * grid * vec3(0.024, 0.070, 0.130) * (0.55 + 0.75 * max(centre, 0.0));

    float away = abs(edge + 1.5);
    float halfLine = max(1.1, 1.1 * pixel);
    float line = 1.0 - smoothstep(halfLine - 0.5 * pixel, halfLine + 0.7 * pixel, away);
    float near = max(0.0, 1.0 - away / 34.0);
    sum += EDGE * (line * 0.85 + near * near * near * 0.22);
    colour = vec4(sum, 1.0);
}
