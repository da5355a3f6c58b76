// Counts a rest down to its absolute end: a sleeping phone shows the right time when it wakes.
export function count(bar, left, whole, isPaused) {
  // The page may have gone on before it was drawn.
  if (!bar) {
    return;
  }
  const end = Date.now() + left;
  const clock = bar.querySelector('[data-clock]');
  const fill = bar.querySelector('[data-bar]');
  const show = (rest) => {
    const seconds = Math.ceil(rest / 1000);
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    fill.style.width = `${Math.min(100, (100 * rest) / whole)}%`;
  };
  if (isPaused) {
    show(left);
    return;
  }
  const tick = () => {
    if (!bar.isConnected) {
      clearInterval(timer);
      return;
    }
    const rest = Math.max(0, end - Date.now());
    show(rest);
    if (rest === 0) {
      clearInterval(timer);
      bar.dataset.over = 'true';
      bar.querySelector('[data-said]').textContent = 'Rest is over.';
      navigator.vibrate?.([200, 100, 200]);
      chime();
    }
  };
  const timer = setInterval(tick, 250);
  tick();
}

// Two short tones, made here: no file to load in a cellar without network. Browsers allow them after a first tap.
let audio = null;
function chime() {
  try {
    audio ??= new AudioContext();
    for (const [start, pitch] of [[0, 660], [0.18, 880]]) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const at = audio.currentTime + start;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, at);
      volume.gain.exponentialRampToValueAtTime(0.25, at + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.16);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 0.17);
    }
  } catch {
    // No sound on this device: the screen and the vibration say it too.
  }
}

// A fresh element ends the count of the one before.
export function renewed(bar) {
  const fresh = bar.cloneNode(true);
  delete fresh.dataset.over;
  fresh.querySelector('[data-said]').textContent = '';
  bar.replaceWith(fresh);
  return fresh;
}
