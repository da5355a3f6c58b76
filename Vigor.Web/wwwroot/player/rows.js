// The table of sets of the exercise that is on: done, on now, and to come.
import { effortName, effortOf, effortText, fieldNames, fieldsOf, gramsOf, numberOf, setText, symbolOf, targetOf } from './figures.js';
import { html, part } from './markup.js';
import { due, isDone, rampOf, setsOf } from './rules.js';

const KINDS = { Working: null, WarmUp: 'W', Drop: 'D', Failure: 'F' };
export const KIND_NAMES = { Working: 'Working', WarmUp: 'Warm-up', Drop: 'Drop', Failure: 'Failure' };

const LABELS = { weight: 'Weight', reps: 'Reps', seconds: 'Seconds', metres: 'Metres' };

/** The set that is on: the one that is corrected, the one that was turned to, or the one that is due; null when all are done. */
export function nowOf({ view, ui }, position) {
  const corrected = view.sets.find(({ id }) => id === ui.editing);
  if (corrected && corrected.position === position) {
    return { number: corrected.number, set: corrected };
  }
  const turned = ui.turned?.position === position && !setsOf(view, position).some(({ number }) => number === ui.turned.number) ? ui.turned.number : null;
  if (turned) {
    return { number: turned, set: null };
  }
  return isDone(view, position) ? null : { number: due(view, position), set: null };
}

/** What the set that is on begins with, and its fields as they are typed. */
export function typedOf(player, position) {
  const { view, ui, page } = player;
  const now = nowOf(player, position);
  if (!now) {
    return null;
  }
  const exercise = view.exercises[position];
  const begun = now.set ? now.set.figures : targetOf(view, position, now.number);
  const kept = ui.typed?.position === position && ui.typed.number === now.number && ui.typed.set === (now.set?.id ?? null) ? ui.typed.fields : {};
  return { ...now, begun, fields: { ...fieldsOf(begun, exercise, page.effort), ...kept } };
}

/** "Set 1 of 3", or "Warm-up 1 of 2". */
export function nameOf(exercise, number) {
  const ramp = rampOf(exercise);
  return number <= ramp ? `Warm-up ${number} of ${ramp}` : `Set ${number - ramp} of ${Math.max(exercise.sets, number - ramp)}`;
}

/** "Set 1", or "Warm-up 1". */
export const shortName = (exercise, number) => (number <= rampOf(exercise) ? `Warm-up ${number}` : `Set ${number - rampOf(exercise)}`);

const sign = (exercise, number, kind) => (number <= rampOf(exercise) ? 'W' : KINDS[kind] ?? number - rampOf(exercise));

function cells(exercise, figures, previous, page, number) {
  const fields = fieldsOf(figures, exercise, page.effort);
  return html`<span class="no" aria-hidden="true">${sign(exercise, number, figures.kind)}</span><span class="last" aria-hidden="true">${previous ?? '–'}</span>
    ${fieldNames(exercise).map((name) => html`<span class="${name}" aria-hidden="true">${fields[name]}</span>`)}`;
}

function doneRow({ page, more }, exercise, set, previous) {
  const record = set.records ? `, record: ${set.records}` : '';
  const effort = set.figures.rpe ? `, ${effortText(set.figures.rpe, page.effort)}` : '';
  const text = setText(set.figures, exercise);
  return part(html`<li class="set done" data-key="${set.id}">
    <button type="button" class="cells" data-do="correct" data-set="${set.id}"><span class="visually-hidden">${shortName(exercise, set.number)}: ${text}${effort}${record}</span>
      ${cells(exercise, set.figures, previous, page, set.number)}<span class="check" aria-hidden="true">${set.records ? html`<svg viewBox="0 0 24 24"><path d="M8 4h8v6a4 4 0 0 1-8 0zM8 6H4c0 4 2 5 4 5m8-5h4c0 4-2 5-4 5m-4 3v4m-4 2h8"/></svg>` : '✓'}</span></button>
    ${set.isFromOtherDevice ? more.fromElsewhere?.(set) : ''}
  </li>`);
}

const openRow = ({ page }, exercise, position, number, figures, previous) => part(html`<li class="set" data-key="${position} ${number}">
  <button type="button" class="cells" data-do="turn" data-at="${position}" data-number="${number}"><span class="visually-hidden">Planned ${shortName(exercise, number).toLowerCase()}: ${setText(figures, exercise)}</span>
    ${cells(exercise, figures, previous, page, number)}</button>
  <button type="button" class="tick" data-do="tick" data-at="${position}" data-number="${number}" aria-label="Log ${shortName(exercise, number).toLowerCase()}"><span aria-hidden="true">✓</span></button>
</li>`);

