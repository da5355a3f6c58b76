// What runs by itself: the workout's clock and the rest. A timed set, sounds and the screen that stays on come later.
import { clockText, now } from './clock.js';
import { restAt } from './events.js';

const COUNT_IN = 3000;
const MISSED = 3000;

/** Seconds that a timed set has run; negative while it counts in. */
export const runSeconds = (timer) => Math.floor((now() - timer.startedAt - COUNT_IN) / 1000);

/** Keeps the clocks of a page going. @param {() => object} look The player. @param {(isMissed: boolean) => void} onRestOver */
export function runClocks(look, onRestOver) {
  let hadRest = false;

  function rest(player) {
    const running = restAt(player.view, now());
    const end = player.view.rest?.endsAt;
    write('rest', running ? clockText(running.leftover) : '');
    const bar = document.querySelector('[data-clock=rest-bar] > span');
    if (bar && running) {
      bar.style.transform = `scaleX(${Math.min(1, running.leftover / (running.seconds * 1000))})`;
    }

    // Over while nobody looked is over, and not worth a noise.
    if (hadRest && !running && player.view.rest) {
      onRestOver(now() - end >= MISSED);
    }
    hadRest = Boolean(running);
  }

  function tick() {
    const player = look();
    write('workout', clockText((player.view.finishedAt ?? now()) - player.view.startedAt));
    rest(player);
    player.more.timeSet?.(player);
  }

  setInterval(tick, 250);
  return tick;
}

/** Writes a time where it is shown. */
export function write(name, text) {
  const element = document.querySelector(`[data-clock=${name}]`);
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}
