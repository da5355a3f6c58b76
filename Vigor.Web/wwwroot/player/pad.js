// Typing by thumb: keys write into the field that was tapped, and no keyboard of the system covers the page.
import { fieldNames } from './figures.js';

const LONGEST = 7;

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
