// Keeps the screen on while somebody trains: asked for on the first tap, and again whenever the page is seen again.
let wanted = false;
let lock = null;

async function ask() {
  if (wanted && !lock && document.visibilityState === 'visible') {
    try {
      lock = await navigator.wakeLock?.request('screen');
      lock?.addEventListener('release', () => { lock = null; });
    } catch {
      // Refused, for instance to save the battery: the workout goes on without it.
    }
  }
}

export function keepAwake(root) {
  root?.addEventListener('pointerdown', () => {
    wanted = true;
    ask();
  }, { once: true });
  document.addEventListener('visibilitychange', ask);
}

// A new exercise begins at its top, also for somebody who had scrolled down.
export function show(root) {
  if (root?.getBoundingClientRect().top < 0) {
    root.scrollIntoView();
  }
}

// The button that was pressed has given way to another in its place: who presses by keyboard goes on there.
export function keepFocus(root) {
  if (document.activeElement === document.body) {
    root?.querySelector('.dock .pair .button-primary, .dock [data-complete]')?.focus({ preventScroll: true });
  }
}

export function letSleep() {
  wanted = false;
  document.removeEventListener('visibilitychange', ask);
  lock?.release();
}
