#version 330 core

uniform vec4 toClip; // scale, offset

out vec2 world;

void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    world = (corner - toClip.zw) / toClip.xy;
    gl_Position = vec4(corner, 0.0, 1.0);
}
