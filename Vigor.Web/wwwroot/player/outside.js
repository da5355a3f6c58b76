// On every other page: the way back to a workout that runs, and what waits to be sent from this browser.
import { clockText } from './clock.js';
import { queueOf, waitText } from './queue.js';

const owner = document.querySelector('[data-owner]')?.dataset.owner;

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

if (owner) {
  const queue = queueOf({
    owner,
    onState: (state) => badge(queue, state),
    onAnswer: ({ events, told }) => told.filter(({ id, type }) => ['finished', 'discarded'].includes(type) && events.some((reply) => reply.id === id && reply.outcome !== 'refused')).forEach(({ workout }) => {
      if (running()?.id === workout) {
        localStorage.setItem('vigor-running', '');
      }
    }),
  });
  queue.kick();
  strip();
  setInterval(strip, 1000);
}
