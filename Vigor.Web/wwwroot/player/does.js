// What each button does. A button names it in data-do.
import { now } from './clock.js';
import { runSeconds } from './clocks.js';
import { find } from './finding.js';
import { isDone, rampOf } from './rules.js';
import { hereOf, setActs, settle, type } from './sets.js';

/** Buttons of which two taps within a quarter of a second are one. */
export const doubles = new Set(['complete', 'tick', 'save-set', 'save', 'add-set', 'next']);

const change = (type_, more = {}) => (data, player) => {
  const { ref } = hereOf(player);
  player.ui.sheet = null;
  player.act(type_, { exercise: ref, ...more });
};

function addItem(type_, index, player) {
  // Tapped while the list was on its way out: there is nothing any more where the finger came down.
  const item = player.found.items[index];
  if (!item) {
    return;
  }
  const more = type_ === 'exercise-swapped' ? { exercise: hereOf(player).ref } : {};
  settle(player.ui);
  player.act(type_, { slug: item.slug, item, ...more }, item.name);
  player.say(type_ === 'exercise-swapped' ? `Now it is ${item.name}. What you did before stays.` : `${item.name} is part of the workout.`);
}

function dose({ view, position, ui }) {
  const exercise = view.exercises[position];
  const whole = (value, otherwise) => (Number.isInteger(Number(value)) && Number(value) >= 0 ? Number(value) : otherwise);
  return { sets: whole(ui.sheet.dose?.sets, exercise.sets), rest: whole(ui.sheet.dose?.rest, exercise.rest) };
}

const training = {
  choose({ at }, player) {
    settle(player.ui);
    player.ui.editing = null;
    player.act('exercise-chosen', { exercise: player.nameOf(Number(at)) });
  },
  next: (_, player) => training.choose({ at: player.view.order.find((place) => !isDone(player.view, place)) }, player),
  rest: ({ by }, player) => player.act('rest-moved', { seconds: Number(by) }),
  skip: (_, player) => player.act('rest-skipped'),
  pause: (_, player) => player.act(player.view.rest?.isPaused ? 'rest-resumed' : 'rest-paused'),
  recovery: ({ felt }, player) => player.act('recovery-told', { felt: Number(felt) }),
  'start-timer'(_, player) {
    const { position, typedNow } = player;
    player.ui.timer = { position, number: typedNow.number, startedAt: now(), target: Number(typedNow.fields.seconds) || null };
    player.draw();
  },
  'stop-timer'(_, player) {
    type(player, { seconds: String(Math.max(1, runSeconds(player.ui.timer))) });
    player.ui.timer = null;
    player.draw();
  },
  auto(_, player, box) {
    player.isAuto = box.checked;
    player.remember('vigor-timer', box.checked ? 'auto' : '');
    player.draw();
  },
  figure(_, player) {
    player.isLarge = !player.isLarge;
    player.remember('vigor-figure', player.isLarge ? 'large' : '');
    player.draw();
  },
  superset: change('superset-made'),
  'no-superset': change('superset-undone'),
  remove: change('exercise-removed'),
  ramp: (_, player) => change(rampOf(hereOf(player).exercise) > 0 ? 'ramp-undone' : 'ramp-made')({}, player),
  move: ({ by }, player) => player.act('exercise-moved', { exercise: hereOf(player).ref, by: Number(by) }),
  units: ({ units }, player) => { player.ui.typed = null; change('exercise-units-chosen', { units })({}, player); },
  bar: ({ grams }, player) => change('exercise-bar-chosen', { bar: Number(grams) })({}, player),
  'pain-over': change('pain-over'),
  add: ({ index }, player) => addItem('exercise-added', index, player),
  swap: ({ index }, player) => addItem('exercise-swapped', index, player),
  coach: (_, player) => import('./coach.js').then(({ openCoach }) => openCoach(player)),
};

const sheets = {
  sheet({ sheet }, player) {
    player.ui.sheet = { name: sheet };
    player.ui.pad = null;
    if (sheet === 'add' || sheet === 'swap') {
      find(player, '');
    }
    player.draw();
  },
  close(_, player) {
    const isWeight = player.ui.sheet?.name === 'body';
    player.ui.sheet = null;
    player.drawNow();
    if (isWeight && player.isTouch) {
      setActs.open({ field: 'weight' }, player);
    } else if (isWeight) {
      document.getElementById('f-weight')?.focus();
    }
  },
  dose({ name, by }, player) {
    const known = dose(player);
    player.ui.sheet.dose = { ...known, [name]: Math.max(name === 'sets' ? 1 : 0, known[name] + Number(by)) };
    player.draw();
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
    player.draw();
  },
  'pain-slip': (_, player) => change('pain-over', { signs: player.ui.sheet.signs })({}, player),
};

const ending = {
  finish(_, player) {
    settle(player.ui);
    Object.assign(player.ui, { isFinishing: true, editing: null, toast: null });
    player.drawNow();
    document.getElementById('main')?.focus();
  },
  'train-on'(_, player) {
    Object.assign(player.ui, { isFinishing: false, problem: null });
    player.draw();
  },
  save(_, player) {
    const { view, page, ui } = player;
    const { name = view.name, minutes = view.minutes, felt = view.felt, notes = view.notes, keep } = ui.finish ?? {};
    const title = name.trim() || view.name;
    const renamed = title === view.name ? {} : { name: title };
    const rest = page.isAfterwards ? { name: title, minutes: Number(minutes) } : { keep: Boolean(keep), ...renamed };
    ui.isSaving = true;
    player.act(page.isAfterwards ? 'described' : 'finished', { felt: felt ? Number(felt) : null, notes: notes || null, ...rest }, view.name);
  },
  reopen(_, player) {
    Object.assign(player.ui, { isSaving: false, isFinishing: false });
    player.act('reopened');
  },
  discard: (_, player) => (player.view.sets.length > 0 ? sheets.sheet({ sheet: 'discard' }, player) : ending['really-discard']({}, player)),
  'really-discard'(_, player) {
    player.ui.sheet = null;
    player.act('discarded', {}, player.view.name);
  },
  dismiss({ problem }, player) {
    player.problems = player.problems.filter(({ id }) => id !== problem);
    player.draw();
  },
  'try-again': ({ event }, player) => player.queue.tryAgain(player.sending.aside.find(({ id }) => id === event)),
};

/** What each button does, by its name. */
export const does = { ...setActs, ...training, ...sheets, ...ending };
