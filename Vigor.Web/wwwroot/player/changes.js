// What is changed of a workout beside its sets and rests, and of sets that are there, as the server does it too.
import { acts, placeOf } from './events.js';
import { lowestFree, setsOf } from './rules.js';

function takeBack(doc, { set: id }) {
  const set = doc.sets.find((one) => one.id === id);
  if (set) {
    doc.sets = doc.sets.filter((one) => one !== set);
    doc.gone = { ...doc.gone, [id]: set };
    doc.position = set.position;
    doc.rest = null;
  }
}

function bringBack(doc, { set: id, copy }) {
  const set = doc.gone?.[id] ?? copy;
  if (set && !doc.sets.some((one) => one.id === id)) {
    const taken = setsOf(doc, set.position).map(({ number }) => number);
    doc.sets.push({ ...set, number: taken.includes(set.number) ? lowestFree(taken) : set.number });
    delete doc.gone?.[id];
  }
}

function add(doc, event, index, order) {
  if (!doc.exercises.some(({ addedBy }) => addedBy === event.id)) {
    const position = doc.exercises.length;
    doc.exercises.push({ ...event.item, addedBy: event.id, ...index });
    doc.order = order(position);
    doc.position = position;
  }
}

function swap(doc, event) {
  const place = placeOf(doc, event.exercise);
  const done = setsOf(doc, place).length;
  const { rest, superset, role } = doc.exercises[place];
  const sets = Math.max(1, doc.exercises[place].sets - done);
  add(doc, event, { rest, superset, role, sets }, (position) => doc.order.flatMap((other) => {
    const places = done > 0 ? [other, position] : [position];
    return other === place ? places : [other];
  }));
}

function remove(doc, { exercise }) {
  const place = placeOf(doc, exercise);
  doc.order = doc.order.filter((position) => position !== place);
  doc.position = doc.order.includes(doc.position) ? doc.position : doc.order[0] ?? 0;
}

function move(doc, { exercise, by }) {
  const place = placeOf(doc, exercise);
  const from = doc.order.indexOf(place);
  const order = doc.order.filter((position) => position !== place);
  order.splice(Math.min(Math.max(from + by, 0), order.length), 0, place);
  doc.order = order;
}

function join(doc, { exercise }) {
  const place = placeOf(doc, exercise);
  const next = doc.order[doc.order.indexOf(place) + 1];
  const others = doc.exercises[next].superset ?? null;
  const group = doc.exercises[place].superset ?? others ?? Math.max(0, ...doc.exercises.map(({ superset }) => superset ?? 0)) + 1;
  doc.exercises.forEach((one, position) => {
    if (position === place || position === next || (others !== null && one.superset === others)) {
      one.superset = group;
    }
  });
}

function leave(doc, { exercise }) {
  const one = doc.exercises[placeOf(doc, exercise)];
  const group = one.superset;
  one.superset = null;
  const others = doc.exercises.filter(({ superset }) => superset === group);
  if (others.length === 1) {
    others[0].superset = null;
  }
}

const change = (values) => (doc, event) => Object.assign(doc.exercises[placeOf(doc, event.exercise)], values(event, doc.exercises[placeOf(doc, event.exercise)]));

Object.assign(acts, {
  'set-corrected': (doc, { set, figures }) => Object.assign(doc.sets.find(({ id }) => id === set) ?? {}, { figures, records: null }),
  'set-taken-back': takeBack,
  'set-brought-back': bringBack,
  'exercise-added': (doc, event) => add(doc, event, {}, (position) => [...doc.order, position]),
  'exercise-swapped': swap,
  'exercise-removed': remove,
  'exercise-moved': move,
  'dose-changed': change(({ sets, seconds }) => ({ sets, rest: seconds })),
  'ramp-made': change((_, exercise) => ({ ramp: exercise.usualRamp })),
  'ramp-undone': change(() => ({ ramp: null })),
  'superset-made': join,
  'superset-undone': leave,
  'exercise-noted': change(({ notes }) => ({ note: notes.trim() || null })),
  'exercise-units-chosen': change(({ units }) => ({ units })),
  'exercise-bar-chosen': change(({ bar }) => ({ bar })),
  'pain-told': change(() => ({ pain: 'today' })),
  'pain-over': change(() => ({ pain: null })),
  'recovery-told': (doc, { felt }) => { doc.recovery = felt; },
  noted: (doc, { notes }) => { doc.notes = notes; },
  finished: (doc, { at, name, felt, notes }) => Object.assign(doc, { finishedAt: at, rest: null, name: name ?? doc.name, felt, notes }),
  reopened: (doc) => { doc.finishedAt = null; },
  described: (doc, { name, felt, notes, minutes }) => Object.assign(doc, { name, felt, notes, minutes }),
  discarded: (doc) => { doc.isDiscarded = true; },
});
