// What is within the thumb's reach: the rest, the one main button, and the pad that takes their place while numbers are typed.
import { restAt } from './events.js';
import { now } from './clock.js';
import { html, part } from './markup.js';
import { waitText } from './queue.js';
import { nowOf } from './rows.js';
import { isAllDone } from './rules.js';
import { counts } from './cards.js';

const KEYS = [
  ['1'], ['2'], ['3'], ['up', '+', 'Step up'],
  ['4'], ['5'], ['6'], ['down', '−', 'Step down'],
  ['7'], ['8'], ['9'], ['next', 'Next', 'Next field'],
  ['.', '.', 'Decimal point'], ['0'], ['back', '⌫', 'Backspace'], ['hide', 'Done', 'Done'],
];

const pad = html`<div class="pad" role="group" aria-label="Number pad" data-key="pad">${KEYS.map(([key, text, name]) => html`<button type="button" data-do="key" data-press="${key}" class="${name ? 'act' : ''}" ${name ? html`aria-label="${name}"` : ''}>${text ?? key}</button>`)}</div>`;

function rest({ view }) {
  const running = restAt(view, now());
  return running ? part(html`<section class="rest" aria-label="Rest timer" data-key="rest">
    <div class="track" aria-hidden="true" data-own data-clock="rest-bar"><span></span></div>
    <p><span class="small muted">${running.isPaused ? 'Paused' : 'Rest'}</span> <span class="figure" role="timer" aria-label="Rest left" data-own data-clock="rest"></span></p>
    <button type="button" class="button" data-do="rest" data-by="-15" aria-label="15 seconds shorter">−15</button>
    <button type="button" class="button" data-do="rest" data-by="15" aria-label="15 seconds longer">+15</button>
    <button type="button" class="button" data-do="pause" aria-label="${running.isPaused ? 'Go on with the rest' : 'Pause rest'}"><span aria-hidden="true">${running.isPaused ? '▶' : '❙❙'}</span></button>
    <button type="button" class="button" data-do="skip" aria-label="Skip rest">Skip</button>
  </section>`) : '';
}

function main(player) {
  const { view, ui, page, position } = player;
  const button = (act, text, sheet = '') => html`<button type="button" class="button button-primary button-large main" data-key="main" data-do="${act}" data-sheet="${sheet}">${text}</button>`;
  if (ui.editing) {
    return player.more.correcting;
  }
  if (position === null) {
    return button('sheet', 'Choose an exercise', 'add');
  }
  if (nowOf(player, position)) {
    return button('complete', 'Complete set');
  }
  if (!isAllDone(view)) {
    return button('next', 'Next exercise');
  }
  return button('finish', page.isAfterwards ? 'Time, name and notes' : 'All done: finish');
}

/** The bottom of the page, or its right side. */
export function dock(player) {
  return html`<section class="dock" aria-label="Actions" data-key="dock">
    ${main(player)}
    ${player.ui.pad ? part(pad) : rest(player)}
  </section>`;
}

/** The slim bar at the top. */
export function bar({ view, page, ui }) {
  const { done, planned } = counts(view);
  const share = Math.min(done, planned) / Math.max(1, planned);
  return part(html`<header class="slim" data-key="bar">
    <a class="back" href="${page.isAfterwards ? `/history/${view.id}` : '/dashboard'}" aria-label="${page.isAfterwards ? 'Back' : 'Back, the workout goes on'}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7"/></svg></a>
    ${page.isAfterwards ? html`<span class="clock">Afterwards</span>` : html`<span class="clock" role="timer" aria-label="Workout time" data-own data-clock="workout"></span>`}
    <div class="progress"><span class="small muted">${done} of ${planned} sets</span>
      <div class="bar" role="progressbar" aria-label="Sets done" aria-valuemin="0" aria-valuemax="${planned}" aria-valuenow="${Math.min(done, planned)}"><span style="transform: scaleX(${share})"></span></div></div>
    ${ui.isFinishing ? '' : html`<button type="button" class="button finish" data-do="finish" aria-label="${page.isAfterwards ? 'Time, name and notes' : 'Finish workout'}">${page.isAfterwards ? 'Details' : 'Finish'}</button>`}
  </header>`);
}

/** What waits to be sent, and why. */
export function waits({ sending, isForgetful, more }) {
  const { waiting, isSilent, held, aside } = sending;
  const isShown = (waiting > 0 && (isSilent || held)) || isForgetful || aside.length > 0;
  return part(html`<div class="waits" data-key="waits" data-unsent ${isShown ? '' : 'hidden'}>
    <p role="status">${waiting > 0 && (isSilent || held) ? html`<span data-waiting>${waitText(sending)}</span> ${held?.sentence ?? 'No connection: go on training.'}` : ''}${isForgetful ? ' This browser cannot keep anything: leave this page open until all is sent.' : ''}</p>
    ${held?.way ? html`<a class="button" href="${held.way.address}">${held.way.name}</a>` : ''}
    ${more.setAside?.(aside)}
  </div>`);
}

/** What was just done, with the way back. */
export const toast = ({ ui }) => part(html`<div class="toast ${ui.toast?.isRecord ? 'record' : ''} ${ui.toast ? 'on' : ''}" data-key="toast"><p role="status">${ui.toast?.text}</p>
  ${ui.toast?.undo ? html`<button type="button" data-do="undo" data-set="${ui.toast.undo}">Undo</button>` : ''}
  ${ui.toast?.back ? html`<button type="button" data-do="bring-back" data-set="${ui.toast.back}">Bring it back</button>` : ''}</div>`);
