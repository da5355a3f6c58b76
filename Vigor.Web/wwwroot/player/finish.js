// The end of a workout: what it adds up to, how it felt, and the one button that ends it.
import { counts } from './cards.js';
import { now } from './clock.js';
import { amountOf, setText, symbolOf } from './figures.js';
import { html } from './markup.js';
import { rampOf, setsOf } from './rules.js';

const SCALE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const isCounted = ({ figures }) => figures.kind !== 'WarmUp';

/** Load times reps of all sets that count, in the person's unit. */
export function volumeOf(view, units) {
  const grams = view.sets.filter(isCounted).reduce((sum, { figures, position }) => sum + (view.exercises[position].isHelped ? 0 : figures.grams ?? 0) * (figures.reps ?? 0), 0);
  return Math.round(amountOf(grams, units));
}

/** One line for each exercise with a record: its best, so that beating oneself twice in a workout counts once. */
export function recordsOf(view) {
  return view.order
    .map((position) => ({ exercise: view.exercises[position], set: setsOf(view, position).filter(({ records }) => records).at(-1) }))
    .filter(({ set }) => set)
    .map(({ exercise, set }) => ({ name: exercise.name, text: `${setText(set.figures, exercise)}, ${set.records}`, before: exercise.heaviest > 0 && set.figures.grams > exercise.heaviest ? setText({ grams: exercise.heaviest }, exercise) : null }));
}

/** How strongly each muscle was trained: 2 by sets of its own, 1 by helping. */
export function tonesOf(view) {
  const tones = {};
  for (const position of view.order.filter((place) => setsOf(view, place).some(isCounted))) {
    view.exercises[position].helping.forEach((muscle) => { tones[muscle] = Math.max(tones[muscle] ?? 0, 1); });
    view.exercises[position].trained.forEach((muscle) => { tones[muscle] = 2; });
  }
  return tones;
}

const tile = (name, value) => html`<div class="card"><dt class="muted small">${name}</dt><dd class="figure">${value}</dd></div>`;

function sums({ view, page }) {
  const volume = volumeOf(view, page.units);
  return html`<dl class="sums">
    ${page.isAfterwards ? '' : tile('Minutes', Math.max(1, Math.ceil(((view.finishedAt ?? now()) - view.startedAt) / 60000)))}
    ${tile('Sets', counts(view).done)}
    ${volume > 0 ? tile(`Volume, ${symbolOf(page)}`, volume.toLocaleString('en')) : ''}
    ${tile('Records', recordsOf(view).length)}
  </dl>`;
}

function done(view) {
  const { done: sets, planned } = counts(view);
  const lines = view.order.map((position) => ({ exercise: view.exercises[position], sets: setsOf(view, position).filter(({ number }) => number > rampOf(view.exercises[position])).length }));
  return html`<section class="card" aria-label="What was done"><ul class="lines">${lines.map((line) => html`<li><span dir="auto">${line.exercise.name}</span><span class="count ${line.sets >= line.exercise.sets ? 'all' : ''}">${line.sets} of ${line.exercise.sets}</span></li>`)}</ul>
    ${sets < planned ? html`<p class="small muted">What was left open is fine: only what you did is counted.</p>` : ''}</section>`;
}