function field(player, exercise, name, fields) {
  const { ui, page } = player;
  const isHelp = name === 'weight' && exercise.isHelped;
  const label = (isHelp && 'Help') || (name === 'effort' ? effortName(page.effort) : LABELS[name]);
  const unit = isHelp ? `${symbolOf(exercise)} of help` : { weight: exercise.expectsLoad ? symbolOf(exercise) : `+ ${symbolOf(exercise)}`, reps: exercise.isPerSide ? 'reps a side' : 'reps', seconds: 'seconds', metres: 'm', effort: label === 'RPE' ? 'RPE' : 'in reserve' }[name];
  const isWrong = ui.problem?.field === name;
  const value = fields[name] ?? '';
  const hint = { reps: exercise.least, effort: effortOf(exercise.aim, page.effort) }[name];
  const step = (by, sense) => html`<button type="button" class="step" data-do="step" data-field="${name}" data-by="${by}" aria-label="${label} ${sense}">${by < 0 ? '−' : '+'}</button>`;
  return html`<div class="number ${name}" data-key="f-${name}">
    <span class="unit" aria-hidden="true">${name === 'weight' && value !== '' && exercise.isGuess && setsOf(player.view, player.position).length === 0 ? '≈ ' : ''}${unit}</span>
    ${name === 'effort' ? '' : step(-1, 'down')}
    <input id="f-${name}" role="spinbutton" inputmode="${player.isTouch ? 'none' : 'decimal'}" autocomplete="off" enterkeyhint="done" maxlength="14" class="${ui.pad === name ? 'on' : ''}"
      aria-label="${label}" data-field="${name}" value="${value}" placeholder="${hint ?? ''}" ${numberOf(value) > 0 ? html`aria-valuenow="${numberOf(value)}"` : ''} ${isWrong ? html`aria-invalid="true" aria-describedby="f-problem"` : ''}>
    ${name === 'effort' ? '' : step(1, 'up')}
  </div>`;
}

/** The clock in the row of the set that is on. It shows at once; what runs it may still be on its way. */
function timer({ ui, position, isAuto }, number) {
  const isRunning = ui.timer?.number === number && ui.timer.position === position;
  return html`<div class="timer" data-key="timer">
    <button type="button" class="button play" data-do="${isRunning ? 'stop' : 'start'}-timer" aria-label="${isRunning ? 'Stop' : 'Start'} the clock"><span aria-hidden="true">${isRunning ? '■' : '▶'}</span></button>
    <span class="figure" role="timer" aria-label="Time of the set" data-own data-clock="set"></span>
    <label class="small"><input type="checkbox" data-do="auto" ${isAuto ? 'checked' : ''}> completes itself</label>
  </div>`;
}

function nowRow(player, exercise, typed, previous) {
  const { ui, page, position } = player;
  const names = fieldNames(exercise).filter((name) => name !== 'effort' || typed.number > rampOf(exercise));
  const plates = exercise.isBarbell && numberOf(typed.fields.weight) > 0 ? player.more.platesText?.(gramsOf(numberOf(typed.fields.weight), exercise.units), exercise, page.racks) : '';
  const title = typed.set ? `Correct ${shortName(exercise, typed.number).toLowerCase()}` : nameOf(exercise, typed.number);
  return part(html`<li class="set now" data-key="now${position}">
    <div class="top">
      <button type="button" class="no" data-do="sheet" data-sheet="type" aria-label="${sign(exercise, typed.number, typed.fields.kind)}, set type: ${KIND_NAMES[typed.fields.kind]}">${sign(exercise, typed.number, typed.fields.kind)}</button>
      <p><strong>${title}</strong> <span class="muted small">${typed.number > rampOf(exercise) ? exercise.goal : ''}</span><br><span class="muted small">${previous ? `Last time ${previous}` : ''}${exercise.previous.length === 0 ? 'First time' : ''}</span></p>
      ${names.includes('effort') ? field(player, exercise, 'effort', typed.fields) : ''}
    </div>
    ${exercise.isTimed && !typed.set && !page.isAfterwards ? timer(player, typed.number) : ''}
    <div class="fields">${names.filter((name) => name !== 'effort').map((name) => field(player, exercise, name, typed.fields))}</div>
    ${ui.problem ? html`<p id="f-problem" class="field-problem" role="alert">${ui.problem.sentence}</p>` : ''}
    ${plates ? html`<p class="small muted plates">${plates}</p>` : ''}
  </li>`);
}

/** The weight that was typed into the set that is on, for those after it; null when none was. */
function carriedOf({ view, ui }, position, typed) {
  const exercise = view.exercises[position];
  const isTyped = typed && !typed.set && typed.number > rampOf(exercise) && ui.typed?.fields.weight !== undefined;
  const weight = isTyped ? numberOf(typed.fields.weight) : null;
  return weight > 0 ? gramsOf(weight, exercise.units) : null;
}

/** What a set that is still to come begins with. */
export function plannedOf(player, position, number, typed = typedOf(player, position)) {
  return targetOf(player.view, position, number, number > (typed?.number ?? 0) ? carriedOf(player, position, typed) : null);
}

/** The rows of an exercise, and the heads above them. */
export function rows(player, position) {
  const { view, page } = player;
  const exercise = view.exercises[position];
  const ramp = rampOf(exercise);
  const done = setsOf(view, position);
  const typed = typedOf(player, position);
  const last = Math.max(ramp + exercise.sets, typed?.number ?? 0, ...done.map(({ number }) => number));
  const previousOf = (number) => (number > ramp && exercise.previous[number - ramp - 1] ? setText(exercise.previous[number - ramp - 1], exercise) : null);
  const all = Array.from({ length: last }, (_, index) => index + 1).map((number) => {
    const set = done.find((one) => one.number === number);
    const isNow = typed && (typed.set ? set === typed.set : number === typed.number && !set);
    if (isNow) {
      return nowRow(player, exercise, typed, previousOf(number));
    }
    return set
      ? doneRow(player, exercise, set, previousOf(number))
      : openRow(player, exercise, position, number, plannedOf(player, position, number, typed), previousOf(number));
  });
  const heads = { seconds: 's', weight: symbolOf(exercise), reps: 'reps', metres: 'm', effort: page.effort === 'Rpe' ? 'RPE' : 'RIR' };
  return html`<div class="heads small muted" aria-hidden="true"><span class="no">Set</span><span class="last">Previous</span>${fieldNames(exercise).map((name) => html`<span>${heads[name]}</span>`)}<span class="check"></span></div>
    <ol class="sets" aria-label="Sets">${all}</ol>`;
}
