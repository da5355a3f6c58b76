// Every tap on "Complete set" is kept here first and removed when the server says that it is stored. While the circuit is
// away the panel goes on with the sets that are left, and what was tapped is sent by plain requests until one gets through.
import { isDown, isLost, watchCircuit } from '../../js/circuit.js';
import { unwish, wish, wishOf } from '../../js/finishing.js';
import { panelIn } from '../../js/offline-panel.js';
import { drop, flush, isWaiting, newId, put, show, takeBack, takeNews, within } from '../../js/outbox.js';
import { problemOf, retype, sayAgain, tapOf, valuesOf } from '../../js/set-fields.js';

const ANSWER = 3000;
let here = null;

export const know = (workout) => here?.learn(workout);

export function detach() {
  here?.stop();
  here = null;
}

export function attach(element, page) {
  detach();

  // The page may have gone on before it was drawn.
  if (!element) {
    return;
  }
  const root = element.closest('.player');
  const panel = panelIn(element);
  const form = element.querySelector('form');
  const onPage = (name) => document.getElementById(`set-${name}`);
  const [ids, tapped, pending] = [new Map(), new Map(), new Set()];
  let [workout, ahead, step] = [null, [], null];
  let [isAway, isEnded, wasDown] = [false, false, isDown()];
  let [lag, timer, wait] = [0, 0, 0];

  const key = (place) => `${place.position} ${place.set}`;
  const isOpen = (set) => !tapped.has(key(set)) && !isWaiting(workout.session, set);
  const isFinishing = () => wishOf(workout.session).isOpen === true;

  // The same place keeps its id until it is stored: a second tap is the same set.
  function tapAt(place, field, filled) {
    const id = ids.get(key(place)) ?? newId();
    ids.set(key(place), id);
    return { id, session: workout.session, ...place, isAfterwards: workout.isAfterwards, done: Date.now() + lag, ...tapOf(workout.exercises[place.position], field, filled) };
  }

  // The page's fields belong to the set that is due, and not to one that is being corrected.
  const isDueOnPage = () => root.querySelector('[data-complete]') !== null;
  const placeOnPage = () => ({ position: Number(root.dataset.position), set: Number(root.dataset.due) });
  const isOnPage = (place) => place !== null && isDueOnPage() && key(place) === key(placeOnPage());

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

        // The page has gone on, so it is stored; the connection may be gone before the panel is told of it.
        ahead = isOnPage(place) ? ahead : ahead.filter((set) => key(set) !== key(place));
        return;
      }
    }
    if (problem === '') {
      remember(tap);
    }
    leave();
    panel.say(problem);
  }

  function remember(tap) {
    tapped.set(key(tap), tap);
    const { weight, grams, reps, seconds, metres } = tap;
    Object.assign(workout.exercises[tap.position], { weight, grams, reps, seconds, metres });
    panel.rest(workout.isAfterwards ? 0 : ahead.find((set) => key(set) === key(tap))?.restSeconds ?? 0);
  }

  // From the page to the panel.
  function leave() {
    if (isEnded) {
      return;
    }
    const first = !isAway;
    isAway = true;
    root.dataset.offline = '';
    element.hidden = false;
    const next = ahead.find(isOpen) ?? null;
    turnTo(next, first && tapped.size === 0 && isOnPage(next));
    if (first) {
      root.scrollIntoView();
      wait = 500;
      schedule();
    }
  }

  function turnTo(next, isCarried = false) {
    step = next;
    const exercise = step && workout.exercises[step.position];
    panel.turnTo(step, exercise, {
      values: isCarried ? valuesOf(onPage) : exercise,
      kind: isCarried ? onPage('kind').value : exercise?.kind,
      last: [...tapped.values()].at(-1),
      isFinishing: isFinishing(),
      hasOthers: ahead.some((set) => set.position !== step?.position && isOpen(set)),
      hasSets: !workout.isAfterwards && (tapped.size > 0 || Number(root.dataset.setsLogged) > 0),
    });
    show();
  }

  function onSubmit(event) {
    event.preventDefault();
    event.stopPropagation();
    const exercise = workout.exercises[step.position];
    const problem = problemOf(exercise, workout.limits, panel.input);
    panel.say(problem);
    if (problem !== '') {
      return;
    }
    const { position, set } = step;
    const tap = tapAt({ position, set }, panel.input, { kind: panel.kind(), weight: exercise.weight, grams: exercise.grams });
    put(tap, exercise.name);
    remember(tap);
    turnTo(ahead.find(isOpen) ?? null);
    wait = Math.min(wait, 500);
  }

  function undo() {
    const tap = [...tapped.values()].at(-1);
    takeBack(tap, workout.exercises[tap.position].name);
    tapped.delete(key(tap));
    ids.delete(key(tap));
    panel.rest(0);
    turnTo({ position: tap.position, set: tap.set });
  }

  function onClick(event) {
    event.stopPropagation();
    const button = event.target.closest('button');
    if (!button || panel.press(button)) {
      return;
    }
    if ('next' in button.dataset) {
      const left = ahead.filter(isOpen);
      const others = left.filter((set) => set.position !== step.position);
      ahead = [...others, ...left.filter((set) => set.position === step.position), ...ahead.filter((set) => !isOpen(set))];
      turnTo(others[0]);
    } else if ('undo' in button.dataset) {
      undo();
    } else if ('finish' in button.dataset) {
      wish(workout.session, { isOpen: true });
      turnTo(step);
    } else if ('train' in button.dataset) {
      unwish(workout.session);
      turnTo(ahead.find(isOpen) ?? null);
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
    panel.waits();
    if (!isSent || (isDown() && !isLost())) {
      schedule();
    } else if (isLost()) {
      location.reload();
    } else {
      await back();
    }
  }

  async function back() {
    const typed = step && { ...step, values: panel.values() };
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
    element.hidden = true;
    show();
    if (typed && isOnPage(typed)) {
      retype(onPage, typed.values);
    } else {
      sayAgain(onPage);
    }
    finishIfWished();
  }

  // What the circuit has to say itself comes first.
  const listenAgain = async () => await within(ANSWER, page.invokeMethodAsync('CatchUpAsync')) && !isAway && !isEnded && sayAgain(onPage);

  const finishIfWished = () => isFinishing() && page.invokeMethodAsync('FinishAsync');

  function onTap(event) {
    const button = event.target.closest?.('[data-complete]');
    const place = placeOnPage();

    // An exercise the panel was not told of yet is left to the circuit.
    if (!button || isAway || !workout?.exercises[place.position]) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();

    // The second half of a double tap is none, and neither is one for a set that is on its way or waits since an earlier page.
    if (event.detail <= 1 && !pending.has(key(place)) && !isWaiting(workout.session, place)) {
      complete(place);
    }
  }

  // Steps and other buttons of the page would not work: after a moment the panel takes over.
  const onCircuit = () => {
    const isBack = wasDown && !isDown();
    wasDown = isDown();
    if (isDown() && !isAway && workout !== null) {
      setTimeout(() => { if (isDown() && !isAway && pending.size === 0) { leave(); } }, 1500);
    } else if (!isDown() && isAway) {
      soon();
    } else if (isBack) {
      listenAgain();
    }
  };
  const [onLink, onOnline] = [(event) => isAway && panel.stayFor(event), () => isAway && soon()];
  const onSent = () => !isAway && !isDown() && takeNews() && within(ANSWER, page.invokeMethodAsync('CatchUpAsync'));
  // The circuit listens to changes before they get here, and would draw over the panel's fields when it is back.
  const onChange = (event) => {
    if (element.contains(event.target)) {
      event.stopPropagation();
    }
  };

  function restart() {
    ahead = workout.ahead.map(({ setNumber, ...set }) => ({ ...set, set: setNumber }));
  }

  function learn(now) {
    const isFirst = workout === null;
    workout = now;
    lag = now.now - Date.now();
    if (!isAway) {
      restart();
    }
    if (isFirst && !isDown()) {
      onSent();
      finishIfWished();
    }
  }

  const unwatch = watchCircuit(onCircuit);
  const ended = new AbortController();
  const { signal } = ended;
  root.addEventListener('click', onTap, { capture: true, signal });
  element.addEventListener('click', onClick, { signal });
  addEventListener('change', onChange, { capture: true, signal });
  addEventListener('click', onLink, { capture: true, signal });
  form.addEventListener('submit', onSubmit, { signal });
  addEventListener('online', onOnline, { signal });
  document.addEventListener('vigor-sent', onSent, { signal });
  show();
  flush(true);
  here = {
    learn,
    stop() {
      isEnded = true;
      clearTimeout(timer);
      unwatch();
      ended.abort();
    },
  };
}
