import { wordsOf } from './set-fields.js';

// Sets that wait to be sent. Each stands under a key of its own, so that two tabs cannot overwrite each other's; its id is
// made here, once, so that sending it twice stores it once. The server's answer is the only thing that removes one; a set it
// refuses, or fails on again and again, is set aside until the person has read why, so that the others go on.
const PREFIX = 'vigor-set-';
const ASIDE = 'vigor-aside-';
const memory = new Map();
const PATIENCE = 3000;
const MOST = 50;
// So often, and for so many milliseconds, the server may fail on a set that is sent alone before it is set aside.
const TRIES = 5;
const TRYING = 30000;
let sending = null;
let isSendingAll = false;
let held = null;
let isNews = false;

// Version 7: sorts by time, and no secure context is asked for.
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

// What a promise gives, or false when it fails or hangs.
export const within = (milliseconds, answer) => Promise.race([
  answer.then((value) => value ?? true, () => false),
  new Promise((resolve) => { setTimeout(resolve, milliseconds, false); }),
]);

const owner = () => document.querySelector('[data-owner]')?.dataset.owner;
const token = () => document.querySelector('input[name=__RequestVerificationToken]')?.value ?? '';

function keep(prefix, tap) {
  memory.set(prefix + tap.id, tap);
  try {
    localStorage.setItem(prefix + tap.id, JSON.stringify(tap));
  } catch {
    // A full or forbidden storage: the page itself remembers until it is closed.
  }
}

function forget(prefix, id) {
  memory.delete(prefix + id);
  try {
    localStorage.removeItem(prefix + id);
  } catch {
    // Nothing was kept there.
  }
}

// Oldest first, those of the person who is signed in only.
function kept(prefix) {
  const all = new Map([...memory].filter(([key]) => key.startsWith(prefix)));
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index);
      if (key.startsWith(prefix)) {
        all.set(key, JSON.parse(localStorage.getItem(key)));
      }
    }
  } catch {
    // What the page remembers has to do.
  }
  const mine = owner();
  return [...all.values()].filter((tap) => tap.owner === mine).sort((one, other) => (one.id < other.id ? -1 : 1));
}

export const waiting = () => kept(PREFIX);

// Whether a set of this place waits: it is done, whatever the server knows.
export const isWaiting = (session, { position, set }) =>
  waiting().some((tap) => !tap.isTakenBack && place(tap) === place({ session, position, set }));

// The name of the exercise stays here: it is for telling the person which set it was.
export const put = (tap, name) => keep(PREFIX, { ...tap, name, owner: owner(), at: Date.now() });

// Whether anything was sent since the page last heard of it: a player that comes up meanwhile may have been read before.
export function takeNews() {
  const was = isNews;
  isNews = false;
  return was;
}

export function drop(id) {
  forget(PREFIX, id);
  show();
}

// Nobody knows whether it was stored meanwhile: that it is taken back is sent as well.
export const takeBack = (tap, name) => put({ ...tap, isTakenBack: true }, name);

export const text = () => {
  const all = waiting();
  const sets = all.filter((tap) => !tap.isTakenBack).length;
  const waits = sets > 0 ? `${sets} ${sets === 1 ? 'set waits' : 'sets wait'} to be sent.` : 'An undo waits to be sent.';
  return all.length === 0 ? '' : [waits, held?.message].filter(Boolean).join(' ');
};

// A link that leads to where sending is allowed again, when that is what stands in the way.
export function showWay(link) {
  const way = waiting().length > 0 ? held?.way : null;
  link.hidden = !way;
  link.textContent = way?.name ?? '';
  link.href = way?.address ?? '';
  link.onclick = (event) => {
    event.preventDefault();
    event.stopPropagation();
    location.assign(link.href);
  };
}

// The badge: how many wait, and why one could not be stored, until that was read. A player without a connection says
// what waits in its own place.
export function show() {
  const aside = kept(ASIDE);
  const [first] = aside;
  const why = first?.message || 'Our side failed on it. It is kept in this browser.';
  const words = [
    text(),
    first ? `${wordsOf(first)} could not be ${first.message ? 'stored' : 'sent'}: ${why}` : '',
    aside.length > 1 ? `${aside.length - 1} more could not be stored either.` : '',
  ].filter(Boolean).join(' ');
  for (const badge of document.querySelectorAll('[data-unsent]')) {
    const part = (name) => badge.querySelector(`[data-${name}]`);
    if (part('words').textContent !== words) {
      part('words').textContent = words;
    }
    showWay(part('way'));
    part('dismiss').hidden = !first;
    part('dismiss').onclick = () => {
      forget(ASIDE, first.id);
      show();
    };
    part('again').hidden = !first || Boolean(first.message);
    part('again').onclick = () => {
      tryAgain(first);
      flush();
    };
    badge.hidden = words === '' || document.querySelector('.player[data-offline]') !== null;
  }
}

