// Numbers as people type and read them: comma and point, weights to the gram, steps that can be loaded.
import { rampOf, setsOf } from './rules.js';

const GRAMS = { Metric: 1000, Imperial: 453.59237 };
const MOST_RPE = 10;
const BELIEF = 1.5;
const LONGEST = 7;

/** A typed number; null when nothing is typed, NaN when it is none. */
export function numberOf(text) {
  const typed = String(text ?? '').trim().replace(',', '.');
  const isNumber = /^\d*\.?\d*$/.test(typed) && typed !== '.';
  return typed === '' ? null : Number(isNumber ? typed : NaN);
}

export const symbolOf = ({ units }) => (units === 'Metric' ? 'kg' : 'lb');

/** The number that shows a load. */
export const amountOf = (grams, units) => Math.round((grams / GRAMS[units]) * 100) / 100;

export const gramsOf = (amount, units) => Math.round(amount * GRAMS[units]);

export const weightText = (grams, { units }) => `${amountOf(grams, units)} ${units === 'Metric' ? 'kg' : 'lb'}`;

const timeText = (seconds) => (seconds <= 90 ? `${seconds} s` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);

/** "60 kg × 10", "12 reps" or "45 s". */
export function setText({ grams, reps, seconds, metres }, exercise) {
  const weight = grams > 0 ? weightText(grams, exercise) : '';
  const load = exercise.isHelped ? '' : weight;
  const times = load ? `${load} × ${reps}` : `${reps} ${reps === 1 ? 'rep' : 'reps'}`;
  return [reps === null || reps === undefined ? load : times, weight && !load ? `${weight} of help` : '', metres ? `${metres} m` : '', seconds ? timeText(seconds) : ''].filter(Boolean).join(', ');
}

export const effortOf = (rpe, scale) => (rpe === null || rpe === undefined || scale === 'Rpe' ? rpe : MOST_RPE - rpe);

export function effortText(rpe, scale) {
  const left = MOST_RPE - rpe || 'none';
  return scale === 'Rpe' ? `RPE ${rpe}` : `${left} in reserve`;
}

/** The name of the field for effort. */
export const effortName = (scale) => (scale === 'Rpe' ? 'RPE' : 'Reps in reserve');

/** What a set begins with: the last one of this workout, else the suggestion; a weight that was typed before it goes on. */
export function targetOf(doc, position, number, carried = null) {
  const exercise = doc.exercises[position];
  const ramp = rampOf(exercise);
  const working = workingTarget(doc, position, ramp, carried);
  if (number > ramp) {
    return working;
  }
  const { percent, reps } = exercise.ramp[number - 1];
  const step = exercise.steps[exercise.units];
  const amount = Math.floor(amountOf(((working.grams ?? 0) * percent) / 100, exercise.units) / step) * step;
  const grams = Math.max(gramsOf(amount, exercise.units), exercise.lightest ?? 0);
  return { ...working, kind: 'WarmUp', grams: working.grams ? Math.min(grams, working.grams) : null, reps, rpe: null };
}

function workingTarget(doc, position, ramp, carried) {
  const exercise = doc.exercises[position];
  const last = setsOf(doc, position).filter((set) => set.number > ramp && set.figures.kind === exercise.kind).at(-1)?.figures;
  const begun = last ? { ...last, rpe: null } : { ...exercise.next, kind: exercise.kind, metres: null, rpe: null };
  return carried === null ? begun : { ...begun, grams: carried };
}

/** The fields of a set as text. */
export const fieldsOf = (figures, exercise, scale) => {
  const text = (number) => (number === null || number === undefined ? '' : String(number));
  return {
    weight: figures.grams === null || figures.grams === undefined ? '' : text(amountOf(figures.grams, exercise.units)),
    reps: text(figures.reps),
    seconds: text(figures.seconds),
    metres: text(figures.metres),
    effort: text(effortOf(figures.rpe, scale)),
    kind: figures.kind,
  };
};

