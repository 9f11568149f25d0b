package dev.downbeat.demo.view;

/**
 * A place of the display as the open panel sees it.
 *
 * @param row the index of the row there; -1 beside all rows
 * @param across how far along the width of the rows, from 0 to 1; beyond, it is left or right of them
 */
public record PanelHit(int row, float across) {}