// One more failure sets it aside again.
function tryAgain(tap) {
  keep(PREFIX, { ...tap, tries: TRIES - 1 });
  forget(ASIDE, tap.id);
}

// Sends what waits, in order. True when the server was reached and nothing is left. What was tapped this moment is still
// on its way over the circuit, unless that is known to be down.
export function flush(isCircuitDown = false) {
  if (sending && isCircuitDown && !isSendingAll) {
    return sending.then(() => flush(true));
  }
  isSendingAll = sending ? isSendingAll : isCircuitDown;
  sending ??= send(isCircuitDown).finally(() => {
    sending = null;
    show();
  });
  return sending;
}

async function send(isCircuitDown) {
  let sent = 0;
  let most = MOST;
  const failed = new Set();
  for (;;) {
    const now = Date.now();
    const due = waiting().filter((tap) => (isCircuitDown || now - tap.at > PATIENCE) && !failed.has(place(tap))).slice(0, most);
    if (due.length === 0 && (sent > 0 || failed.size > 0 || !isCircuitDown)) {
      return waiting().length === 0;
    }
    let answers;
    try {
      const response = await fetch('/offline/sets', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', RequestVerificationToken: token() },
        body: JSON.stringify(due.map(({ owner: _, at, name, tries, since, ...tap }) => tap)),
        signal: AbortSignal.timeout(15000),
      });
      const isUnusable = response.status === 400 || response.status === 500;
      if (isUnusable && due.length > 1) {
        // One of them may stand in the way of the others.
        most = 1;
        continue;
      }
      if (response.status === 500 && due.length === 1) {
        // What follows in the same place waits with it.
        failed.add(place(due[0]));
        noteFailure(due[0], now);
        continue;
      }
      if (response.status === 400 && due.length === 1) {
        answers = [{ id: due[0].id, state: 'Refused', message: (await sentence(response)) || 'Its figures cannot be read.' }];
      } else if (!response.ok) {
        held = await whatHolds(response);
        return false;
      } else {
        answers = await response.json();
      }
      held = null;
    } catch {
      return false;
    }
    for (const { id, state, message } of answers) {
      const tap = due.find((one) => one.id === id);
      if (state === 'Refused') {
        keep(ASIDE, { ...tap, message });
      }

      // Taken back while it was on its way: that is sent next.
      if (waiting().find((one) => one.id === id)?.isTakenBack === tap?.isTakenBack) {
        drop(id);
      }
    }
    sent += answers.length;
    if (answers.length > 0) {
      tell();
    } else {
      return true;
    }
  }
}

function tell() {
  isNews = true;
  document.dispatchEvent(new Event('vigor-sent'));
}

const place = (tap) => `${tap.session} ${tap.position} ${tap.set}`;

function noteFailure(tap, now) {
  const { tries = 0, since = now } = tap;
  const noted = { ...(waiting().find((one) => one.id === tap.id) ?? tap), tries: tries + 1, since };
  if (noted.tries >= TRIES && now - since >= TRYING) {
    keep(ASIDE, noted);
    forget(PREFIX, tap.id);
  } else {
    keep(PREFIX, noted);
  }
}

async function whatHolds(response) {
  const way = {
    401: { name: 'Sign in', address: `/account/login?ReturnUrl=${encodeURIComponent(location.pathname)}` },
    403: { name: 'Reload the page', address: location.href },
  }[response.status];
  return response.status < 500 ? { message: await sentence(response), way } : null;
}

const sentence = (response) => response.json().then(({ error }) => error.message, () => '');

function tick() {
  show();
  if (waiting().length > 0) {
    flush();
  }
}

// What another tab has brought to the server is news here as well.
addEventListener('storage', ({ key, newValue }) => {
  if (key?.startsWith(PREFIX) && newValue === null) {
    tell();
  }
});
addEventListener('online', tick);
document.addEventListener('visibilitychange', tick);
setInterval(tick, 5000);
// What our side failed on may be mended by now.
kept(ASIDE).filter((tap) => !tap.message).forEach(tryAgain);
// What waits here was tapped on a page that is gone, and nothing else brings it.
if (waiting().length > 0) {
  flush(true);
}
show();
