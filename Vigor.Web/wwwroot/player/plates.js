// How a bar is loaded: the plates that come closest from below, the fewest of them, the heaviest first.
import { amountOf, weightText } from './figures.js';

const ROUNDING = 20;

// Fewer plates are better; of as many, those with more of the heavier ones, as people load them.
function isBetter(plates, known) {
  const at = plates.findIndex((grams, index) => grams !== known[index]);
  return plates.length === known.length ? at >= 0 && plates[at] > known[at] : plates.length < known.length;
}

/** @returns {{plates: number[], missing: number}} Plates on one side in grams, and what is wanting to the weight. */
export function platesFor(target, bar, plates) {
  const side = Math.floor((target - bar + ROUNDING) / 2);
  let reached = new Map([[0, []]]);
  for (const { grams, pairs } of [...plates].sort((one, other) => other.grams - one.grams)) {
    const next = new Map(reached);
    for (const [weight, used] of reached) {
      for (let count = 1; count <= pairs && weight + count * grams <= side; count++) {
        const known = next.get(weight + count * grams);
        const found = [...used, ...Array(count).fill(grams)];
        if (!known || isBetter(found, known)) {
          next.set(weight + count * grams, found);
        }
      }
    }
    reached = next;
  }
  const best = Math.max(...[...reached.keys()].filter((weight) => weight <= Math.max(side, 0)));
  return { plates: reached.get(best), missing: target - bar - 2 * best };
}

/** "Each side: 25 + 5 + 1.25". */
export function platesText(target, exercise, racks) {
  const rack = racks[exercise.units];
  const bar = exercise.bar ?? rack.bars[0];
  const { plates, missing } = platesFor(target, bar, rack.plates);
  if (missing < -ROUNDING) {
    return `The bar alone is ${weightText(bar, exercise)}.`;
  }
  if (plates.length === 0) {
    return 'The bar alone.';
  }
  const counts = [...new Set(plates)].map((grams) => [grams, plates.filter((plate) => plate === grams).length]);
  const text = counts.map(([grams, count]) => (count === 1 ? '' : `${count} × `) + amountOf(grams, exercise.units)).join(' + ');
  return Math.abs(missing) <= ROUNDING ? `Each side: ${text}` : `Each side: ${text}, which makes ${weightText(target - missing, exercise)}`;
}
