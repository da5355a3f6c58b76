// What the browser keeps: workouts as the server last told them, events that wait to be told, and what is half typed. Where
// there is no database, or no room in it, the page remembers until it is closed.
const STORES = { workouts: 'id', events: 'id', drafts: 'workout' };
const memory = Object.fromEntries(Object.keys(STORES).map((store) => [store, new Map()]));
let opening = null;
let isForgetful = false;

const open = () => (opening ??= new Promise((done, failed) => {
  const request = indexedDB.open('vigor', 1);
  request.onupgradeneeded = () => Object.entries(STORES).forEach(([store, keyPath]) => request.result.createObjectStore(store, { keyPath }));
  request.onsuccess = () => {
    // Another page may bring a newer shape; it must not wait for this one.
    request.result.onversionchange = () => { request.result.close(); opening = null; };
    request.result.onclose = () => { opening = null; };
    done(request.result);
  };
  request.onerror = request.onblocked = () => failed(request.error);
}));

async function run(store, mode, work) {
  const database = await open();
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
  const key = value[STORES[store]];
  memory[store].set(key, value);
  try {
    await run(store, 'readwrite', (all) => all.put(value));
    memory[store].delete(key);
    return true;
  } catch {
    isForgetful = true;
    opening = null;
    return false;
  }
}

/** Forgets what stands under a key. */
export async function drop(store, key) {
  memory[store].delete(key);
  try {
    await run(store, 'readwrite', (all) => all.delete(key));
  } catch {
    opening = null;
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
    opening = null;
  }
  const key = STORES[store];
  const known = new Map([...kept.map((value) => [value[key], value]), ...memory[store]]);
  return [...known.values()].sort((one, other) => (one[key] < other[key] ? -1 : 1));
}