/** The page that ends a workout, or corrects what is said about one. */
export function finishing(player) {
  const { view, page, ui } = player;
  const form = ui.finish ?? {};
  const records = recordsOf(view);
  return html`<main id="main" tabindex="-1" class="list finishing" data-key="finishing">
    <h1>${page.isAfterwards ? 'Time, name and notes' : 'Finish workout'}</h1>
    ${player.more.notices?.(player)}
    ${sums(player)}
    ${records.length > 0 ? html`<section class="card" aria-label="Records"><h2>Records</h2><ul class="lines">${records.map(({ name, text, before }) => html`<li><span><strong dir="auto">${name}</strong><br><span class="small">${text}${before ? html` <span class="muted">(before ${before})</span>` : ''}</span></span></li>`)}</ul></section>` : ''}
    <div class="card map" data-key="map" data-own data-slot="muscles"></div>
    ${done(view)}
    <div class="field"><label for="finish-name">Name</label><input id="finish-name" class="input" maxlength="${page.bounds.name}" dir="auto" data-finish="name" value="${form.name ?? view.name}"></div>
    ${page.isAfterwards ? html`<div class="field"><label for="finish-minutes">Minutes</label><input id="finish-minutes" class="input" type="number" inputmode="numeric" min="1" max="${page.bounds.minutes}" data-finish="minutes" value="${form.minutes ?? view.minutes}"></div>` : ''}
    <fieldset class="felt"><legend>How hard was it?</legend><p class="small muted" id="felt-scale">1 is very easy, 10 is all you had. You may leave it out.</p>
      <div aria-describedby="felt-scale">${SCALE.map((value) => html`<label><input type="radio" name="felt" value="${value}" data-finish="felt" ${Number(form.felt ?? view.felt) === value ? 'checked' : ''}> ${value}</label>`)}</div></fieldset>
    <div class="field"><label for="finish-notes">Notes</label><textarea id="finish-notes" class="input" maxlength="${page.bounds.notes}" dir="auto" placeholder="What is worth remembering next time" data-finish="notes">${form.notes ?? view.notes ?? ''}</textarea></div>
    ${view.hasPlan && view.revision > 0 && !page.isAfterwards ? html`<label class="tile"><input type="checkbox" data-finish="keep" ${form.keep ? 'checked' : ''}> Keep the changes in the plan</label>` : ''}
  </main>`;
}

export const finishDock = ({ ui, view, page }) => html`<section class="dock" aria-label="Actions" data-key="dock"><div class="pair" data-key="pair">
  <button type="button" class="button button-large" data-do="train-on">${page.isAfterwards ? 'Back' : 'Train on'}</button>
  <button type="button" class="button button-primary button-large main" data-do="save" ${view.sets.length === 0 || ui.isSaving ? 'disabled' : ''}>Save workout</button></div>
  ${view.sets.length === 0 ? html`<p class="small muted">Complete a set first, or discard the workout.</p>` : ''}
</section>`;

/** Shown when it is saved and the server has not heard of it yet. */
export const saved = ({ view }) => html`<main id="main" tabindex="-1" class="list finishing" data-key="saved">
  <h1>Saved</h1>
  <p role="status">${view.name} is saved in this browser. It is sent by itself as soon as there is a connection.</p>
  ${done(view)}
  <p class="ways"><a class="button" href="/dashboard">To the dashboard</a><button type="button" class="button" data-do="reopen">Go on with it</button></p>
</main>`;

/** Colours the picture of the body by what was trained. */
export function paintMuscles({ view }) {
  const tones = tonesOf(view);
  for (const muscle of document.querySelectorAll('[data-slot=muscles] [data-muscle]')) {
    muscle.setAttribute('class', `muscle tone-${tones[muscle.dataset.muscle] ?? 0}`);
  }
}

/** What is typed at the end. */
export const endWrites = {
  finish(name, input, { ui }) {
    const value = input.type === 'checkbox' ? input.checked : input.value;
    ui.finish = { ...ui.finish, [name]: value };
  },
};

/** What the buttons at the end do, by their name. */
export const endActs = {
  'train-on': (_, { ui }) => Object.assign(ui, { isFinishing: false, problem: null }),
  save(_, player) {
    const { view, page, ui } = player;
    const { name = view.name, minutes = view.minutes, felt = view.felt, notes = view.notes, keep } = ui.finish ?? {};
    const title = name.trim() || view.name;
    const renamed = title === view.name ? {} : { name: title };
    const rest = page.isAfterwards ? { name: title, minutes: Number(minutes) } : { keep: Boolean(keep), ...renamed };
    ui.isSaving = true;
    player.act(page.isAfterwards ? 'described' : 'finished', { felt: felt ? Number(felt) : null, notes: notes || null, ...rest }, view.name);
  },
};
