// Begins a workout without a network, or goes on with one: the player is the same as always, with what is kept in the place of the
// page that the server would have drawn.
import { newId, nextMoment, now } from '../player/clock.js';
import { device, get, put } from '../player/store.js';

function stage({ kept, parts }, document_) {
  const { settings, exercises } = kept.document;
  const page = { ...settings, now: now(), at: performance.now(), isOffline: true, isAfterwards: false, shelf: exercises, workout: document_ };
  document.getElementById('offline').remove();
  const data = Object.assign(document.createElement('script'), { type: 'application/json', id: 'workout', textContent: JSON.stringify(page) });
  const root = Object.assign(document.createElement('div'), { id: 'player', className: 'player' });
  const coach = Object.assign(document.createElement('aside'), { id: 'coach', className: 'beside', hidden: true, ariaLabel: 'Coach' });
  coach.innerHTML = '<p role="status" data-away></p>';
  const drawn = document.createElement('div');
  drawn.hidden = true;
  drawn.innerHTML = [...parts.values()].map(({ html }) => html).join('');
  document.body.append(root, coach, data, drawn);
  document.title = `${document_.name} · Vigor`;
  return import('../player/player.js');
}

/**
 * Begins a workout that is kept, or an empty one. What it consists of goes along: the server makes the same of it, whatever has
 * become of the plan meanwhile.
 */
export async function begin(page, ready) {
  const { owner, document: kept } = page.kept;
  const [id, at] = [newId(), nextMoment()];
  const workout = { ...(ready?.document ?? kept.settings.workout), id, now: at, startedAt: at };
  const of = ready ? { plan: ready.planId, scheduled: ready.scheduledId, name: ready.name } : {};
  const event = { id: newId(), workout: id, type: 'started', at, device: device(), known: workout.exercises.map(({ slug }) => slug), label: workout.name, ...of };
  await put('events', { ...event, owner });
  await put('workouts', { id, owner, document: workout, added: {} });
  history.pushState(null, '', `/sessions/${id}`);
  await stage(page, workout);
}

/** Goes on with a workout. @returns {Promise<boolean>} Whether it is kept here. */
export async function again(page, id) {
  const { owner, document: kept } = page.kept;
  const stored = await get('workouts', id);
  const workout = stored?.owner === owner ? stored.document : [kept.active].find((active) => active?.id === id);
  if (!workout?.exercises || workout.finishedAt) {
    return false;
  }
  await stage(page, workout);
  return true;
}
