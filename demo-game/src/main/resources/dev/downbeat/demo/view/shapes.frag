#version 330 core

uniform float pixel; // world units, as is unit: lines are as wide on every display, and their edges as sharp as it can show
uniform float unit;

in vec2 local;
flat in vec4 edgeAB;
flat in vec2 cornerC;
flat in vec4 form;
flat in vec4 tint;
flat in float strength;

out vec4 light;

float turn(vec2 a, vec2 b) {
    return a.x * b.y - a.y * b.x;
}

float squaredDistance(vec2 toPoint, vec2 edge) {
    vec2 rest = toPoint - edge * clamp(dot(toPoint, edge) / max(dot(edge, edge), 1e-6), 0.0, 1.0);
    return dot(rest, rest);
}

void main() {
    vec2 p = vec2(mix(local.x, abs(local.x), form.x), abs(local.y));
    vec2 a = edgeAB.xy;
    vec2 b = edgeAB.zw;
    float far = sqrt(min(squaredDistance(p - a, b - a), squaredDistance(p - b, cornerC - b)));
    bool inside = turn(b - a, p - a) > 0.0 && turn(cornerC - b, p - b) > 0.0;
    float distance = (inside ? -far : far) - form.y;

    float halfLine = max(0.75, 1.1 * unit);
    float line = 1.0 - smoothstep(halfLine - 0.6 * pixel, halfLine + 0.6 * pixel, abs(distance));
    float body = 1.0 - smoothstep(-0.6 * pixel, 0.6 * pixel, distance);
    float near = max(0.0, 1.0 - abs(distance) / form.w);
    float halo = near * near * (0.25 + 0.45 * near) * strength;

    // White where the light is strongest: in the line, and in the heart of what is filled.
    float filled = step(0.9, form.z);
    float depth = clamp(-distance / max(form.y, 1e-4), 0.0, 1.0);
    vec3 lineLight = mix(tint.rgb, vec3(1.0), 0.28) * line * (1.0 - filled);
    vec3 bodyLight = mix(tint.rgb, vec3(1.0), filled * depth * 0.85) * body * form.z;
    light = vec4((lineLight + bodyLight + tint.rgb * halo) * tint.a, 0.0); // added: opacity stays as it is
}
