// The numbers of a set as they stand in fields, for a page without a connection.
export const FIELDS = ['weight', 'reps', 'seconds', 'metres', 'rpe'];
const PAST_BELIEF = 1e15;

// What is past belief anyway must not be past what the server can read, or it could not say so.
const number = (field) => (field && field.value.trim() !== '' ? Math.max(-PAST_BELIEF, Math.min(PAST_BELIEF, Number(field.value))) : null);

export const isShown = (exercise, name) => ({
  weight: exercise.takesLoad,
  reps: !exercise.isTimed,
  seconds: exercise.isTimed,
  metres: exercise.takesMetres,
  rpe: exercise.takesRpe,
})[name];

// RPE and reps in reserve are each other's rest to ten.
const given = (exercise, name, field) => {
  const value = isShown(exercise, name) ? number(field(name)) : null;
  return name === 'rpe' && value !== null && exercise.effort === 'RepsInReserve' ? 10 - value : value;
};

// A weight nobody touched is sent to the gram as well, whatever the rounding of its unit shows.
export function tapOf(exercise, field, filled) {
  const values = Object.fromEntries(FIELDS.map((name) => [name, given(exercise, name, field)]));
  const isUntouched = values.weight !== null && values.weight === filled.weight;
  return { kind: filled.kind, units: exercise.units, grams: isUntouched ? filled.grams : null, ...values };
}

const unitOf = ({ units }) => (units === 'Imperial' ? 'lb' : 'kg');

export const figuresOf = (tap) => [
  tap.weight === null ? '' : `${tap.weight} ${unitOf(tap)}`,
  ...['reps', 'seconds', 'metres'].map((name) => (tap[name] === null ? '' : `${tap[name]} ${name}`)),
].filter(Boolean);

// A tap in words, for a person who must know which one it was.
export const wordsOf = (tap) => `Set ${tap.set} of ${tap.name} (${figuresOf(tap).join(', ')})`;

// The buttons beside a field.
export function move(button) {
  const field = button.parentElement.querySelector('input');
  const by = Number(field.dataset.step || 1) * (button.previousElementSibling ? 1 : -1);
  field.value = String(Math.max(Number(field.min || 0), Math.round((Number(field.value || field.min || 0) + by) * 100) / 100));
}

// What stands in fields, as it was typed.
export const valuesOf = (field) => Object.fromEntries(FIELDS.map((name) => [name, field(name)?.value]));

// Types into fields of the page, which hears it as if a person had.
export function retype(field, values) {
  for (const name of FIELDS.filter((name) => field(name) && field(name).value !== values[name])) {
    field(name).value = values[name];
    field(name).dispatchEvent(new Event('change', { bubbles: true }));
  }
}

// Tells the page once more what stands in its fields: what was typed while the circuit was going it may not have heard.
export function sayAgain(field) {
  for (const name of [...FIELDS, 'kind']) {
    field(name)?.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

const allows = ({ least, most, parts }, value) => value >= least && value <= most && (parts === 0 || (value * parts) % 1 === 0);

// The log has the last word; what it would refuse is said while it can still be mended.
export function problemOf(exercise, limits, field) {
  const needed = exercise.isTimed ? ['seconds', 'metres'] : ['reps'];
  if (needed.every((name) => number(field(name)) === null)) {
    return exercise.missing;
  }
  for (const name of FIELDS) {
    const value = given(exercise, name, field);
    const limit = limits[name === 'weight' ? exercise.units : name];
    if (value !== null && !allows(limit, value)) {
      return limit.parts === 1 && value % 1 !== 0 ? limit.notWhole : limit.sentence;
    }
  }
  return '';
}
