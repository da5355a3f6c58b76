// Brings what happened to the server: in order, each event until it is answered, one page of the browser at a time. An event that
// the server fails on again and again is set aside until the person has read why, so that the others go on.
import { setClock } from './clock.js';
import { all, drop, put } from './store.js';

const ADDRESS = '/offline/events';
const PATIENCE = 3500;
const LONGEST = 15000;
const LONGEST_WAIT = 8000;
const MOST = 20;
const TRIES = 5;
const TRYING = 30000;
const ASKING = 10000;

const OTHER = 'Another account is signed in on this browser. What waits is kept for yours.';

// What only this browser needs stays here.
const wire = ({ owner, figures, item, copy, label, tries, since, aside, ...event }) => ({ ...event, ...figures });

const inTurn = (work) => (navigator.locks ? navigator.locks.request('vigor-events', work) : work());

/**
 * Who may send now: an owner with a token, or why nobody may. A page of the server brings its token; what was opened without a
 * network, and the worker, ask for one, of whoever is signed in where no owner is named. Throws where nobody answers.
 */
export async function senderOf(owner) {
  const field = globalThis.document?.querySelector('input[name=__RequestVerificationToken]');
  if (field) {
    return { owner, token: field.value };
  }
  const answer = await fetch('/offline/sender', { cache: 'no-store', signal: AbortSignal.timeout(ASKING) });
  if (!answer.ok) {
    return { refused: answer };
  }
  const sender = await answer.json();
  return owner && sender.owner !== owner ? { isOther: true } : sender;
}

const sentenceOf = (response) => response.json().then(({ error }) => error.message, () => '');

/** "2 sets wait to be sent." */
export function waitText({ waiting, sets }) {
  const [count, name] = sets > 0 ? [sets, 'set'] : [waiting, 'change'];
  return `${count} ${count === 1 ? `${name} waits` : `${name}s wait`} to be sent.`;
}

/**
 * Sends the events of one person; those of others stay where they are. It names the tag of the exercises that are known, and tells of
 * each answer, and of how many wait and why. A set that is refused is set aside where the page says so; else the page shows it.
 */
