// The workout player: draws a workout, keeps what happens in the browser and tells the server of it. It asks nobody before it shows
// what was tapped: the server's answer is laid under what it has not heard of yet.
import { fillSlots, training } from './cards.js';
import { newId, nextMoment, now, setClock } from './clock.js';
import { runClocks } from './clocks.js';
import { bar, dock, toast, waits } from './dock.js';
import { does } from './does.js';
import { acts, apply } from './events.js';
import { html, show } from './markup.js';
import { queueOf } from './queue.js';
import { typedOf } from './rows.js';
import { current } from './rules.js';
import { device, drop, forgets, get, put, recall, remember } from './store.js';
import { complete, listen } from './typing.js';

const SAID = 8000;
const UNSEEN = 250;

const page = JSON.parse(document.getElementById('workout').textContent);
const root = document.getElementById('player');
const { id } = page.workout;

// Its id on the server: another one where it had been begun on another device before.
let real = id;
let base = page.workout;
let pending = [];
let added = {};
let toastTimer = 0;
let shown = null;
let isDue = false;
let drafted = '';
let waited = '';
let isBehind = false;

const queue = queueOf({ owner: page.owner, known: () => base.tag, onAnswer: answered, onState: noteWaits });

export const player = {
  page,
  /** What has come later, by its name. */
  more: {},
  view: structuredClone(base),
  ui: {},
  acts: 0,
  problems: [],
  found: { text: '', items: [] },
  sending: queue.state,
  isTouch: matchMedia('(pointer: coarse)').matches,
  isLarge: recall('vigor-figure') === 'large',
  isAuto: recall('vigor-timer') === 'auto',
  get position() { return current(this.view); },
  /** The set that is on, as it is typed; null when none is. */
  get typedNow() { return this.position === null ? null : typedOf(this, this.position); },
  get isForgetful() { return forgets(); },
  /** How events name the exercise at a place: one that the server has not heard of yet by the event that added it. */
  nameOf: (position) => player.view.exercises[position].addedBy ?? position,
  act,
  draw: soon,
  drawNow: draw,
  say,
  queue,
  does,
  remember,
  recount,
  rebase,
  take,
  leaveAfter,
  get real() { return real; },
  get base() { return base; },
  get pending() { return pending; },
};

function rebase() {
  const fresh = structuredClone(base);
  for (const [event, position] of Object.entries(added)) {
    if (fresh.exercises[position]) {
      fresh.exercises[position].addedBy = event;
    }
  }
  player.view = pending.reduce(apply, fresh);
}

/** Does what can wait until what was tapped is painted. A page that nobody sees paints nothing. */
function afterFrame(work) {
  let isDone = false;
  const once = () => {
    if (!isDone) {
      isDone = true;
      work();
    }
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, UNSEEN);
}

function act(type, data = {}, label = null) {
  const event = { id: newId(), workout: id, type, at: nextMoment(), device: device(), ...data, ...(label ? { label } : {}) };
  player.acts++;
  pending.push(event);
  apply(player.view, event);
  queue.keep(event).then(() => afterFrame(queue.kick));
  soon();
  return event;
}

function take(document) {
  if ((document.id === id || document.id === real) && document.now >= base.now && (document.exercises || document.tag === base.tag)) {
    base = { ...document, id, exercises: document.exercises ?? base.exercises };
    keepBase();
  }
}

const keepBase = () => put('workouts', { id, owner: page.owner, document: base, added, real });

function answered({ events, workouts, told, elsewhere }) {
  for (const reply of events.filter(({ outcome }) => outcome !== 'waiting')) {
    const event = told.find((one) => one.id === reply.id);
    pending = pending.filter((one) => one.id !== reply.id);
    if (event?.workout !== id) {
      continue;
    }
    if (event.type === 'started' && reply.workout) {
      real = reply.workout;
      noteRunning();
    }
    if (typeof reply.position === 'number') {
      added[reply.id] = reply.position;
    }
    if (reply.outcome === 'refused') {
      player.problems = [...player.problems, { id: reply.id, sentence: reply.sentence, event }];
      player.ui.isSaving = event.type === 'finished' || event.type === 'described' ? false : player.ui.isSaving;
    } else {
      player.ui.toast = reply.sentence ? { text: reply.sentence } : player.ui.toast;
      leaveAfter(event.type);
    }
  }
  workouts.forEach(take);
  rebase();
  told.forEach((event) => player.more.praise?.(player, event));
  soon();
  if (elsewhere?.includes(real)) {
    catchUp();
  }
}

function leaveAfter(type) {
  const way = { finished: `/history/${real}`, described: `/history/${real}`, discarded: '/dashboard' }[type];
  if (way) {
    remember('vigor-running', '');
    drop('drafts', id);
    location.assign(way);
  }
}

