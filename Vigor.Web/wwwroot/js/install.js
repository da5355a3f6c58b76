// The worker, the word that there is a new version, and the offer to install: after the first finished workout, and never again
// once it was turned down.
const TURNED_DOWN = 'vigor-install';
let offered = null;
let isLater = false;
let registration = null;
let begun = null;
let isTaken = false;

const stored = (name) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return 'unknown';
  }
};

const turnDown = () => {
  try {
    localStorage.setItem(TURNED_DOWN, 'no');
  } catch {
    // Where nothing can be stored, nothing is offered.
  }
};

const isInstalled = () => matchMedia('(display-mode: standalone)').matches || navigator.standalone === true;
const isApple = () => /iPhone|iPad|iPod/.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1);

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offered = event;
});
addEventListener('appinstalled', () => {
  turnDown();
  navigator.storage?.persist?.();
});

function offer() {
  const card = document.querySelector('[data-install]');
  if (!card) {
    return;
  }
  card.hidden = isInstalled() || stored(TURNED_DOWN) !== null || !(offered || isApple());
  card.querySelector('[data-hint]').hidden = Boolean(offered);
  const button = card.querySelector('[data-yes]');
  button.hidden = !offered;
  button.onclick = async () => {
    await offered.prompt();
    turnDown();
    offered = null;
    offer();
  };
  card.querySelector('[data-no]').onclick = () => { turnDown(); offer(); };
}

// A workout is never interrupted: the new version waits until none runs.
function news() {
  const bar = document.querySelector('[data-news]');
  if (!bar) {
    return;
  }

  // Without a worker before it, there is nothing older to take the place of.
  const waiting = navigator.serviceWorker?.controller ? registration?.waiting : null;
  bar.hidden = !waiting || isLater || Boolean(stored('vigor-running'));
  bar.querySelector('[data-now]').onclick = () => { isTaken = true; waiting?.postMessage('take-over'); };
  bar.querySelector('[data-later]').onclick = () => { isLater = true; news(); };
}

/** What is offered now; looked at again and again, because the page is drawn anew beside this. */
export function look() {
  offer();
  news();
}

async function begin() {
  if (!('serviceWorker' in navigator)) {
    return null;
  }
  try {
    navigator.serviceWorker.addEventListener('controllerchange', () => isTaken && location.reload());
    registration = await navigator.serviceWorker.register('/worker.js', { type: 'module', updateViaCache: 'none' });

    // Browsers that are short of room take away what is kept: what is missing is fetched again.
    registration.active?.postMessage('check');
  } catch {
    // Private windows and older browsers have none: everything else goes on.
  }
  return registration;
}

/**
 * Makes that Vigor opens without a network, and that reminders come in; once a page.
 * @returns {Promise<ServiceWorkerRegistration | null>} Null where the browser runs no worker.
 */
export const register = () => (begun ??= begin());
