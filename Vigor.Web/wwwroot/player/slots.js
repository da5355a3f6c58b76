// Pictures and texts that the server has drawn: put where the player leaves room for them.
import { tonesOf } from './finish.js';

const asked = new Set();

const partOf = (name) => document.querySelector(`template[data-part="${CSS.escape(name)}"]`);

async function fetchPart(slug, player) {
  try {
    const answer = await fetch(`/offline/exercises/${slug}`, { signal: AbortSignal.timeout(10000) });
    if (answer.ok) {
      document.body.insertAdjacentHTML('beforeend', await answer.text());
      player.draw();
    }
  } catch {
    // Without a connection there is no picture, and everything else goes on.
    asked.delete(slug);
  }
}

/** Fills what is still empty. */
export function fillSlots(player) {
  for (const slot of document.querySelectorAll('[data-slot]:empty')) {
    const name = slot.dataset.slot;
    const part = partOf(name);
    if (part) {
      slot.append(part.content.cloneNode(true));
    } else {
      const slug = name.replace(/^how /, '');
      if (!asked.has(slug)) {
        asked.add(slug);
        fetchPart(slug, player);
      }
    }
  }
  const muscles = document.querySelectorAll('[data-slot=muscles] [data-muscle]');
  const tones = muscles.length > 0 ? tonesOf(player.view) : {};
  for (const muscle of muscles) {
    muscle.setAttribute('class', `muscle tone-${tones[muscle.dataset.muscle] ?? 0}`);
  }
}
