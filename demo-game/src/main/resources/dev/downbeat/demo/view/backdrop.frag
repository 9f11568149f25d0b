#version 330 core

uniform vec2 arena;  // world units
uniform float pixel; // world units, as is unit: lines are as wide on every display, and their edges as sharp as it can show
uniform float unit;
uniform vec3 edge;   // colour of the walls
uniform float alarm; // 0 to 1

in vec2 world;

out vec4 colour;

const float GRID = 40.0;
const float COARSE = 5.0; // every so many lines one is stronger
const vec3 RED = vec3(1.0, 0.12, 0.2);

float lines(float width) {
    vec2 fromLine = abs(fract(world / width + 0.5) - 0.5) * width;
    return 1.0 - smoothstep(0.725 * unit - 0.375 * pixel, 0.725 * unit + 0.375 * pixel, min(fromLine.x, fromLine.y));
}

void main() {
    vec2 toCentre = abs(world - 0.5 * arena);
    vec2 beyond = toCentre - 0.5 * arena;
    float outside = max(beyond.x, beyond.y);

    float grid = lines(GRID) * 0.75 + lines(GRID * COARSE);
    float centre = max(0.0, 1.0 - dot(toCentre, toCentre) / dot(0.5 * arena, 0.5 * arena));
    float cloud = 0.5 + 0.25 * (sin(world.x * 0.0061 + world.y * 0.0027) + sin(world.y * 0.0073 - world.x * 0.0019));

    float within = step(outside, 0.0);
    vec3 deep = mix(vec3(0.008, 0.010, 0.026), vec3(0.016, 0.022, 0.054), centre) + edge * 0.030 * cloud * centre;
    vec3 sum = mix(vec3(0.004, 0.005, 0.012), deep, within);
    sum += within * grid * mix(vec3(0.02, 0.05, 0.10), edge * 0.13, 0.6) * (0.55 + 0.75 * centre);

    vec3 wall = mix(edge, RED, alarm);
    float away = abs(outside + 1.5);
    float halfLine = max(1.1, 1.1 * unit);
    float line = 1.0 - smoothstep(halfLine - 0.5 * pixel, halfLine + 0.7 * pixel, away);
    float near = max(0.0, 1.0 - away / (34.0 + 150.0 * alarm));
    sum += wall * (line * 0.85 + near * near * near * (0.22 + 0.5 * alarm));
    colour = vec4(sum, 1.0);
}
