// The numbers of a set as they stand in fields, for a page without a connection.
export const FIELDS = ['weight', 'reps', 'seconds', 'metres', 'rpe'];
const NAMES = { weight: 'Weight', reps: 'Reps', seconds: 'Seconds', metres: 'Metres', rpe: 'RPE' };
const PARTS = ['', ' in whole numbers', ' in halves'];

const number = (field) => (field && field.value.trim() !== '' ? Number(field.value) : null);

export const isShown = (exercise, name) => ({
  weight: exercise.takesLoad,
  reps: !exercise.isTimed,
  seconds: exercise.isTimed,
  metres: exercise.takesMetres,
  rpe: exercise.takesRpe,
})[name];

// A weight nobody touched is sent to the gram as well, whatever the rounding of its unit shows.
export function tapOf(exercise, field, filled) {
  const values = Object.fromEntries(FIELDS.map((name) => [name, isShown(exercise, name) ? number(field(name)) : null]));
  const isUntouched = values.weight !== null && values.weight === filled.weight;
  return { kind: filled.kind, units: exercise.units, grams: isUntouched ? filled.grams : null, ...values };
}

// The log has the last word; what it would refuse is said while it can still be mended.
export function problemOf(exercise, limits, field) {
  const needed = exercise.isTimed ? ['seconds', 'metres'] : ['reps'];
  if (needed.every((name) => number(field(name)) === null)) {
    return exercise.isTimed ? 'Say how many seconds it took.' : 'Say how many reps you did.';
  }
  for (const name of FIELDS) {
    const value = isShown(exercise, name) ? number(field(name)) : null;
    const { least, most, part } = limits[name];
    if (value !== null && (value < least || value > most || (part > 0 && (value * part) % 1 !== 0))) {
      return `${NAMES[name]} goes from ${least} to ${most.toLocaleString('en')}${PARTS[part]}.`;
    }
  }
  return '';
}
