#version 330 core

const int MAX_SHAPES = 16;

uniform vec4 shapes[3 * MAX_SHAPES]; // by shape: A B, C fold rounding, fill
uniform vec4 toClip;                 // scale, offset
uniform float unit;                  // world units

layout(location = 0) in vec4 placement; // x, y, radius, angle
layout(location = 1) in vec2 style;     // glow, half width of a beam
layout(location = 2) in vec4 colour;
layout(location = 3) in uint shape;

out vec2 local;
flat out vec4 edgeAB;
flat out vec2 cornerC;
flat out vec4 form; // fold, rounding, fill, reach of the glow
flat out vec4 tint;
flat out float strength;

void main() {
    int row = 3 * int(shape);
    vec4 cFoldRounding = shapes[row + 1];
    float radius = placement.z;
    float thickness = radius * cFoldRounding.w + style.y;
    float reach = min(style.x, 2.0) * ((style.y > 0.0 ? 4.0 * style.y : 0.5 * radius) + 6.0);
    float margin = reach + 3.0 * unit;

    edgeAB = shapes[row] * radius;
    cornerC = cFoldRounding.xy * radius;
    form = vec4(cFoldRounding.z, thickness, shapes[row + 2].x, max(reach, 1e-4));
    tint = colour;
    strength = style.x;

    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    vec2 extent = vec2(radius, style.y > 0.0 ? 0.0 : radius) + style.y + margin;
    local = corner * extent;
    vec2 along = vec2(cos(placement.w), sin(placement.w));
    vec2 world = placement.xy + local.x * along + local.y * vec2(-along.y, along.x);
    gl_Position = vec4(world * toClip.xy + toClip.zw, 0.0, 1.0);
}
