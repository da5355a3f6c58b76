// On every other page: the way back to a workout that runs, and what waits to be sent from this browser.
import { look, register } from '../js/install.js';
import { clockText } from './clock.js';
import { forgetOthers, keep } from './keep.js';
import './leaving.js';
import { queueOf, waitText } from './queue.js';
import { questionsOf, sendQuestions } from './questions.js';
import { takeShared } from './shared.js';

const SOON = 4000;
const MOMENT = 1000;
const LATEST = 10000;
const { owner, keeps } = document.querySelector('[data-owner]')?.dataset ?? {};

function running() {
  try {
    const known = JSON.parse(localStorage.getItem('vigor-running') || 'null');
    return known?.owner === owner ? known : null;
  } catch {
    return null;
  }
}

function strip() {
  const link = document.getElementById('running');
  const workout = running();
  link.hidden = !workout || location.pathname === `/history/${workout.id}`;
  if (workout) {
    link.href = `/sessions/${workout.id}`;
    link.querySelector('[data-time]').textContent = clockText(Date.now() + workout.offset - workout.startedAt);
  }
}

function badge(queue, state) {
  const { waiting, held, aside } = state;
  const [first] = aside;
  const words = [
    waiting > 0 ? [waitText(state), held?.sentence].filter(Boolean).join(' ') : '',
    first ? `${first.label ?? 'A change'} could not be sent: ${first.aside}` : '',
    aside.length > 1 ? `${aside.length - 1} more could not be sent either.` : '',
  ].filter(Boolean).join(' ');
  for (const place of document.querySelectorAll('[data-unsent]')) {
    const part = (name) => place.querySelector(`[data-${name}]`);
    if (part('words').textContent !== words) {
      part('words').textContent = words;
    }
    const way = part('way');
    way.hidden = !held?.way;
    way.textContent = held?.way?.name ?? '';
    way.href = held?.way?.address ?? '';
    way.onclick = (event) => { event.preventDefault(); event.stopPropagation(); location.assign(way.href); };
    part('dismiss').hidden = part('again').hidden = !first;
    part('dismiss').onclick = () => queue.dismiss(first);
    part('again').onclick = () => queue.tryAgain(first);
    place.hidden = words === '';
  }
}

// Shortcuts of the installed application lead here: the button is pressed that is on the page.
function press() {
  const wish = new URLSearchParams(location.search).get('start');
  const button = wish && document.querySelector(`[data-start="${CSS.escape(wish)}"]`);
  if (button && document.body.dataset.interactive === 'true' && !button.disabled) {
    history.replaceState(history.state, '', location.pathname);
    button.click();
  }
}

// What is for later waits until the page has nothing else to do, or is put away. One that is left for the next does nothing more.
async function prepare() {
  await forgetOthers(owner);
  await register();
  await keep(owner);
}

const whenIdle = (work) => (globalThis.requestIdleCallback ? requestIdleCallback(work, { timeout: LATEST }) : work());

function prepareSoon() {
  setTimeout(whenIdle, SOON, prepare);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && setTimeout(prepare, MOMENT));
  if (location.pathname === '/profile/import') {
    takeShared();
  }
}

// Whoever looks for the answer is led to it.
async function ask() {
  if ((await questionsOf(owner)).some(({ problem }) => !problem)) {
    const { conversation } = await sendQuestions(owner);
    if (conversation && location.pathname === '/coach' && !document.querySelector('main textarea')?.value) {
      location.assign(`/coach/${conversation}`);
    }
  }
}

if (owner) {
  const queue = queueOf({
    owner,
    keepsRefused: true,
    onState: (state) => badge(queue, state),
    onAnswer: ({ events, told }) => told.filter(({ id, type }) => ['finished', 'discarded'].includes(type) && events.some((reply) => reply.id === id && reply.outcome !== 'refused')).forEach(({ workout }) => {
      if (running()?.id === workout) {
        localStorage.setItem('vigor-running', '');
        keep(owner, true);
      }
    }),
  });
  queue.kick();
  ask();
  addEventListener('online', ask);
  strip();
  setInterval(() => { strip(); look(); press(); }, 1000);
  if (keeps !== undefined) {
    prepareSoon();
  }
}