/** Names of the fields that an exercise has, in their order. */
export const fieldNames = (exercise) => [
  exercise.isTimed && 'seconds', exercise.takesLoad && 'weight', !exercise.isTimed && 'reps', exercise.takesMetres && 'metres', exercise.takesRpe && 'effort',
].filter(Boolean);

/** What was done, by the fields; or the field that cannot be right, and why. */
export function figuresOf(fields, exercise, begun, limits, scale) {
  const shown = fieldsOf(begun, exercise, scale);
  const has = (name) => fieldNames(exercise).includes(name);
  const read = (name) => (has(name) ? numberOf(fields[name]) : null);
  const effort = read('effort');
  const values = { weight: read('weight'), reps: read('reps'), seconds: read('seconds'), metres: read('metres'), rpe: effort === null || scale === 'Rpe' ? effort : MOST_RPE - effort };
  for (const [name, value] of Object.entries(values)) {
    const limit = limits[name === 'weight' ? exercise.units : name];
    const isWrong = value !== null && !(value >= limit.least && value <= limit.most && (limit.parts === 0 || (value * limit.parts) % 1 === 0));
    if (isWrong) {
      return { field: name === 'rpe' ? 'effort' : name, problem: limit.parts === 1 && value % 1 !== 0 && !Number.isNaN(value) ? limit.notWhole : limit.sentence };
    }
  }
  const { weight, reps, seconds, metres, rpe } = values;
  if (exercise.isTimed ? seconds === null && metres === null : reps === null) {
    return { field: exercise.isTimed ? 'seconds' : 'reps', problem: exercise.missing };
  }

  // A load that nobody touched stays to the gram, whatever the rounding of its unit shows.
  const typed = weight === null ? null : gramsOf(weight, exercise.units);
  const grams = fields.weight === shown.weight && has('weight') ? begun.grams : typed;
  return { figures: { kind: fields.kind, grams: grams ?? null, reps, seconds, metres, rpe } };
}

/** Whether a load is so far beyond the last weeks that it may be a slip. */
export function isBeyondBelief(grams, doc, position) {
  const exercise = doc.exercises[position];
  const heaviest = Math.max(exercise.heaviest ?? 0, ...setsOf(doc, position).filter(({ figures }) => figures.kind !== 'WarmUp').map(({ figures }) => figures.grams ?? 0));
  return heaviest > 0 && grams > heaviest * BELIEF;
}

/** The figure after one step up or down; an empty field begins with what is aimed for. */
export function stepped(text, name, exercise, direction, scale) {
  const by = { weight: exercise.steps[exercise.units], reps: 1, seconds: 5, metres: 10, effort: scale === 'Rpe' ? 0.5 : 1 }[name] * direction;
  const least = name === 'seconds' || name === 'metres' ? 1 : 0;
  const value = numberOf(text);
  const hint = { reps: exercise.least, effort: effortOf(exercise.aim, scale) }[name] ?? Math.max(least, by);
  const next = value === null || Number.isNaN(value) ? hint : value + by;
  return String(Math.max(least, Math.round(next * 100) / 100));
}

/** What a key makes of a field's text. @param {boolean} isFresh Whether the field was just tapped: the first key replaces what is there. */
export function pressed(text, key, isFresh) {
  const before = isFresh ? '' : text;
  if (key === 'back') {
    return isFresh ? '' : text.slice(0, -1);
  }
  if (key === '.') {
    return /[.,]/.test(before) ? before : `${before || '0'}.`;
  }
  return before.length < LONGEST ? before + key : before;
}

/** The field after one, in the order in which they stand. */
export function nextField(exercise, name) {
  const names = fieldNames(exercise);
  const shown = [...names.filter((one) => one !== 'effort'), ...names.filter((one) => one === 'effort')];
  return shown[(shown.indexOf(name) + 1) % shown.length];
}
