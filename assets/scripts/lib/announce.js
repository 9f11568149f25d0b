// One line for the player, in the middle of the screen.

const SECONDS = 2.5;

/** @type {Coroutine | undefined} */
let shown;

/**
 * Says something for a while, in place of what is being said.
 * @param {string} text
 */
export function announce(text) {
  if (shown !== undefined) {
    stop(shown);
  }
  shown = start(show(text));
}

/** @param {string} text */
function* show(text) {
  arena.banner = text;
  yield wait(SECONDS);
  arena.banner = '';
}
