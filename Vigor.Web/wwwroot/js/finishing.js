// The wish to finish a workout, and what was written down for that. It outlives the circuit and the page: whoever taps
// without a connection, or while the server dies, does not tap or write twice.
const PREFIX = 'vigor-finish-';
const memory = new Map();

export function wishOf(session) {
  try {
    const kept = localStorage.getItem(PREFIX + session);
    return kept ? JSON.parse(kept) : memory.get(session) ?? {};
  } catch {
    return memory.get(session) ?? {};
  }
}

export function wish(session, change) {
  const now = { ...wishOf(session), ...change };
  memory.set(session, now);
  try {
    localStorage.setItem(PREFIX + session, JSON.stringify(now));
  } catch {
    // A full or forbidden storage: the page itself remembers until it is closed.
  }
}

export function unwish(session) {
  memory.delete(session);
  try {
    localStorage.removeItem(PREFIX + session);
  } catch {
    // Nothing was kept there.
  }
}
