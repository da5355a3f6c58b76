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

const player = () => document.querySelector('.player');

function onDown(event) {
  if (player()?.contains(event.target)) {
    wanted = true;
    ask();
  }
}

// A new exercise begins at its top, also for somebody who had scrolled down.
function show() {
  if (player()?.getBoundingClientRect().top < 0) {
    player().scrollIntoView();
  }
}

// The button that was pressed has given way to another in its place: who presses by keyboard goes on there.
let pressed = null;
const onFocus = (event) => { pressed = event.target.closest?.('.player > .dock') ? event.target : null; };

function keepFocus() {
  if (pressed && !pressed.isConnected && document.activeElement === document.body) {
    pressed = null;
    player()?.querySelector('.dock .pair .button-primary, .dock [data-complete]')?.focus({ preventScroll: true });
  }
}

// In the same breath as the change itself: a moment later it would move what a finger is going for.
const watch = new MutationObserver((changes) => {
  if (changes.some((change) => change.attributeName === 'data-position')) {
    show();
  }
  keepFocus();
});

export function attach() {
  watch.observe(document.getElementById('main'), { subtree: true, childList: true, attributes: true, attributeFilter: ['data-position'] });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onDown);
  document.addEventListener('visibilitychange', ask);
}

export function letSleep() {
  wanted = false;
  watch.disconnect();
  document.removeEventListener('focusin', onFocus);
  document.removeEventListener('pointerdown', onDown);
  document.removeEventListener('visibilitychange', ask);
  lock?.release();
}
