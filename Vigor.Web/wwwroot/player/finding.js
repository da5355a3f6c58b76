// Finds exercises: those of the workout at once, all others on the server. Without a connection it says so within a second, and
// goes on by itself when it is back.
const SOON = 900;
const AGAIN = 2000;
const LONGEST = 10000;
let asked = 0;
let waiting = 0;

const own = ({ view }, text) => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = view.exercises.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  return [...new Map(found.map((exercise) => [exercise.slug, exercise])).values()].map(({ addedBy, superset, ...exercise }) => ({ ...exercise, superset: null }));
};

/** Looks for what a text means; without one, for what could stand in for the exercise that is on. */
export async function find(player, text) {
  clearTimeout(waiting);
  const mine = ++asked;
  const { name } = player.ui.sheet;
  const isShort = text.trim().length < 2;
  player.found = { text, items: [], isAway: false, isAnswered: false };
  if (isShort && name === 'add') {
    player.draw();
    return;
  }
  const way = isShort ? `workouts/${player.view.id}/swaps?exercise=${player.position}` : `exercises?q=${encodeURIComponent(text.trim())}`;
  const isMine = () => mine === asked && player.ui.sheet?.name === name;
  const away = () => {
    if (isMine()) {
      Object.assign(player.found, { isAway: true, items: isShort ? [] : own(player, text) });
      player.draw();
    }
  };
  const slow = setTimeout(away, SOON);
  try {
    const answer = await fetch(`/offline/${way}`, { signal: AbortSignal.timeout(LONGEST) });
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    const items = await answer.json();
    if (isMine()) {
      Object.assign(player.found, { items, isAway: false, isAnswered: true });
      player.draw();
    }
  } catch {
    away();
    waiting = setTimeout(() => isMine() && find(player, text), AGAIN);
  } finally {
    clearTimeout(slow);
  }
}
