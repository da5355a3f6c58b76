// What the buttons do with which a set is logged, by the name in their data-do; the page is drawn after each. Those that are not here
// are in modules that come later.
import { runSeconds } from './clocks.js';
import { amountOf, fieldsOf, figuresOf, isBeyondBelief, nextField, pressed, setText, stepped, weightText } from './figures.js';
import { plannedOf, shortName } from './rows.js';
import { isDone } from './rules.js';

/** Buttons of which two taps within a quarter of a second are one. */
export const doubles = new Set(['complete', 'tick', 'save-set', 'save', 'add-set', 'next']);

/** Figures as they are told. */
export const told = (figures, exercise) => ({ figures, units: exercise.units, weight: figures.grams === null ? null : amountOf(figures.grams, exercise.units) });

/** The exercise that is on, and how events name it. */
export const hereOf = ({ view, position, nameOf }) => ({ exercise: view.exercises[position], ref: nameOf(position), position });

/** Takes what was typed into fields of the set that is on. */
export function type(player, fields) {
  const { typedNow, position, ui } = player;
  const kept = ui.typed?.position === position && ui.typed.number === typedNow.number && ui.typed.set === (typedNow.set?.id ?? null) ? ui.typed.fields : {};
  ui.typed = { position, number: typedNow.number, set: typedNow.set?.id ?? null, fields: { ...kept, ...fields } };
  ui.problem = null;
}

/** Ends what was under way with a set. */
export function settle(ui) {
  Object.assign(ui, { typed: null, turned: null, timer: null, pad: null, problem: null, sheet: null, believed: null, asked: null, editing: null });
}

/** Reads the fields of the set that is on; says what is wrong with them, or asks, and gives nothing then. */
export function read(player) {
  const { typedNow, ui, page, view, position } = player;
  const exercise = view.exercises[position];
  const fields = ui.timer && !typedNow.set ? { ...typedNow.fields, seconds: String(Math.max(1, runSeconds(ui.timer))) } : typedNow.fields;
  const { figures, field, problem } = figuresOf(fields, exercise, typedNow.begun, page.limits, page.effort);
  if (problem) {
    ui.problem = { field, sentence: problem };
    ui.pad = player.isTouch ? field : null;
    ui.isFresh = true;
    player.drawNow();
    document.getElementById(`f-${field}`)?.focus();
    return null;
  }
  const isBare = exercise.asksLoad && !figures.grams && figures.kind === 'Working' && !ui.bodyOnly?.includes(exercise.slug);
  if (isBare && player.isTouch && ui.pad !== 'weight' && ui.asked !== typedNow.number) {
    Object.assign(ui, { pad: 'weight', isFresh: true, asked: typedNow.number });
  } else if (isBare) {
    ui.sheet = { name: 'body' };
  } else if (figures.grams && ui.believed !== figures.grams && isBeyondBelief(figures.grams, view, position)) {
    ui.sheet = { name: 'belief', text: weightText(figures.grams, exercise), grams: figures.grams };
  } else {
    return figures;
  }
  return null;
}

/** Logs a set. */
export function log(player, position, number, figures) {
  const { page, ui, view } = player;
  const exercise = view.exercises[position];
  settle(ui);
  const name = shortName(exercise, number);
  const text = setText(figures, exercise);
  const event = player.act('set-done', { exercise: player.nameOf(position), number, ...told(figures, exercise), ...(page.isAfterwards ? { afterwards: true } : {}) }, `${name} of ${exercise.name} (${text})`);
  player.say(`${name}: ${text} done.`, { undo: event.id });
}

const logging = {
  complete(_, player) {
    const figures = player.typedNow && read(player);
    if (figures) {
      log(player, player.position, player.typedNow.number, figures);
    }
  },
  tick({ at, number }, player) {
    const [position, set] = [Number(at), Number(number)];
    const { view, typedNow, page, ui } = player;
    const exercise = view.exercises[position];
    const begun = plannedOf(player, position, set);
    const { figures } = figuresOf(fieldsOf(begun, exercise, page.effort), exercise, begun, page.limits, page.effort);
    const isPlain = figures && (figures.grams || !exercise.asksLoad || ui.bodyOnly?.includes(exercise.slug) || figures.kind !== 'Working');
    if (typedNow?.number === set || !isPlain) {
      ui.turned = { position, number: set };
      logging.complete({}, player);
      return;
    }
    log(player, position, set, figures);
  },
  turn({ at, number }, player) {
    settle(player.ui);
    player.ui.turned = { position: Number(at), number: Number(number) };
  },
};

const typing = {
  open: ({ field }, { ui }) => Object.assign(ui, { pad: field, isFresh: true }),
  hide(_, { ui }) {
    ui.pad = null;
  },
  step({ field, by }, player) {
    const { exercise } = hereOf(player);
    type(player, { [field]: stepped(player.typedNow.fields[field], field, exercise, Number(by), player.page.effort) });
  },
  key({ press }, player) {
    const { ui, typedNow, view, position } = player;
    const name = ui.pad;
    if (press === 'hide' || !typedNow) {
      typing.hide({}, player);
    } else if (press === 'next') {
      typing.open({ field: nextField(view.exercises[position], name) }, player);
    } else if (press === 'up' || press === 'down') {
      typing.step({ field: name, by: press === 'up' ? 1 : -1 }, player);
      ui.isFresh = true;
    } else {
      type(player, { [name]: pressed(typedNow.fields[name], press, ui.isFresh) });
      ui.isFresh = false;
    }
  },
};

const training = {
  choose({ at }, player) {
    settle(player.ui);
    player.act('exercise-chosen', { exercise: player.nameOf(Number(at)) });
  },
  next: (_, player) => training.choose({ at: player.view.order.find((place) => !isDone(player.view, place)) }, player),
  rest: ({ by }, player) => player.act('rest-moved', { seconds: Number(by) }),
  skip: (_, player) => player.act('rest-skipped'),
  pause: (_, player) => player.act(player.view.rest?.isPaused ? 'rest-resumed' : 'rest-paused'),
};

/** What each button does, by its name. */
export const does = { ...logging, ...typing, ...training };