export function queueOf({ owner, known = () => '', onAnswer = () => {}, onState = () => {}, keepsRefused = false }) {
  const state = { waiting: 0, sets: 0, isSilent: false, held: null, aside: [] };
  const channel = new BroadcastChannel('vigor-events');
  const ended = new AbortController();
  let [most, wait, timer, sending, isAsked, isHelped] = [MOST, 0, 0, null, false, false];
  let failed = new Set();

  async function look() {
    const mine = (await all('events')).filter((event) => event.owner === owner);
    const waiting = mine.filter(({ aside }) => !aside);
    Object.assign(state, { aside: mine.filter(({ aside }) => aside), waiting: waiting.length, sets: waiting.filter(({ type }) => type === 'set-done').length });
    onState(state);
    return waiting;
  }

  async function fail(event, sentence) {
    failed.add(event.id);
    const { tries = 0, since = Date.now() } = event;
    const isEnough = tries + 1 >= TRIES && Date.now() - since >= TRYING;
    await put('events', { ...event, tries: tries + 1, since, ...(isEnough ? { aside: sentence || 'Our side failed on it. It is kept in this browser.' } : {}) });
  }

  async function take(batch, answer, started) {
    setClock(answer.now, performance.now(), performance.now() - started);
    Object.assign(state, { isSilent: false, held: null });
    most = MOST;
    for (const reply of answer.events) {
      const event = batch.find(({ id }) => id === reply.id);
      if (event && reply.outcome === 'refused' && keepsRefused && event.type === 'set-done') {
        await put('events', { ...event, tries: TRIES, since: Date.now(), aside: reply.sentence || 'It was refused.' });
      } else if (event && reply.outcome !== 'waiting') {
        await drop('events', event.id);
      } else if (event && reply.sentence) {
        await fail(event, reply.sentence);
      }
    }
    onAnswer({ ...answer, told: batch });
    channel.postMessage(answer.workouts.map(({ id }) => id));
  }

  // True when the others may be tried.
  async function refuse(batch, response) {
    const sentence = await sentenceOf(response);
    if ([400, 413, 500].includes(response.status)) {
      if (batch.length > 1) {
        most = 1;
      } else if (response.status === 500) {
        await fail(batch[0]);
      } else {
        await drop('events', batch[0].id);
        onAnswer({ events: [{ id: batch[0].id, outcome: 'refused', sentence: sentence || 'This cannot be read.' }], workouts: [], told: batch });
      }
      return true;
    }
    return hold(response, sentence);
  }

  // Nothing can be sent for now, and it is kept.
  async function hold(response, sentence) {
    const said = sentence ?? await sentenceOf(response);
    const way = {
      401: { name: 'Sign in', address: `/account/login?ReturnUrl=${encodeURIComponent(location.pathname)}` },
      403: { name: 'Reload the page', address: location.href },
    }[response.status];
    state.held = response.status < 500 ? { sentence: said, way } : null;
    return false;
  }

  async function send(batch) {
    const started = performance.now();
    const patience = setTimeout(() => { state.isSilent = true; onState(state); }, PATIENCE);
    try {
      const sender = await senderOf(owner);
      if (sender.isOther) {
        state.held = { sentence: OTHER };
        return false;
      }
      if (sender.refused) {
        return await hold(sender.refused);
      }
      const response = await fetch(`${ADDRESS}?known=${known()}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', RequestVerificationToken: sender.token },
        body: JSON.stringify(batch.map(wire)),
        signal: AbortSignal.timeout(LONGEST),
      });
      if (!response.ok) {
        return await refuse(batch, response);
      }
      await take(batch, await response.json(), started);
      return true;
    } catch (error) {
      state.isSilent = true;
      most = error.name === 'TimeoutError' ? Math.max(1, Math.floor(most / 2)) : most;
      return false;
    } finally {
      clearTimeout(patience);
    }
  }

  async function round() {
    failed = new Set();
    for (;;) {
      isAsked = false;
      const batch = (await look()).filter(({ id }) => !failed.has(id)).slice(0, most);
      if (batch.length === 0) {
        return failed.size === 0;
      }
      if (!await send(batch)) {
        return false;
      }
    }
  }

  function kick(isSoon = true) {
    wait = isSoon ? 0 : wait;
    isAsked = true;
    sending ??= inTurn(round).catch(() => false).then(async (isDone) => {
      sending = null;
      await look();
      clearTimeout(timer);
      wait = isDone ? 0 : Math.min(Math.max(wait * 2, 1000), LONGEST_WAIT);
      if (!isDone || isAsked) {
        timer = setTimeout(kick, wait, false);
      }
      if (!isDone && state.waiting > 0) {
        askWorker();
      }
    });
    return sending;
  }

  // Where the browser can, it wakes the worker when the network is back, also when no page is open.
  function askWorker() {
    isHelped ||= Boolean(navigator.serviceWorker?.ready.then((registration) => registration.sync?.register('vigor-events')).catch(() => { isHelped = false; }));
  }

  channel.onmessage = ({ data }) => { look(); onAnswer({ events: [], workouts: [], told: [], elsewhere: data }); };
  addEventListener('online', () => kick(), { signal: ended.signal });
  globalThis.document?.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && kick(), { signal: ended.signal });

  return {
    state,
    kick,
    look,
    /** Leaves the sending to another queue of this page. */
    close() {
      ended.abort();
      channel.close();
    },
    /** Sends what waits, once. @returns {Promise<boolean>} Whether nothing is left that can be sent. */
    once: () => inTurn(round),
    /** Keeps an event, to be sent when it is kicked. */
    keep: (event) => put('events', { ...event, owner }),
    /** Events of a workout that wait, oldest first. */
    pending: async (workout) => (await look()).filter((event) => event.workout === workout),
    async tryAgain(event) {
      await put('events', { ...event, aside: null, tries: TRIES - 1 });
      return kick();
    },
    async dismiss(event) {
      await drop('events', event.id);
      return look();
    },
  };
}
