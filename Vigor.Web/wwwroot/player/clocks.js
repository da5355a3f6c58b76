// What runs by itself: the workout's clock, the rest, a timed set, and the screen that stays on.
import { clockText, now } from './clock.js';
import { restAt } from './events.js';

const COUNT_IN = 3000;
let audio = null;
let lock = null;

/** Wakes the sound: browsers let only a tap do that. */
export function wake() {
  try {
    audio ??= new AudioContext();
    if (audio.state !== 'running') {
      audio.resume();
    }
  } catch {
    audio = null;
  }
  keepScreenOn();
}

async function keepScreenOn() {
  if (!lock && document.visibilityState === 'visible') {
    try {
      lock = await navigator.wakeLock?.request('screen');
      lock?.addEventListener('release', () => { lock = null; });
    } catch {
      // Refused, for instance to save the battery: the workout goes on without it.
    }
  }
}

document.addEventListener('visibilitychange', () => audio && keepScreenOn());

function beep(tone, milliseconds) {
  if (audio?.state === 'running') {
    const [sound, volume] = [audio.createOscillator(), audio.createGain()];
    sound.frequency.value = tone;
    volume.gain.value = 0.15;
    sound.connect(volume).connect(audio.destination);
    sound.start();
    sound.stop(audio.currentTime + milliseconds / 1000);
  }
  navigator.vibrate?.(milliseconds);
}

/** Seconds that a timed set has run; negative while it counts in. */
export const runSeconds = (timer) => Math.floor((now() - timer.startedAt - COUNT_IN) / 1000);

/** Keeps the clocks of a page going. @param {() => object} look The player. */
export function runClocks(look, { onRestOver, onTimerOver }) {
  let [hadRest, heard] = [false, null];

  function rest(player) {
    const running = restAt(player.view, now());
    const end = player.view.rest?.endsAt;
    write('rest', running ? clockText(running.leftover) : '');
    const bar = document.querySelector('[data-clock=rest-bar] > span');
    if (bar && running) {
      bar.style.transform = `scaleX(${Math.min(1, running.leftover / (running.seconds * 1000))})`;
    }

    // Over while nobody looked is over, and not worth a noise.
    if (hadRest && !running && player.view.rest && now() - end < 3000) {
      beep(880, 400);
      onRestOver();
    } else if (hadRest && !running && player.view.rest) {
      onRestOver(true);
    }
    hadRest = Boolean(running);
  }

  function set({ ui, view }) {
    const { timer } = ui;
    if (!timer) {
      return;
    }
    const seconds = runSeconds(timer);
    const target = timer.target ?? view.exercises[timer.position]?.next.seconds ?? 0;
    const run = seconds < target ? clockText((target - seconds) * 1000) : `+${clockText((seconds - target) * 1000)}`;
    write('set', seconds < 0 ? String(-seconds) : run);
    if (heard !== seconds && heard !== null) {
      if (seconds <= 0) {
        beep(seconds === 0 ? 880 : 440, seconds === 0 ? 300 : 100);
      } else if (seconds === target && target > 0) {
        beep(880, 400);
        onTimerOver();
      }
    }
    heard = seconds;
  }

  function tick() {
    const player = look();
    write('workout', clockText((player.view.finishedAt ?? now()) - player.view.startedAt));
    rest(player);
    set(player);
  }

  setInterval(tick, 250);
  return tick;
}

function write(name, text) {
  const element = document.querySelector(`[data-clock=${name}]`);
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}
