// A set that is timed, the sounds of the clocks, and the screen that stays on.
import { clockText, now } from './clock.js';
import { runSeconds, write } from './clocks.js';
import { does, type } from './does.js';

let audio = null;
let lock = null;
let heard = null;

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

/** A tone, and a buzz where the phone can. */
export function beep(tone, milliseconds) {
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

/** Lets the clock of the set go on. */
export function timeSet(player) {
  const { ui, view } = player;
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
      complete(player);
    }
  }
  heard = seconds;
}

function complete(player) {
  if (player.isAuto) {
    does.complete({}, player);
    player.draw();
  }
}

/** What the buttons of the clock do, by their name. */
export const timedActs = {
  'start-timer'(_, player) {
    const { position, typedNow } = player;
    player.ui.timer = { position, number: typedNow.number, startedAt: now(), target: Number(typedNow.fields.seconds) || null };
  },
  'stop-timer'(_, player) {
    type(player, { seconds: String(Math.max(1, runSeconds(player.ui.timer))) });
    player.ui.timer = null;
  },
  auto(_, player, box) {
    player.isAuto = box.checked;
    player.remember('vigor-timer', box.checked ? 'auto' : '');
  },
};
