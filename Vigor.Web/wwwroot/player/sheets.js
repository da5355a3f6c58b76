// What comes up from below over the rows: a menu, a search, a question. Each is closed by its cross, by Escape or by what it does.
import { hereOf, settle } from './does.js';
import { weightText } from './figures.js';
import { find, soon } from './finding.js';
import { html } from './markup.js';
import { KIND_NAMES } from './rows.js';
import { groupOf, rampOf, setsOf } from './rules.js';

const act = (name, text, data = '', css = '') => html`<button type="button" class="button ${css}" data-do="${name}" ${data}>${text}</button>`;

const sheet = (name, text) => html`data-sheet="${name}"`;

function more({ view, position, page }) {
  const exercise = view.exercises[position];
  const index = view.order.indexOf(position);
  const group = groupOf(view, position);
  const canJoin = index < view.order.length - 1 && !group.includes(view.order[index + 1]);
  const other = exercise.units === 'Metric' ? 'Imperial' : 'Metric';
  const isUntouched = setsOf(view, position).length === 0;
  return html`
    ${act('sheet', 'Swap exercise', sheet('swap'))}
    ${act('sheet', 'How to do it', sheet('how'))}
    ${canJoin ? act('superset', 'Superset with the next') : ''}
    ${exercise.superset !== null && exercise.superset !== undefined ? act('no-superset', 'Take out of the superset') : ''}
    ${isUntouched && !exercise.isTimed && exercise.takesLoad ? act('ramp', rampOf(exercise) > 0 ? 'Without warm-up sets' : 'With warm-up sets') : ''}
    ${act('sheet', 'Sets and rest', sheet('dose'))}
    ${act('sheet', exercise.note ? 'Change the note' : 'Add a note', sheet('note'))}
    ${exercise.isBarbell ? act('sheet', `Bar: ${weightText(exercise.bar ?? page.racks[exercise.units].bars[0], exercise)}`, sheet('bar')) : ''}
    ${exercise.takesLoad ? act('units', `Log this in ${other === 'Metric' ? 'kilograms' : 'pounds'}`, html`data-units="${other}"`) : ''}
    <div class="pair">${act('move', 'Earlier', html`data-by="-1"`)}${act('move', 'Later', html`data-by="1"`)}</div>
    ${exercise.pain ? act('pain-over', 'It no longer hurts') : act('sheet', 'I feel pain', sheet('pain'))}
    ${isUntouched ? act('remove', 'Take out of this workout', '', 'button-danger') : ''}`;
}

const results = ({ found }, name) => html`
  ${found.isAway ? html`<p class="notice" role="status">This needs a connection. It goes on by itself when it is back.</p>` : ''}
  ${found.items.map((item, index) => html`<button type="button" class="button" dir="auto" data-do="${name}" data-index="${index}">${item.name}</button>`)}
  ${found.isAnswered && found.items.length === 0 && (found.text || name !== 'add') ? html`<p class="muted">${found.text ? 'Nothing by that name.' : 'Nothing else in the library fits here with what you have.'}</p>` : ''}`;

const search = ({ found }, label) => html`<div class="field"><label for="search">${label}</label><input id="search" class="input" type="search" maxlength="60" autocomplete="off" placeholder="Search, for example row" data-search value="${found.text}"></div>`;

