// The list of exercises: the one that is on is open, the others are a line each.
import { html, part } from './markup.js';
import { rows } from './rows.js';
import { groupOf, isDone, rampOf, workingDone } from './rules.js';

const HANDLE = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 8h14M5 12h14M5 16h14"/></svg>`;

const handle = (exercise, position) => html`<button type="button" class="handle" data-do="grip" data-at="${position}" aria-label="Move ${exercise.name}: drag, or arrow keys">${HANDLE}</button>`;

function closed(player, position) {
  const { view } = player;
  const exercise = view.exercises[position];
  const isAll = isDone(view, position);
  const hasPartners = groupOf(view, position).length > 1;
  return part(html`<li class="card line ${hasPartners ? 'paired' : ''}" data-key="x${position}" data-place="${position}">
    ${handle(exercise, position)}
    <button type="button" class="choose" data-do="choose" data-at="${position}">
      <span class="name" dir="auto">${exercise.name}<span class="muted small"> ${exercise.roleName}${hasPartners ? ', superset' : ''}</span></span>
      <span class="count ${isAll ? 'all' : ''}">${workingDone(view, position)} of ${exercise.sets}<span class="visually-hidden"> sets done</span>${isAll ? html`<span aria-hidden="true"> ✓</span>` : ''}</span>
    </button>
  </li>`);
}

function why(exercise) {
  return exercise.why ? html`<details class="small" data-key="why"><summary>${exercise.isGuess ? 'Why ≈' : 'Why'}</summary><p>${exercise.why}</p></details>` : '';
}

function open(player, position) {
  const { view, isLarge } = player;
  const exercise = view.exercises[position];
  const partners = groupOf(view, position).filter((other) => other !== position).map((other) => view.exercises[other].name);
  const figure = (css) => html`<button type="button" class="figure ${css}" data-key="figure" data-do="figure" data-own data-slot="${exercise.slug}" aria-label="Picture of ${exercise.name}, ${isLarge ? 'smaller' : 'larger'}"></button>`;
  return html`<li class="card open ${partners.length > 0 ? 'paired' : ''}" data-key="x${position}" data-place="${position}">
    ${part(html`<div class="head" data-key="h${position}">
      ${handle(exercise, position)}
      ${isLarge ? '' : figure('')}
      <div class="title"><h2 id="exercise-name" dir="auto">${exercise.name}</h2>
        <p class="small muted">${exercise.roleName}${partners.length > 0 ? html` · <span>superset with ${partners.join(' and ')}</span>` : ''}</p></div>
      <button type="button" class="more" data-do="sheet" data-sheet="more" aria-label="More" aria-haspopup="dialog">⋯</button>
    </div>`)}
    ${isLarge ? figure('large') : ''}
    ${exercise.pain ? html`<p class="notice notice-warn small">You felt pain here${exercise.pain === 'today' ? '' : ` on ${exercise.pain}`}, so no weight is suggested. Begin light, and stop if it comes back.</p>` : ''}
    ${exercise.modification ? html`<p class="notice notice-warn small">${exercise.modification}</p>` : ''}
    ${exercise.note ? html`<p class="note small" dir="auto">${exercise.note}</p>` : ''}
    ${exercise.pain ? '' : why(exercise)}
    ${rows(player, position)}
    <button type="button" class="button-quiet add" data-do="add-set" data-at="${position}">Add set</button>
  </li>`;
}

function recovery({ view, page }) {
  if (view.sets.length > 0 || page.isAfterwards) {
    return '';
  }
  const words = { 1: '1 of 5, worn out', 5: '5 of 5, fresh' };
  return html`<fieldset class="recovery" data-key="recovery">
    <legend>How recovered are you today?</legend>
    <div>${[1, 2, 3, 4, 5].map((level) => html`<button type="button" class="button" data-do="recovery" data-felt="${level}" aria-label="${words[level] ?? `${level} of 5`}" aria-pressed="${view.recovery === level}">${level}</button>`)}</div>
    ${view.recovery && view.recovery <= 2 ? html`<p class="small">Take it easier today: a set fewer of each, and stop with three or four reps in reserve.</p>` : html`<p class="small muted ends" aria-hidden="true"><span>worn out</span><span>fresh</span></p>`}
  </fieldset>`;
}

/** The page while somebody trains. */
export function training(player) {
  const { view, page, position } = player;
  const isEmpty = view.order.length === 0;
  return html`<main id="main" tabindex="-1" class="list" data-key="list">
    <h1 dir="auto">${view.name}</h1>
    ${player.more.notices?.(player)}
    ${isEmpty ? html`<div class="card empty" data-key="empty"><h2>What do you start with?</h2><p class="muted">Add an exercise, then log its sets. Add more whenever you like.</p></div>` : ''}
    ${recovery(player)}
    <ol class="cards" data-key="cards" aria-label="Exercises">${view.order.map((place) => (place === position ? open(player, place) : closed(player, place)))}</ol>
    <div class="below" data-key="below">
      <button type="button" class="button" data-do="sheet" data-sheet="add" aria-haspopup="dialog">Add exercise</button>
      ${page.isAfterwards ? '' : html`<button type="button" class="button" data-do="coach">Ask the coach</button>`}
      ${page.isAfterwards ? '' : html`<button type="button" class="button button-quiet" data-do="discard">Discard workout</button>`}
    </div>
  </main>`;
}

/** Sets done and planned, of those that are no warm-up. */
export const counts = (view) => ({
  done: view.sets.filter(({ position, number }) => view.order.includes(position) && number > rampOf(view.exercises[position])).length,
  planned: view.order.reduce((sum, position) => sum + view.exercises[position].sets, 0),
});

/** Puts pictures and texts that the server has drawn where the cards leave room for them. */
export function fillSlots(player) {
  for (const slot of document.querySelectorAll('[data-slot]:empty')) {
    const name = slot.dataset.slot;
    const drawn = document.querySelector(`template[data-part="${CSS.escape(name)}"]`);
    if (drawn) {
      slot.append(drawn.content.cloneNode(true));
      player.more.holdNew?.(slot);
    } else {
      player.more.fetchPicture?.(name.replace(/^how /, ''), player);
    }
  }
}
