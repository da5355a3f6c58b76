// Sets that wait to be sent. Each stands under a key of its own, so that two tabs cannot overwrite each other's; its id is
// made here, once, so that sending it twice stores it once. The server's answer is the only thing that removes one.
const PREFIX = 'vigor-set-';
const memory = new Map();
const PATIENCE = 3000;
const MOST = 50;
let sending = null;
let refusal = '';

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

const owner = () => document.querySelector('[data-owner]')?.dataset.owner;
const token = () => document.querySelector('input[name=__RequestVerificationToken]')?.value ?? '';

export function put(tap) {
  const kept = { ...tap, owner: owner(), at: Date.now() };
  memory.set(tap.id, kept);
  try {
    localStorage.setItem(PREFIX + tap.id, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage: the page itself remembers until it is closed.
  }
}

export function drop(id) {
  memory.delete(id);
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Nothing was kept there.
  }
  show();
}

// Oldest first, those of the person who is signed in only.
export function waiting() {
  const all = new Map(memory);
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index);
      if (key.startsWith(PREFIX)) {
        const tap = JSON.parse(localStorage.getItem(key));
        all.set(tap.id, tap);
      }
    }
  } catch {
    // What the page remembers has to do.
  }
  const mine = owner();
  return [...all.values()].filter((tap) => tap.owner === mine).sort((one, other) => (one.id < other.id ? -1 : 1));
}

export const text = () => {
  const sets = waiting().length;
  return sets === 0 ? '' : `${sets} ${sets === 1 ? 'set waits' : 'sets wait'} to be sent.`;
};

// The badge: how many wait, or why one could not be stored. A player without a connection says it in its own place.
export function show() {
  const words = text() || refusal;
  for (const badge of document.querySelectorAll('[data-unsent]')) {
    if (badge.textContent !== words) {
      badge.textContent = words;
    }
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
  for (;;) {
    const now = Date.now();
    const due = waiting().filter((tap) => isCircuitDown || now - tap.at > PATIENCE).slice(0, MOST);
    if (due.length === 0 && (sent > 0 || !isCircuitDown)) {
      return waiting().length === 0;
    }
    let answers;
    try {
      const response = await fetch('/offline/sets', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', RequestVerificationToken: token() },
        body: JSON.stringify(due.map(({ owner: _, at, ...tap }) => tap)),
        signal: AbortSignal.timeout(15000),
      });
      if (!response.ok) {
        return false;
      }
      answers = await response.json();
    } catch {
      return false;
    }
    for (const { id, state, message } of answers) {
      if (state === 'Refused') {
        refusal = `A set could not be stored: ${message}`;
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

function tick() {
  if (waiting().length > 0) {
    show();
    flush();
  }
}

addEventListener('online', tick);
document.addEventListener('visibilitychange', tick);
setInterval(tick, 5000);
tick();