const bodies = {
  more,
  add: (player) => html`${search(player, 'Exercise')}<div class="found" role="region" aria-label="Exercises found">${results(player, 'add')}</div>`,
  swap: (player) => html`${search(player, 'Another exercise')}<div class="found" role="region" aria-label="Another exercise">${results(player, 'swap')}</div>`,
  how: ({ view, position }) => html`<div data-key="picture" data-own data-slot="${view.exercises[position].slug}"></div><div data-key="how" data-own data-slot="how ${view.exercises[position].slug}"></div><a class="button" href="/exercises/${view.exercises[position].slug}">Its charts and records</a>`,
  dose: ({ view, position, ui }) => {
    const { sets, rest } = { ...view.exercises[position], ...ui.sheet.dose };
    const stepper = (name, label, value, by) => html`<div class="number" data-key="${name}"><label class="unit" for="dose-${name}">${label}</label>
      <button type="button" class="step" data-do="dose" data-name="${name}" data-by="${-by}" aria-label="${label} down">−</button>
      <input id="dose-${name}" class="input" inputmode="numeric" data-dose="${name}" value="${value}">
      <button type="button" class="step" data-do="dose" data-name="${name}" data-by="${by}" aria-label="${label} up">+</button></div>`;
    return html`<div class="fields">${stepper('sets', 'Sets', sets, 1)}${stepper('rest', 'Rest in seconds', rest, 15)}</div>${act('use-dose', 'Use these', '', 'button-primary')}`;
  },
  note: ({ view, position, ui, page }) => html`<div class="field"><label for="note">Shown each time</label><textarea id="note" class="input" rows="3" maxlength="${page.bounds.note}" dir="auto" placeholder="Seat height, grip, what to watch" data-remark>${ui.sheet.note ?? view.exercises[position].note ?? ''}</textarea></div>${act('keep-note', 'Keep note', '', 'button-primary')}`,
  bar: ({ view, position, page }) => {
    const exercise = view.exercises[position];
    return page.racks[exercise.units].bars.map((grams) => html`<button type="button" class="button" data-do="bar" data-grams="${grams}" aria-pressed="${(exercise.bar ?? page.racks[exercise.units].bars[0]) === grams}">${weightText(grams, exercise)}</button>`);
  },
  type: ({ typedNow }) => Object.entries(KIND_NAMES).map(([kind, name]) => html`<button type="button" class="button" data-do="kind" data-kind="${kind}" aria-pressed="${typedNow?.fields.kind === kind}">${name}</button>`),
  pain: ({ page, ui }) => (ui.sheet.isAnswered ? told(page, ui.sheet) : html`
    <fieldset class="signs"><legend>Stop the set. Is any of this true right now?</legend>
      ${page.signs.map((sign, index) => html`<label class="tile"><input type="checkbox" data-sign="${index}" ${ui.sheet.signs?.includes(index) ? 'checked' : ''}> ${sign}</label>`)}</fieldset>
    <div class="pair">${act('pain', ui.sheet.signs?.length ? 'Go on' : 'None of these', '', 'button-primary')}${act('close', 'No pain after all')}</div>`),
  body: ({ view, position }) => html`<p>${view.exercises[position].name} is done with a weight. Without one it counts as body weight only.</p><div class="pair">${act('close', 'Type a weight')}${act('body-only', 'Bodyweight only', '', 'button-primary')}</div>`,
  belief: ({ ui }) => html`<p>That is far more than in the last weeks.</p><div class="pair">${act('close', 'Change it')}${act('believe', `Yes, ${ui.sheet.text}`, '', 'button-primary')}</div>`,
  discard: ({ view }) => html`<p>${view.sets.length > 0 ? 'Its sets go with it. For a day it can be brought back from the history.' : 'Nothing was logged in it.'}</p><div class="pair">${act('close', 'Keep it')}${act('really-discard', 'Discard', '', 'button-danger')}</div>`,
};

const TITLES = { add: 'Add exercise', swap: 'Swap exercise', how: 'How to do it', dose: 'Sets and rest', note: 'Note', bar: 'Which bar', type: 'Set type', pain: 'Pain', body: 'Bodyweight only?', discard: 'Discard this workout?' };

function told(page, { signs }) {
  return signs.length > 0
    ? html`<div data-key="advice" data-own data-slot="advice ${Math.min(...signs.map((sign) => page.urgency.indexOf(sign)))}"></div>${act('pain-slip', 'That was a slip')}`
    : html`<p role="status">Then leave it for today: pain is a reason to change something, never to push on. Vigor suggests no weight for it until you say that it is fine again.</p>
      ${act('sheet', 'Show something else', sheet('swap'), 'button-primary')}
      <p class="small muted">Pain above 4 of 10, or for more than two weeks, belongs in the hands of a doctor or physiotherapist.</p>`;
}

