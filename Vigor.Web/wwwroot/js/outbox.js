import { wordsOf } from './set-fields.js';

// Sets that wait to be sent. Each stands under a key of its own, so that two tabs cannot overwrite each other's; its id is
// made here, once, so that sending it twice stores it once. The server's answer is the only thing that removes one; a set it
// refuses is kept beside them until the person has read why.
const PREFIX = 'vigor-set-';
const REFUSED = 'vigor-refused-';
const memory = new Map();
const PATIENCE = 3000;
const MOST = 50;
let sending = null;
let held = '';

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

// The name of the exercise stays here: it is for telling the person which set it was.
export const put = (tap, name) => keep(PREFIX, { ...tap, name, owner: owner(), at: Date.now() });

export function drop(id) {
  forget(PREFIX, id);
  show();
}

export const text = () => {
  const sets = waiting().length;
  return sets === 0 ? '' : `${sets} ${sets === 1 ? 'set waits' : 'sets wait'} to be sent.${held && ` ${held}`}`;
};

// The badge: how many wait, and why one could not be stored, until that was read. A player without a connection says
// what waits in its own place.
export function show() {
  const refused = kept(REFUSED)[0];
  const words = [text(), refused ? `${wordsOf(refused)} could not be stored: ${refused.message}` : ''].filter((part) => part !== '').join(' ');
  for (const badge of document.querySelectorAll('[data-unsent]')) {
    const said = badge.querySelector('[data-words]');
    const dismiss = badge.querySelector('button');
    if (said.textContent !== words) {
      said.textContent = words;
    }
    dismiss.hidden = !refused;
    dismiss.onclick = () => {
      forget(REFUSED, refused.id);
      show();
    };
    badge.hidden = words === '' || document.querySelector('.player[data-offline]') !== null;
  }
}

// Sends what waits, in order. True when the server was reached and nothing is left. What was tapped this moment is still
// on its way over the circuit, unless that is known to be down.
export function flush(isCircuitDown = false) {
  sending ??= send(isCircuitDown).finally(() => {
    sending = null;
    show();
  });
  return sending;
}

async function send(isCircuitDown) {
  let sent = 0;
  let most = MOST;
  for (;;) {
    const now = Date.now();
    const due = waiting().filter((tap) => isCircuitDown || now - tap.at > PATIENCE).slice(0, most);
    if (due.length === 0 && (sent > 0 || !isCircuitDown)) {
      return waiting().length === 0;
    }
    let answers;
    try {
      const response = await fetch('/offline/sets', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', RequestVerificationToken: token() },
        body: JSON.stringify(due.map(({ owner: _, at, name, ...tap }) => tap)),
        signal: AbortSignal.timeout(15000),
      });
      const isUnusable = response.status === 400 || response.status === 500;
      if (isUnusable && due.length > 1) {
        // One of them may stand in the way of the others.
        most = 1;
        continue;
      }
      if (response.status === 400 && due.length === 1) {
        answers = [{ id: due[0].id, state: 'Refused', message: (await sentence(response)) || 'Its figures cannot be read.' }];
      } else if (!response.ok) {
        held = response.status < 500 ? await sentence(response) : '';
        return false;
      } else {
        answers = await response.json();
      }
      held = '';
    } catch {
      return false;
    }
    for (const { id, state, message } of answers) {
      if (state === 'Refused') {
        keep(REFUSED, { ...due.find((tap) => tap.id === id), message });
      }
      drop(id);
    }
    sent += answers.length;
    if (answers.length > 0) {
      document.dispatchEvent(new CustomEvent('vigor-sent', { detail: answers }));
    } else {
      return true;
    }
  }
}

const sentence = (response) => response.json().then(({ error }) => error.message, () => '');

function tick() {
  show();
  if (waiting().length > 0) {
    flush();
  }
}

addEventListener('online', tick);
document.addEventListener('visibilitychange', tick);
setInterval(tick, 5000);
tick();
