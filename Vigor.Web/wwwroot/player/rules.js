// What comes after what in a workout. The server goes by the same rules, and a test compares the two.
const RAMP_REST = 45;
const HEAVY_RAMP_REST = 60;
const HEAVY_PERCENT = 80;

export function lowestFree(numbers) {
  let free = 1;
  while (numbers.includes(free)) {
    free++;
  }
  return free;
}

export const rampOf = (exercise) => exercise.ramp?.length ?? 0;

export const setsOf = (doc, position) => doc.sets.filter((set) => set.position === position).sort((one, other) => one.number - other.number);

const numbersOf = (doc, position) => setsOf(doc, position).map((set) => set.number);

/** How many working sets are there one after the other. */
export function workingDone(doc, position) {
  const ramp = rampOf(doc.exercises[position]);
  return lowestFree(numbersOf(doc, position).filter((number) => number > ramp).map((number) => number - ramp)) - 1;
}

export const isDone = (doc, position) => workingDone(doc, position) >= doc.exercises[position].sets;

export const isAllDone = (doc) => doc.order.length > 0 && doc.order.every((position) => isDone(doc, position));

/** Number of the set that is due; one beyond the plan when all are there. */
export function due(doc, position) {
  const ramp = rampOf(doc.exercises[position]);
  const numbers = numbersOf(doc, position);
  const free = lowestFree(numbers);
  return free <= ramp && !numbers.some((number) => number > ramp) ? free : ramp + workingDone(doc, position) + 1;
}

/** The places that alternate with one, itself included, in the order they are shown: only neighbours do. */
export function groupOf(doc, position) {
  const { superset } = doc.exercises[position];
  const index = doc.order.indexOf(position);
  if (superset === null || superset === undefined || index < 0) {
    return [position];
  }
  const same = (at) => doc.exercises[doc.order[at]]?.superset === superset;
  let [first, last] = [index, index];
  while (first > 0 && same(first - 1)) {
    first--;
  }
  while (last < doc.order.length - 1 && same(last + 1)) {
    last++;
  }
  return doc.order.slice(first, last + 1);
}

/** The exercise that was turned to last, or the first one; null while there is none. */
export const current = (doc) => (doc.order.includes(doc.position) ? doc.position : doc.order[0] ?? null);

/** Where to go on after a set, and how long to rest before it; no place when every planned set is done. */
export function after(doc, { position, number }) {
  const planned = doc.exercises[position];
  if (number <= rampOf(planned) && !isDone(doc, position)) {
    return { position, rest: planned.ramp[number - 1].percent >= HEAVY_PERCENT ? HEAVY_RAMP_REST : RAMP_REST };
  }
  const group = groupOf(doc, position);
  const index = Math.max(0, group.indexOf(position));
  const others = [...group.slice(index + 1), ...group.slice(0, index)];
  const count = workingDone(doc, position);

  // A round of a superset is over when everybody in it has done as many sets.
  const partner = others.find((other) => !isDone(doc, other) && workingDone(doc, other) < count);
  if (partner !== undefined) {
    return { position: partner, rest: 0 };
  }
  const start = Math.max(0, doc.order.indexOf(position));
  const open = (place) => !isDone(doc, place);
  const next = group.find(open) ?? [...doc.order.slice(start), ...doc.order.slice(0, start)].find(open) ?? null;
  return { position: next, rest: next === null ? 0 : Math.max(planned.rest, ...group.map((place) => doc.exercises[place].rest)) };
}
