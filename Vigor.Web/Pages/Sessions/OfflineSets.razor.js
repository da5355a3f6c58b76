// Every tap on "Complete set" is kept here first and removed when the server says that it is stored. While the circuit is
// away the panel goes on with the sets that are left, and what was tapped is sent by plain requests until one gets through.
import { count, renewed } from './RestBar.razor.js';
import { drop, flush, newId, put, show, text, within } from '../../js/outbox.js';
import { FIELDS, isShown, move, problemOf, retype, tapOf } from '../../js/set-fields.js';

const ANSWER = 3000;
const DOWN = /components-reconnect-(show|retrying|paused|failed|rejected|resume-failed)/;
const LOST = /components-reconnect-(failed|rejected|resume-failed)/;
let here = null;

export const know = (workout) => here?.learn(workout);

export function detach() {
  here?.stop();
  here = null;
}

export function attach(panel, page) {
  detach();
  const root = panel.closest('.player');
  const bar = document.getElementById('components-reconnect-modal');
  const part = (name) => panel.querySelector(`[data-${name}]`);
  const form = panel.querySelector('form');
  const box = (name) => part(`field="${name}"`);
  const input = (name) => box(name).querySelector('input');
  const onPage = (name) => document.getElementById(`set-${name}`);
  const ids = new Map();
  const tapped = new Map();
  const pending = new Set();
  let workout = null;
  let ahead = [];
  let step = null;
  let isAway = false;
  let isEnded = false;
  let rest = null;
  let lag = 0;
  let timer = 0;
  let wait = 0;

  const key = (place) => `${place.position} ${place.set}`;
  const isDown = () => DOWN.test(bar.className);
  const isLost = () => LOST.test(bar.className);
  const isOpen = (set) => !tapped.has(key(set));

  // The same place keeps its id until it is stored: a second tap is the same set.
  function tapAt(place, field, filled) {
    const id = ids.get(key(place)) ?? newId();
    ids.set(key(place), id);
    return { id, session: workout.session, ...place, isAfterwards: workout.isAfterwards, done: Date.now() + lag, ...tapOf(workout.exercises[place.position], field, filled) };
  }

  // The page's fields belong to the set that is due, and not to one that is being corrected.
  const isDueOnPage = () => root.querySelector('[data-complete]') !== null;
  const placeOnPage = () => ({ position: Number(root.dataset.position), set: Number(root.dataset.due) });

  async function complete(place) {
    const data = root.dataset;
    const shown = (value) => (value === undefined || value === '' ? null : Number(value));
    const tap = tapAt(place, onPage, { kind: onPage('kind').value, weight: shown(data.weight), grams: shown(data.grams) });
    const problem = problemOf(workout.exercises[place.position], workout.limits, onPage);

    // What would be refused is not kept: the server says what is wrong with it, or else the panel does.
    if (problem === '') {
      put(tap, workout.exercises[place.position].name);
    }
    if (!isDown()) {
      pending.add(key(place));
      const isAnswered = await within(ANSWER, page.invokeMethodAsync('CompleteAsync', tap));
      pending.delete(key(place));
      if (isAnswered) {
        drop(tap.id);
        ids.delete(key(place));
        return;
      }
    }
    if (problem === '') {
      remember(tap);
    }
    leave();
    say(problem);
  }

  function say(problem) {
    part('problem').textContent = problem;
    part('problem').hidden = problem === '';
  }

  function remember(tap) {
    tapped.set(key(tap), tap);
    const exercise = workout.exercises[tap.position];
    Object.assign(exercise, { weight: tap.weight, grams: tap.grams, reps: tap.reps, seconds: tap.seconds, metres: tap.metres });
    const whole = workout.isAfterwards ? 0 : 1000 * (ahead.find((set) => key(set) === key(tap))?.restSeconds ?? 0);
    rest = whole > 0 ? { end: Date.now() + whole, whole } : null;
  }

  // From the page to the panel.
  function leave() {
    if (isEnded) {
      return;
    }
    const first = !isAway;
    isAway = true;
    root.dataset.offline = '';
    panel.hidden = false;
    turnTo(ahead.find(isOpen), first && tapped.size === 0);
    if (first) {
      root.scrollIntoView();
      wait = 500;
      schedule();
    }
  }

  function turnTo(next, isCarried) {
    step = next ?? null;
    part('todo').hidden = step === null;
    part('done').hidden = step !== null;
    part('waiting').textContent = text();
    showRest();
    show();
    if (step === null) {
      return;
    }
    const exercise = workout.exercises[step.position];
    part('name').textContent = exercise.name;
    part('due').textContent = `Set ${step.set} of ${exercise.sets}`;
    part('goal').textContent = exercise.goal;
    say('');
    part('next').hidden = !ahead.some((set) => set.position !== step.position && isOpen(set));
    const isSame = isCarried && isDueOnPage() && step.position === Number(root.dataset.position) && step.set === Number(root.dataset.due);
    for (const name of FIELDS) {
      box(name).hidden = !isShown(exercise, name);
      input(name).value = (isSame ? onPage(name)?.value : exercise[name]) ?? '';
    }
    box('weight').querySelector('.unit').textContent = exercise.symbol;
    input('weight').dataset.step = exercise.loadStep;
  }

  function showRest() {
    const isRunning = rest !== null && rest.end > Date.now();
    part('rest').hidden = !isRunning;
    if (isRunning) {
      count(renewed(part('rest')), rest.end - Date.now(), rest.whole, false);
    }
  }

  function onSubmit(event) {
    event.preventDefault();
    event.stopPropagation();
    const exercise = workout.exercises[step.position];
    const problem = problemOf(exercise, workout.limits, input);
    say(problem);
    if (problem !== '') {
      return;
    }
    const tap = tapAt({ position: step.position, set: step.set }, input, { kind: exercise.kind, weight: exercise.weight, grams: exercise.grams });
    put(tap, exercise.name);
    remember(tap);
    turnTo(ahead.find(isOpen));
    wait = Math.min(wait, 500);
  }

  function onClick(event) {
    event.stopPropagation();
    const button = event.target.closest('button');
    if (!button) {
      return;
    }
    if (button.classList.contains('step')) {
      move(button);
    } else if ('next' in button.dataset) {
      const left = ahead.filter(isOpen);
      const others = left.filter((set) => set.position !== step.position);
      ahead = [...others, ...left.filter((set) => set.position === step.position), ...ahead.filter((set) => !isOpen(set))];
      turnTo(others[0]);
    } else if ('skip' in button.dataset) {
      rest = null;
      showRest();
    } else if (button.dataset.by) {
      rest.end += Number(button.dataset.by) * 1000;
      showRest();
    }
  }

  // Tries until everything is stored, then goes back: to the page as it is, or to a new one where its circuit is gone.
  function schedule() {
    clearTimeout(timer);
    timer = setTimeout(tryBack, wait);
    wait = Math.min(wait * 1.5, 8000);
  }

  function soon() {
    wait = 100;
    schedule();
  }

  async function tryBack() {
    const isSent = await flush(true);
    if (isEnded || !isAway) {
      return;
    }
    part('waiting').textContent = text();
    if (!isSent || (isDown() && !isLost())) {
      schedule();
    } else if (isLost()) {
      location.reload();
    } else {
      await back();
    }
  }

  async function back() {
    const typed = step && { ...step, values: Object.fromEntries(FIELDS.map((name) => [name, input(name).value])) };
    const isThere = await within(2 * ANSWER, page.invokeMethodAsync('CatchUpAsync'));
    if (!isThere || isEnded) {
      schedule();
      return;
    }
    isAway = false;
    tapped.clear();
    ids.clear();
    restart();
    delete root.dataset.offline;
    panel.hidden = true;
    show();
    if (typed && isDueOnPage() && typed.position === Number(root.dataset.position) && typed.set === Number(root.dataset.due)) {
      retype(onPage, typed.values);
    }
  }

  function onTap(event) {
    const button = event.target.closest?.('[data-complete]');
    const place = placeOnPage();

    // An exercise the panel was not told of yet is left to the circuit.
    if (!button || isAway || !workout?.exercises[place.position]) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();

    // The second half of a double tap is none, and neither is one for a set that is on its way.
    if (event.detail <= 1 && !pending.has(key(place))) {
      complete(place);
    }
  }

  // Steps and other buttons of the page would not work: after a moment the panel takes over.
  const watch = new MutationObserver(() => {
    if (isDown() && !isAway && workout !== null) {
      setTimeout(() => { if (isDown() && !isAway && pending.size === 0) { leave(); } }, 1500);
    } else if (!isDown() && isAway) {
      soon();
    }
  });
  const onOnline = () => isAway && soon();
  const onSent = () => !isAway && !isDown() && within(ANSWER, page.invokeMethodAsync('CatchUpAsync'));
  // The circuit listens to changes before they get here, and would draw over the panel's fields when it is back.
  const onChange = (event) => {
    if (panel.contains(event.target)) {
      event.stopPropagation();
    }
  };

  function restart() {
    ahead = workout.ahead.map(({ setNumber, ...set }) => ({ ...set, set: setNumber }));
  }

  function learn(now) {
    workout = now;
    lag = now.now - Date.now();
    if (!isAway) {
      restart();
    }
  }

  watch.observe(bar, { attributes: true, attributeFilter: ['class'] });
  root.addEventListener('click', onTap, true);
  panel.addEventListener('click', onClick);
  addEventListener('change', onChange, true);
  form.addEventListener('submit', onSubmit);
  addEventListener('online', onOnline);
  document.addEventListener('vigor-sent', onSent);
  show();
  flush(true);
  here = {
    learn,
    stop() {
      isEnded = true;
      clearTimeout(timer);
      watch.disconnect();
      root.removeEventListener('click', onTap, true);
      removeEventListener('change', onChange, true);
      removeEventListener('online', onOnline);
      document.removeEventListener('vigor-sent', onSent);
    },
  };
}
