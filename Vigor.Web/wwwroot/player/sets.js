// What the buttons of a set do: log, correct, take back, type.
import { runSeconds } from './clocks.js';
import { amountOf, fieldsOf, figuresOf, isBeyondBelief, setText, stepped, weightText } from './figures.js';
import { nextField, pressed } from './pad.js';
import { plannedOf } from './rows.js';
import { rampOf, setsOf } from './rules.js';

const told = (figures, exercise) => ({ figures, units: exercise.units, weight: figures.grams === null ? null : amountOf(figures.grams, exercise.units) });

const titleOf = (exercise, number) => (number <= rampOf(exercise) ? `Warm-up ${number}` : `Set ${number - rampOf(exercise)}`);

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
  Object.assign(ui, { typed: null, turned: null, timer: null, pad: null, problem: null, sheet: null, believed: null, asked: null });
}

/** Reads the fields of the set that is on; says what is wrong with them, or asks, and gives nothing then. */
function read(player) {
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
  player.draw();
  return null;
}

function log(player, position, number, figures) {
  const { page, ui, view } = player;
  const exercise = view.exercises[position];
  settle(ui);
  const name = titleOf(exercise, number);
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
      player.draw();
      logging.complete({}, player);
      return;
    }
    log(player, position, set, figures);
  },
  undo: ({ set }, player) => logging['take-back']({ set }, player),
  'take-back'({ set }, player) {
    const taken = player.view.sets.find(({ id }) => id === set);
    if (taken) {
      settle(player.ui);
      player.ui.editing = null;
      player.act('set-taken-back', { set, copy: taken });
      player.say(`${titleOf(player.view.exercises[taken.position], taken.number)} taken back.`, { back: set });
    }
  },
  'bring-back'({ set }, player) {
    player.act('set-brought-back', { set, copy: player.view.gone?.[set] });
    player.say('The set is back.');
  },
  correct({ set }, player) {
    settle(player.ui);
    player.ui.editing = set;
    player.draw();
  },
  cancel(_, player) {
    settle(player.ui);
    player.ui.editing = null;
    player.draw();
  },
  delete: (_, player) => logging['take-back']({ set: player.ui.editing }, player),
  'save-set'(_, player) {
    const figures = read(player);
    if (figures) {
      const { editing } = player.ui;
      const { exercise } = hereOf(player);
      settle(player.ui);
      player.ui.editing = null;
      player.act('set-corrected', { set: editing, ...told(figures, exercise) }, `${exercise.name} (${setText(figures, exercise)})`);
      player.say('The set is corrected.');
    }
  },
  'log-anew'({ problem }, player) {
    const { event } = player.problems.find(({ id }) => id === problem);
    const { position } = player;
    player.problems = player.problems.filter(({ id }) => id !== problem);
    log(player, position, player.typedNow?.number ?? player.view.exercises[position].sets + 1, event.figures);
  },
  turn({ at, number }, player) {
    settle(player.ui);
    player.ui.editing = null;
    player.ui.turned = { position: Number(at), number: Number(number) };
    player.draw();
  },
  'add-set'({ at }, player) {
    const position = Number(at);
    const { sets, rest, ramp } = player.view.exercises[position];
    if (sets < player.page.bounds.sets) {
      player.act('dose-changed', { exercise: player.nameOf(position), sets: sets + 1, seconds: rest });
      return;
    }

    // More than a plan can hold are done all the same, one at a time.
    player.ui.turned = { position, number: Math.max(sets + (ramp?.length ?? 0), ...setsOf(player.view, position).map((set) => set.number)) + 1 };
    player.draw();
  },
  'body-only'(_, player) {
    player.ui.bodyOnly = [...player.ui.bodyOnly ?? [], hereOf(player).exercise.slug];
    player.ui.sheet = null;
    player.draw();
    logging.complete({}, player);
  },
  believe(_, player) {
    player.ui.believed = player.ui.sheet.grams;
    player.ui.sheet = null;
    player.draw();
    logging[player.ui.editing ? 'save-set' : 'complete']({}, player);
  },
  kind({ kind }, player) {
    type(player, { kind });
    player.ui.sheet = null;
    player.draw();
  },
  type: (_, player) => player.does.sheet({ sheet: 'type' }, player),
};

const typing = {
  open({ field }, player) {
    Object.assign(player.ui, { pad: field, isFresh: true });
    player.draw();
  },
  hide(_, player) {
    player.ui.pad = null;
    player.draw();
  },
  step({ field, by }, player) {
    const { exercise } = hereOf(player);
    type(player, { [field]: stepped(player.typedNow.fields[field], field, exercise, Number(by), player.page.effort) });
    player.draw();
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
      player.draw();
    }
  },
};

export const setActs = { ...logging, ...typing };
