// What goes beyond the next set: sets that are corrected or taken back, what is asked, and what has to be said of the workout.
import { does, hereOf, log, read, settle, told, type } from './does.js';
import { setText } from './figures.js';
import { html } from './markup.js';
import { shortName } from './rows.js';
import { rampOf, setsOf } from './rules.js';

/** What has to be known of the workout before anything else: finished elsewhere, refused. */
export function notices(player) {
  const { view, page, problems, ui } = player;
  return [
    page.isAfterwards ? html`<p class="notice" data-key="afterwards">You are writing this down afterwards: no clock runs. <a href="/history/${view.id}">Done</a></p>` : '',
    view.finishedAt && !page.isAfterwards && !ui.isSaving ? html`<div class="notice" role="status" data-key="finished"><p>This workout was finished on another device.</p><p class="ways"><a class="button" href="/history/${view.id}">See the summary</a><button type="button" class="button" data-do="reopen">Go on with it</button></p></div>` : '',
    ...problems.map(({ id, sentence, event }) => html`<div class="notice notice-warn" role="alert" data-key="p${id}"><p>${event?.label ? html`<strong>${event.label}:</strong> ` : ''}${sentence}</p><p class="ways">${event?.type === 'set-corrected' ? html`<button type="button" class="button" data-do="log-anew" data-problem="${id}">Log it anew</button>` : ''}<button type="button" class="button" data-do="dismiss" data-problem="${id}">Dismiss</button></p></div>`),
  ];
}

/** The main buttons while a set is corrected. */
export const correcting = html`<div class="three" data-key="three">
  <button type="button" class="button button-large" data-do="cancel">Cancel</button>
  <button type="button" class="button button-large button-danger" data-do="delete" aria-label="Delete set">Delete</button>
  <button type="button" class="button button-primary button-large" data-do="save-set">Save set</button></div>`;

/** What stands under a set that came from the person's other device. */
export const fromElsewhere = ({ id }) => html`<p class="small muted other">from your other device <button type="button" class="button-quiet" data-do="take-back" data-set="${id}">Remove</button></p>`;

/** Says that a set is a record, where it was just said that it is done. */
export function praise(player, { id: set }) {
  const stored = player.view.sets.find((one) => one.id === set);
  if (stored?.records && player.ui.toast?.undo === set) {
    player.say(`A record: ${stored.records}. ${player.ui.toast.text}`, { undo: set, isRecord: true });
  }
}

/** What the server failed on again and again. */
export const setAside = (events) => events.map((event) => html`<p role="alert">${event.label ?? 'A change'} could not be sent: ${event.aside} <button type="button" class="button" data-do="try-again" data-event="${event.id}">Try again</button></p>`);

const logged = {
  undo: ({ set }, player) => logged['take-back']({ set }, player),
  'take-back'({ set }, player) {
    const taken = player.view.sets.find(({ id }) => id === set);
    if (taken) {
      settle(player.ui);
      player.act('set-taken-back', { set, copy: taken });
      player.say(`${shortName(player.view.exercises[taken.position], taken.number)} taken back.`, { back: set });
    }
  },
  'bring-back'({ set }, player) {
    player.act('set-brought-back', { set, copy: player.view.gone?.[set] });
    player.say('The set is back.');
  },
  correct({ set }, player) {
    settle(player.ui);
    player.ui.editing = set;
  },
  cancel: (_, { ui }) => settle(ui),
  delete: (_, player) => logged['take-back']({ set: player.ui.editing }, player),
  'save-set'(_, player) {
    const figures = read(player);
    if (figures) {
      const { editing } = player.ui;
      const { exercise } = hereOf(player);
      settle(player.ui);
      player.act('set-corrected', { set: editing, ...told(figures, exercise) }, `${exercise.name} (${setText(figures, exercise)})`);
      player.say('The set is corrected.');
    }
  },
  'log-anew'({ problem }, player) {
    const { event } = player.problems.find(({ id }) => id === problem);
    const { position } = player;
    player.problems = player.problems.filter(({ id }) => id !== problem);
    log(player, position, player.typedNow?.number ?? player.view.exercises[position].sets + 1, event.figures);
  },
  'add-set'({ at }, player) {
    const position = Number(at);
    const exercise = player.view.exercises[position];
    const { sets, rest } = exercise;
    if (sets < player.page.bounds.sets) {
      player.act('dose-changed', { exercise: player.nameOf(position), sets: sets + 1, seconds: rest });
      return;
    }

    // More than a plan can hold are done all the same, one at a time.
    player.ui.turned = { position, number: Math.max(sets + rampOf(exercise), ...setsOf(player.view, position).map((set) => set.number)) + 1 };
  },
  'body-only'(_, player) {
    player.ui.bodyOnly = [...player.ui.bodyOnly ?? [], hereOf(player).exercise.slug];
    player.ui.sheet = null;
    does.complete({}, player);
  },
  believe(_, player) {
    player.ui.believed = player.ui.sheet.grams;
    player.ui.sheet = null;
    does[player.ui.editing ? 'save-set' : 'complete']({}, player);
  },
  kind({ kind }, player) {
    type(player, { kind });
    player.ui.sheet = null;
  },
};

const workout = {
  recovery: ({ felt }, player) => player.act('recovery-told', { felt: Number(felt) }),
  figure(_, player) {
    player.isLarge = !player.isLarge;
    player.remember('vigor-figure', player.isLarge ? 'large' : '');
  },
  coach: (_, player) => import('./coach.js').then(({ openCoach }) => openCoach(player)),
  sheet({ sheet }, { ui }) {
    ui.sheet = { name: sheet };
    ui.pad = null;
  },
  close(_, player) {
    const isWeight = player.ui.sheet?.name === 'body';
    player.ui.sheet = null;
    player.drawNow();
    if (isWeight && player.isTouch) {
      does.open({ field: 'weight' }, player);
    } else if (isWeight) {
      document.getElementById('f-weight')?.focus();
    }
  },
  finish(_, player) {
    settle(player.ui);
    Object.assign(player.ui, { isFinishing: true, toast: null });
    player.drawNow();
    document.getElementById('main')?.focus();
  },
  reopen(_, player) {
    Object.assign(player.ui, { isSaving: false, isFinishing: false });
    player.act('reopened');
  },
  discard(_, player) {
    if (player.view.sets.length > 0) {
      workout.sheet({ sheet: 'discard' }, player);
    } else {
      workout['really-discard']({}, player);
    }
  },
  'really-discard'(_, player) {
    player.ui.sheet = null;
    player.act('discarded', {}, player.view.name);
  },
  dismiss({ problem }, player) {
    player.problems = player.problems.filter(({ id }) => id !== problem);
  },
  'try-again': ({ event }, player) => player.queue.tryAgain(player.sending.aside.find(({ id }) => id === event)),
};

/** What the buttons do, by their name. */
export const furtherActs = { ...logged, ...workout };