function addItem(name, index, player) {
  // Tapped while the list was on its way out: there is nothing any more where the finger came down.
  const item = player.found.items[index];
  if (item) {
    const isSwap = name === 'exercise-swapped';
    const more = isSwap ? { exercise: hereOf(player).ref } : {};
    settle(player.ui);
    player.act(name, { slug: item.slug, item, ...more }, item.name);
    player.say(isSwap ? `Now it is ${item.name}. What you did before stays.` : `${item.name} is part of the workout.`);
  }
}

function dose({ view, position, ui }) {
  const exercise = view.exercises[position];
  const whole = (value, otherwise) => (Number.isInteger(Number(value)) && Number(value) >= 0 ? Number(value) : otherwise);
  return { sets: whole(ui.sheet.dose?.sets, exercise.sets), rest: whole(ui.sheet.dose?.rest, exercise.rest) };
}

/** What happens to the exercise that is on. */
const change = (name, more = {}) => (_, player) => {
  player.ui.sheet = null;
  player.act(name, { exercise: hereOf(player).ref, ...more });
};

/** What the buttons in sheets do, by their name. */
export const sheetActs = {
  superset: change('superset-made'),
  'no-superset': change('superset-undone'),
  remove: change('exercise-removed'),
  ramp: (_, player) => change(rampOf(hereOf(player).exercise) > 0 ? 'ramp-undone' : 'ramp-made')({}, player),
  move: ({ by }, player) => player.act('exercise-moved', { exercise: hereOf(player).ref, by: Number(by) }),
  units({ units }, player) {
    player.ui.typed = null;
    change('exercise-units-chosen', { units })({}, player);
  },
  bar: ({ grams }, player) => change('exercise-bar-chosen', { bar: Number(grams) })({}, player),
  add: ({ index }, player) => addItem('exercise-added', index, player),
  swap: ({ index }, player) => addItem('exercise-swapped', index, player),
  dose({ name, by }, player) {
    const known = dose(player);
    player.ui.sheet.dose = { ...known, [name]: Math.max(name === 'sets' ? 1 : 0, known[name] + Number(by)) };
  },
  'use-dose'(_, player) {
    const { sets, rest } = dose(player);
    change('dose-changed', { sets, seconds: rest })({}, player);
  },
  'keep-note': (_, player) => change('exercise-noted', { notes: player.ui.sheet.note ?? hereOf(player).exercise.note ?? '' })({}, player),
  pain(_, player) {
    const signs = player.ui.sheet.signs ?? [];
    player.act('pain-told', { exercise: hereOf(player).ref, signs });
    player.ui.sheet = { name: 'pain', signs, isAnswered: true };
  },
  'pain-over': change('pain-over'),
  'pain-slip': (_, player) => change('pain-over', { signs: player.ui.sheet.signs })({}, player),
};

let opened = null;

/** What is typed in sheets, by the name of its field. */
export const sheetWrites = {
  dose: (name, { value }, { ui }) => { ui.sheet.dose = { ...ui.sheet.dose, [name]: value }; },
  remark: (_, { value }, { ui }) => { ui.sheet.note = value; },
  sign(index, { checked }, { ui }) {
    const signs = new Set(ui.sheet.signs ?? []);
    signs[checked ? 'add' : 'delete'](Number(index));
    ui.sheet.signs = [...signs];
  },
  search: (_, { value }, player) => soon(value, player),
};

/** The sheet that is open. */
export function sheetOf(player) {
  const { ui, view, position } = player;
  const { name } = ui.sheet;
  if (opened !== ui.sheet) {
    opened = ui.sheet;
    if (name === 'add' || name === 'swap') {
      find(player, '');
    }
  }
  const title = { more: view.exercises[position]?.name, belief: `${ui.sheet.text}?` }[name] ?? TITLES[name];
  return html`<dialog class="sheet" data-key="sheet" aria-labelledby="sheet-title">
    <div class="row-between"><h2 id="sheet-title" dir="auto">${title}</h2><button type="button" class="more" data-do="close" aria-label="Close"><span aria-hidden="true">×</span></button></div>
    <div class="stack-tight" data-key="${name}">${bodies[name](player)}</div>
  </dialog>`;
}