/** Says something over the rows for a while. */
function say(text, more = {}) {
  player.ui.toast = { text, ...more };
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { player.ui.toast = null; draw(); }, SAID);
  soon();
}

/** Draws soon: all that one tap does is drawn once. */
function soon() {
  if (!isDue) {
    isDue = true;
    queueMicrotask(() => isDue && draw());
  }
}

function draw() {
  isDue = false;
  const { view, ui } = player;
  const { more } = player;
  const isEnd = more.saved && (view.isDiscarded || ui.isFinishing);
  const isLeft = isEnd && (view.isDiscarded || (ui.isSaving && (queue.state.isSilent || queue.state.held)));
  const body = isLeft ? more.saved(player) : html`${isEnd ? more.finishDock(player) : dock(player)}${bar(player)}${waits(player)}${isEnd ? more.finishing(player) : training(player)}${toast(player)}`;
  Object.assign(root.dataset, { setsLogged: view.sets.length, position: player.position ?? '', exercise: view.exercises[player.position]?.slug ?? '', waiting: pending.filter((event) => !queue.state.aside.some(({ id: aside }) => aside === event.id)).length });
  root.classList.toggle('typing', Boolean(ui.pad));
  show(root, html`<a class="skip-link" href="#main" data-key="skip">Skip to content</a>${body}${ui.sheet ? more.sheetOf?.(player) : ''}`);
  fillSlots(player);
  if (isEnd) {
    more.paintMuscles(player);
  }
  const dialog = root.querySelector('dialog');
  if (dialog && !dialog.open) {
    dialog.showModal();
  }
  if (ui.pad) {
    root.querySelectorAll('.set.now, input.on').forEach((part) => part.scrollIntoView({ block: 'nearest' }));
  } else if (shown !== null && shown !== player.position) {
    root.querySelector('.card.open')?.scrollIntoView({ block: 'start' });
  }
  shown = player.position;
  tick();
  afterFrame(keepDraft);
}

function keepDraft() {
  const draft = { workout: id, owner: page.owner, ui: { ...player.ui, toast: null }, problems: player.problems };
  const text = JSON.stringify(draft);
  if (text !== drafted) {
    drafted = text;
    put('drafts', draft);
  }
}

/** Draws when it can be seen how many wait. */
function noteWaits(state) {
  const text = JSON.stringify(state.isSilent || state.held ? state : state.aside);
  if (text !== waited && document.body.dataset.interactive) {
    waited = text;
    soon();
  }
}

/** Reads again what waits here. */
async function recount() {
  pending = (await queue.pending(id)).filter(({ aside }) => !aside);
}

/** Comes by what happened elsewhere; once that has come by which it is asked for. */
function catchUp() {
  isBehind = !player.more.catchUp;
  player.more.catchUp?.(player);
}

const tick = runClocks(() => player, (isMissed) => {
  act('rest-skipped');
  if (!isMissed) {
    player.more.beep?.(880, 400);
    say('Rest is over.');
  }
});

// The way back from every other page.
function noteRunning() {
  if (!page.isAfterwards && !player.view.finishedAt) {
    remember('vigor-running', JSON.stringify({ id: real, owner: page.owner, startedAt: player.view.startedAt, offset: now() - Date.now() }));
  }
}

// What a first set does not come upon.
const isOutOfTheOrdinary = ({ ui, view, problems }) => ui.isFinishing || ui.sheet || ui.editing || page.isAfterwards || view.finishedAt || problems.length > 0
  || pending.some(({ type }) => !acts[type]);

async function begin() {
  const answer = performance.getEntriesByType('navigation')[0];
  setClock(page.now, page.at ?? (answer?.responseStart || performance.now()));
  const [kept, draft] = await Promise.all([get('workouts', id), get('drafts', id), recount()]);
  if (kept?.owner === page.owner) {
    added = kept.added ?? {};
    real = kept.real ?? id;
    base = kept.document.now > base.now && kept.document.exercises ? kept.document : base;
  }
  if (draft?.owner === page.owner) {
    player.ui = draft.ui;
    player.problems = draft.problems ?? [];
  }
  rebase();
  listen(root, player);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && catchUp());
  document.addEventListener('vigor-workout', catchUp);
  addEventListener('resize', soon);
  addEventListener('pageshow', ({ persisted }) => persisted && catchUp());
  noteRunning();
  const loading = complete(player, () => {
    rebase();
    soon();
    if (isBehind) {
      catchUp();
    }
  });
  if (isOutOfTheOrdinary(player)) {
    await loading;
  }
  document.body.dataset.interactive = 'true';
  draw();
  keepBase();
  queue.kick();
}

begin();
