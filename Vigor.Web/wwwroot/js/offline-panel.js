// What the player shows while the circuit is away: the set that is on, its fields, the rest, and what was done last.
import { showWay, text } from './outbox.js';
import { FIELDS, figuresOf, isShown, move, valuesOf } from './set-fields.js';
import { count, renewed } from '../Pages/Sessions/RestBar.razor.js';

export function panelIn(panel) {
  const part = (name) => panel.querySelector(`[data-${name}]`);
  const box = (name) => part(`field="${name}"`);
  const input = (name) => box(name).querySelector('input');
  let rest = null;

  const write = (name, words) => {
    if (part(name).textContent !== words) {
      part(name).textContent = words;
    }
    part(name).hidden = words === '';
  };

  function showRest() {
    const isRunning = rest !== null && rest.end > Date.now();
    part('rest').hidden = !isRunning;
    if (isRunning) {
      count(renewed(part('rest')), rest.end - Date.now(), rest.whole, false);
    }
  }

  const shown = {
    input,
    kind: () => part('kind').value,
    values: () => valuesOf(input),
    say: (problem) => write('problem', problem),
    hint: (words) => write('hint', words),

    // Another page would need the server, and this one could not be opened again without it.
    stayFor(event) {
      const link = event.target.closest?.('a[href]');
      if (link && !('way' in link.dataset)) {
        event.preventDefault();
        event.stopPropagation();
        shown.hint('Other pages need the connection. Go on here: what you do is kept.');
      }
    },

    waits() {
      write('waiting', text());
      showWay(part('way'));
    },

    // The set that is on, or none when all are done; the workout may also wait to be finished.
    turnTo(step, exercise, { values, kind, last, isFinishing, hasOthers, hasSets }) {
      part('open').hidden = step === null || isFinishing;
      part('store').hidden = step === null || isFinishing;
      part('done').hidden = step !== null || isFinishing;
      part('finishing').hidden = !isFinishing;
      part('finish').hidden = isFinishing || !hasSets;
      part('finish').classList.toggle('button-primary', step === null);
      part('last').hidden = !last || isFinishing;
      part('kept').textContent = last ? `Set ${last.set} is kept here: ${figuresOf(last).join(' × ')}.` : '';
      shown.hint('');
      shown.say('');
      shown.waits();
      showRest();
      if (step === null) {
        return;
      }
      part('name').textContent = exercise.name;
      part('due').textContent = step.set > exercise.sets ? `Set ${step.set}, one more than planned` : `Set ${step.set} of ${exercise.sets}`;
      part('goal').textContent = exercise.goal;
      part('next').hidden = !hasOthers;
      for (const name of FIELDS) {
        box(name).hidden = !isShown(exercise, name);
        input(name).value = values[name] ?? '';
      }
      part('kind').value = kind;
      box('weight').querySelector('.unit').textContent = exercise.symbol;
      input('weight').dataset.step = exercise.loadStep;
    },

    rest(seconds) {
      rest = seconds > 0 ? { end: Date.now() + (1000 * seconds), whole: 1000 * seconds } : null;
    },

    // A tap that changes nothing but what is shown here. True when it was one.
    press(button) {
      if (button.classList.contains('step')) {
        move(button);
      } else if ('skip' in button.dataset) {
        rest = null;
        showRest();
      } else if (button.dataset.by) {
        rest.end += Number(button.dataset.by) * 1000;
        showRest();
      } else {
        return false;
      }
      return true;
    },
  };
  return shown;
}
