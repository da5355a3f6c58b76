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
  root.addEventListener('pointerdown', () => {
    wanted = true;
    ask();
  }, { once: true });
  document.addEventListener('visibilitychange', ask);
}

export function letSleep() {
  wanted = false;
  document.removeEventListener('visibilitychange', ask);
  lock?.release();
}
