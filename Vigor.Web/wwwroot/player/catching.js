// How a page that was away comes by what happened meanwhile.
import { setClock } from './clock.js';

const PATIENCE = 4000;
const GONE = 'This workout was deleted. For a day it can be brought back from the history.';

/** Looks how the workout is on the server, and what waits here. */
export async function catchUp(player) {
  await player.recount();
  const started = performance.now();
  try {
    const answer = await fetch(`/offline/workouts/${player.real}?known=${player.base.tag}`, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) {
      const document = await answer.json();
      setClock(document.now, performance.now(), performance.now() - started);
      player.take(document);
    } else if (answer.status === 404 && !player.pending.some(({ type }) => type === 'started')) {
      player.problems = [{ id: 'gone', sentence: GONE, event: null }];
    }
  } catch {
    // What waits is told when there is a connection, and its answer brings the rest.
  }
  player.rebase();
  player.draw();

  // The worker was faster, or another page.
  if (player.ui.isSaving && player.base.finishedAt && player.pending.length === 0) {
    player.leaveAfter('finished');
  }
}
