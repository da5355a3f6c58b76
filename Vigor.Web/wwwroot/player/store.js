// What the browser keeps: workouts as the server last told them, events that wait to be told, what is half typed, and in a database
// of its own, so that an older page can go on beside it, what is needed without a network. Where there is no database, or no room
// in it, the page remembers until it is closed.
import { newId } from './clock.js';

const DATABASES = {
  vigor: { workouts: 'id', events: 'id', drafts: 'workout' },
  'vigor-shelf': { snapshots: 'owner', parts: 'key', questions: 'id', files: 'name' },
};
/** The key of each store. */
export const KEYS = Object.assign({}, ...Object.values(DATABASES));
const memory = Object.fromEntries(Object.keys(KEYS).map((store) => [store, new Map()]));
const openings = {};
let isForgetful = false;

const databaseOf = (store) => Object.keys(DATABASES).find((name) => store in DATABASES[name]);

const open = (name) => (openings[name] ??= new Promise((done, failed) => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => Object.entries(DATABASES[name]).forEach(([store, keyPath]) => request.result.createObjectStore(store, { keyPath }));
  request.onsuccess = () => {
    // Another page may bring a newer shape; it must not wait for this one.
    request.result.onversionchange = () => { request.result.close(); delete openings[name]; };
    request.result.onclose = () => { delete openings[name]; };
    done(request.result);
  };
  request.onerror = request.onblocked = () => failed(request.error);
}));

async function run(store, mode, work) {
  const database = await open(databaseOf(store));
  return new Promise((done, failed) => {
    const turn = database.transaction(store, mode);
    const request = work(turn.objectStore(store));
    turn.oncomplete = () => done(request.result);
    turn.onerror = turn.onabort = () => failed(turn.error);
  });
}

/** Whether something could not be kept beyond this page. */
export const forgets = () => isForgetful;

/** Keeps a value under its key. @returns {Promise<boolean>} Whether it outlives the page. */
export async function put(store, value) {
  const key = value[KEYS[store]];
  memory[store].set(key, value);
  try {
    await run(store, 'readwrite', (all) => all.put(value));
    memory[store].delete(key);
    return true;
  } catch {
    // What can be asked for again is no loss.
    isForgetful ||= databaseOf(store) === 'vigor' || store === 'questions';
    delete openings[databaseOf(store)];
    return false;
  }
}

/** Forgets what stands under a key. */
export async function drop(store, key) {
  memory[store].delete(key);
  try {
    await run(store, 'readwrite', (all) => all.delete(key));
  } catch {
    delete openings[databaseOf(store)];
  }
}

/** What stands under a key; undefined when nothing does. */
export async function get(store, key) {
  try {
    return memory[store].get(key) ?? await run(store, 'readonly', (all) => all.get(key));
  } catch {
    return undefined;
  }
}

/** Everything that is kept, in the order of its keys. */
export async function all(store) {
  let kept = [];
  try {
    kept = await run(store, 'readonly', (values) => values.getAll());
  } catch {
    delete openings[databaseOf(store)];
  }
  const key = KEYS[store];
  const known = new Map([...kept.map((value) => [value[key], value]), ...memory[store]]);
  return [...known.values()].sort((one, other) => (one[key] < other[key] ? -1 : 1));
}

/** A small choice that this browser remembers; where it may not, it is made again next time. */
export function recall(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It is chosen again next time.
  }
}

let known = null;

/** This browser, by an id of its own. */
export function device() {
  known ??= recall('vigor-device');
  if (!known) {
    known = newId();
    remember('vigor-device', known);
  }
  return known;
}

// Begun before anybody asks: a page has nothing before it, and opening takes a slow phone a moment.
if (globalThis.document) {
  open('vigor').catch(() => {});
}
