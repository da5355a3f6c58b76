// What each event does to a workout, as the server does it too: shown at once, and again over what the server tells.
import { after, setsOf } from './rules.js';

const LONGEST_REST = 3600;

/** The place of the exercise that an event means: a number, or the event that added it. */
export const placeOf = (doc, exercise) => (typeof exercise === 'number' ? exercise : doc.exercises.findIndex(({ addedBy }) => addedBy === exercise));

/** The rest that runs or waits at a moment; null when none does. */
export function restAt({ rest }, at) {
  if (!rest) {
    return null;
  }
  const left = rest.isPaused ? rest.left * 1000 : rest.endsAt - at;
  return left > 0 ? { ...rest, leftover: left } : null;
}

function moveRest(doc, by, at) {
  const rest = restAt(doc, at);
  const left = Math.min((rest?.leftover ?? 0) / 1000 + by, LONGEST_REST);
  const seconds = Math.max((rest?.seconds ?? 0) + by, 1);
  doc.rest = left > 0 ? { seconds, endsAt: at + left * 1000, left: Math.ceil(left), isPaused: rest?.isPaused ?? false } : null;
}

function pauseRest(doc, isPaused, at) {
  const rest = restAt(doc, at);
  doc.rest = rest && { seconds: rest.seconds, endsAt: at + rest.leftover, left: Math.ceil(rest.leftover / 1000), isPaused };
}

function addSet(doc, event) {
  const position = placeOf(doc, event.exercise);
  if (position < 0 || doc.sets.some(({ id }) => id === event.id) || doc.gone?.[event.id]) {
    return;
  }
  const taken = setsOf(doc, position).map((set) => set.number);
  let { number } = event;
  while (taken.includes(number)) {
    number++;
  }
  const isLate = doc.sets.some((set) => set.at > event.at);
  doc.sets.push({ id: event.id, position, number, figures: event.figures, at: event.at, records: null, isFromOtherDevice: false });
  if (isLate && !event.afterwards) {
    return;
  }
  const flow = after(doc, { position, number });
  doc.position = flow.position ?? position;
  doc.rest = flow.rest > 0 && !event.afterwards && !doc.finishedAt ? { seconds: flow.rest, endsAt: event.at + flow.rest * 1000, left: flow.rest, isPaused: false } : null;
}

/** What each type of event does; what is told by parts that come later comes with them. */
export const acts = {
  'set-done': addSet,
  'rest-started': (doc, { seconds, at }) => { doc.rest = { seconds, endsAt: at + seconds * 1000, left: seconds, isPaused: false }; },
  'rest-moved': (doc, { seconds, at }) => moveRest(doc, seconds, at),
  'rest-paused': (doc, { at }) => pauseRest(doc, true, at),
  'rest-resumed': (doc, { at }) => pauseRest(doc, false, at),
  'rest-skipped': (doc) => { doc.rest = null; },
  'exercise-chosen': (doc, { exercise }) => { doc.position = placeOf(doc, exercise); },
};

/** A workout after an event; one that means nothing here any more changes nothing. */
export function apply(doc, event) {
  try {
    acts[event.type]?.(doc, event);
  } catch {
    // The exercise is gone, on another device: the server says what becomes of it.
  }
  return doc;
}
