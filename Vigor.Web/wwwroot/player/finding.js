// Finds exercises: on the server, and without a connection among those of the workout and those that this browser keeps. It says
// so within a second, and goes on by itself when it is back.
import { get } from './store.js';

const SOON = 900;
const AGAIN = 2000;
const LONGEST = 10000;
const PAUSE = 200;
const MOST = 12;
let asked = 0;
let waiting = 0;
let typing = 0;

const own = ({ view }, shelf, text) => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [...view.exercises, ...shelf].filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  return [...new Map(found.map((exercise) => [exercise.slug, exercise])).values()].map(({ addedBy, superset, ...exercise }) => ({ ...exercise, superset: null })).slice(0, MOST);
};

const shelfOf = async ({ page }) => page.shelf ?? (await get('snapshots', page.owner))?.document.exercises ?? [];

/** Looks for what a text means; without one, for what could stand in for the exercise that is on, or for what is done most. */
export async function find(player, text) {
  clearTimeout(waiting);
  const mine = ++asked;
  const { ui, page } = player;
  const { name } = ui.sheet;
  const isShort = text.trim().length < 2;
  player.found = { text, items: [], isAway: false, isAnswered: false };
  if (isShort && name === 'add' && page.isOffline) {
    player.found.items = own(player, page.shelf, text);
    player.draw();
    return;
  }
  if (isShort && name === 'add') {
    player.draw();
  }

  // To be added: before anything is typed, what the person does most.
  const way = isShort && name !== 'add' ? `workouts/${player.view.id}/swaps?exercise=${player.position}` : `exercises?q=${isShort ? '' : encodeURIComponent(text.trim())}`;
  const isMine = () => mine === asked && player.ui.sheet?.name === name && player.found.text === text;
  const away = async () => {
    // What is done most is a help and no answer: nobody is told that it is missing.
    if (isShort && name === 'add') {
      return;
    }
    const items = isShort ? [] : own(player, await shelfOf(player), text);
    if (isMine() && !player.found.isAnswered) {
      Object.assign(player.found, { isAway: true, items });
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
    waiting = isShort && name === 'add' ? 0 : setTimeout(() => isMine() && find(player, text), AGAIN);
  } finally {
    clearTimeout(slow);
  }
}

/** Looks for a text as soon as it is not typed on. */
export function soon(text, player) {
  // What stood there before anything was typed answers nothing that is.
  const isBegun = player.found.text.trim().length < 2 && text.trim().length > 1;
  Object.assign(player.found, { text, items: isBegun ? [] : player.found.items });
  clearTimeout(typing);
  typing = setTimeout(find, PAUSE, player, text);
}
