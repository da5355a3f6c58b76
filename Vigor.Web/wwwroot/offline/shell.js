// Vigor without a network, from a cold start: what is kept of the person who signed in last, and of nobody else.
import { all, get } from '../player/store.js';
import { signedIn } from '../player/keep.js';
import { keepQuestion, questionsOf, sendQuestions } from '../player/questions.js';
import { queueOf } from '../player/queue.js';
import { again, begin } from './begin.js';
import { clockOf } from './days.js';
import { home, stranger } from './home.js';
import { show } from '../player/markup.js';

const EVERY = 3000;
const OFTEN = 20000;
const BACK = 'vigor-back';
const PATIENCE = 6000;
const FIGURES = new URL('../figures/', import.meta.url).pathname;
const ENDS = ['finished', 'discarded'];
const root = document.getElementById('offline');
const [, session] = /^\/sessions\/([0-9a-f-]{36})$/.exec(location.pathname) ?? [];

const page = { kept: null, active: null, parts: new Map(), questions: [], sending: null, queue: null, isBack: false, said: '' };

const isOnline = () => fetch('/health/ready', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then(({ ok }) => ok, () => false);

// Pictures name their shapes as a page of the server does, with the content of its build; here they are under the address of this one.
const here = (part) => ({ ...part, html: part.html.replaceAll(/"[^"#]*figures\/(\w+)\.[^"#]*svg#/g, `"${FIGURES}$1.svg#`) });

function sessionValue(value) {
  try {
    return value === undefined ? sessionStorage.getItem(BACK) : sessionStorage.setItem(BACK, value);
  } catch {
    return null;
  }
}

function draw() {
  show(root, page.kept ? home(page) : stranger(page));
  for (const slot of root.querySelectorAll('details[open] [data-slot]:empty')) {
    slot.innerHTML = page.parts.get(slot.dataset.slot)?.html ?? '';
    slot.querySelectorAll('template').forEach((part) => part.replaceWith(part.content));
  }
}

async function ask(text) {
  const { owner } = page.kept;
  const isKept = await keepQuestion(owner, text);
  page.said = isKept ? 'Your question waits here. It is asked as soon as there is a connection.' : 'This browser cannot keep it: leave this page open until there is a connection.';
  page.questions = await questionsOf(owner);
  draw();
  navigator.serviceWorker?.ready.then((registration) => registration.sync?.register('vigor-events')).catch(() => {});
}

// From now on the player sends.
function train(workout) {
  page.queue.close();
  return begin(page, workout);
}

const acts = {
  begin: ({ at }) => train(page.kept.document.workouts[Number(at)]),
  empty: () => train(null),
  again: () => location.reload(),
};

root.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-do]');
  if (button) {
    acts[button.dataset.do]?.(button.dataset);
  }
});
root.addEventListener('submit', (event) => {
  event.preventDefault();
  const box = event.target.querySelector('textarea');
  const text = box.value.trim();
  if (text) {
    box.value = '';
    ask(text);
  }
});
root.addEventListener('toggle', draw, true);

// The files of this page went with the worker that kept them.
navigator.serviceWorker?.addEventListener('controllerchange', () => document.getElementById('player') || location.reload());

// A server that answers, and then has no page after all, is not asked for one again and again.
function mayGo() {
  if (Math.abs(Date.now() - Number(sessionValue())) < OFTEN) {
    return false;
  }
  sessionValue(Date.now());
  return true;
}

// With the connection back, what waits is sent first; then the page itself can come, unless somebody is writing in this one.
async function look(queue) {
  if (await isOnline()) {
    page.isBack = true;
    const { owner } = page.kept ?? {};
    const isSent = !queue || await queue.once().catch(() => false);
    const { conversation } = owner ? await sendQuestions(owner) : {};
    if (isSent && !queue?.state.held && !root.querySelector('textarea')?.value && !document.getElementById('player') && mayGo()) {
      location.assign(conversation ? `/coach/${conversation}` : location.href);
      return;
    }
    page.questions = owner ? await questionsOf(owner) : [];
    draw();
  }
  if (!document.getElementById('player')) {
    setTimeout(look, EVERY, queue);
  }
}

// The workout that goes on: begun here, or known when this was kept, and not ended here since.
async function activeOf({ owner, document: { active } }) {
  const mine = (await all('events')).filter((event) => event.owner === owner);
  const isOver = (id) => mine.some(({ workout, type }) => workout === id && ENDS.includes(type));
  const id = mine.findLast(({ workout, type }) => type === 'started' && !isOver(workout))?.workout ?? active?.id;
  return id && !isOver(id) ? { id, name: (await get('workouts', id))?.document.name ?? active?.name } : null;
}

async function open() {
  const owner = signedIn();
  const kept = owner && await get('snapshots', owner);
  page.kept = kept ?? null;
  if (kept) {
    clockOf(kept);
    page.parts = new Map((await all('parts')).filter((part) => part.owner === owner).map((part) => [part.slug, here(part)]));
    if (session && await again(page, session)) {
      return;
    }
    page.questions = await questionsOf(owner);
    page.active = await activeOf(kept);
  }
  const queue = owner ? queueOf({ owner, keepsRefused: true, onState: (state) => { page.sending = { ...state }; draw(); } }) : null;
  page.queue = queue;
  await queue?.look();
  draw();
  document.body.dataset.interactive = 'true';
  const wish = new URLSearchParams(location.search).get('start');
  if (wish) {
    root.querySelector(`[data-start="${CSS.escape(wish)}"]`)?.click();
  }
  look(queue);
}

open();
