// What is shown without a network: today's workout, the coming week, saved workouts with cues and pictures, the streak, a box for the coach.
import { html } from '../player/markup.js';
import { waitText } from '../player/queue.js';
import { LENGTH } from '../player/questions.js';
import { dayOf, dayText } from './days.js';

const count = (number, name) => `${number} ${name}${number === 1 ? '' : 's'}`;

const head = ({ isBack }) => html`<header class="top" data-key="top">
  <span class="brand"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect width="32" height="32" rx="8" class="ground"/><path d="M6 9l7 15h2l4-9 2 4h5" class="line"/></svg> Vigor</span>
  <p class="chip ${isBack ? 'chip-good' : 'chip-warn'}" role="status">${isBack ? 'The connection is back' : 'No connection'}</p>
  <button type="button" class="button" data-do="again">${isBack ? 'Open Vigor' : 'Try again'}</button>
</header>`;

/** Nothing is kept of whoever is signed in, or nobody is. */
export const stranger = (page) => html`${head(page)}<main id="main" tabindex="-1" class="narrow stack" data-key="main">
  <h1>No connection</h1>
  <p>Vigor shows your workouts here without a network once you have opened it with one, signed in, on this browser.</p>
</main>`;

function waits({ sending }) {
  if (!sending || (sending.waiting === 0 && sending.aside.length === 0)) {
    return '';
  }
  const { held, aside } = sending;
  return html`<div class="notice" data-key="waits" data-unsent>
    ${sending.waiting > 0 ? html`<p role="status">${waitText(sending)} ${held?.sentence ?? 'Kept in this browser, and sent once there is a connection.'}</p>` : ''}
    ${held?.way ? html`<a class="button" href="${held.way.address}">${held.way.name}</a>` : ''}
    ${aside.map((event) => html`<p role="alert">${event.label ?? 'A change'} could not be sent: ${event.aside}</p>`)}
  </div>`;
}

function nextOf({ workouts, next }) {
  const today = dayOf(new Date());
  const found = [
    workouts.findIndex(({ plannedOn }) => plannedOn && plannedOn <= today),
    workouts.findIndex(({ planId, plannedOn }) => planId && planId === next && !plannedOn),
    workouts.findIndex(({ plannedOn }) => !plannedOn),
  ];
  return found.find((index) => index >= 0) ?? -1;
}

const empty = html`<button type="button" class="button" data-do="empty" data-start="empty">Start an empty workout</button>`;

function now({ kept, active }) {
  const { document } = kept;
  if (active) {
    return html`<section class="card" aria-label="Your workout" data-key="now"><p class="muted">In progress</p><h2 dir="auto">${active.name}</h2>
      <a class="button button-primary button-large" href="/sessions/${active.id}" data-start="today">Resume workout</a></section>`;
  }
  if (document.waits) {
    return html`<section class="card" aria-label="Training waits" data-key="now"><h2>Training waits</h2><p>${document.waits}</p></section>`;
  }
  const at = nextOf(document);
  const workout = document.workouts[at];
  return workout
    ? html`<section class="card" aria-label="Your workout" data-key="now"><p class="muted">${workout.plannedOn ? `${workout.programme}, ${dayText(workout.plannedOn)}` : 'Your next workout'}</p>
      <h2 dir="auto">${workout.name}</h2><p>${count(workout.minutes, 'minute')} · ${count(workout.document.exercises.length, 'exercise')}</p>
      <button type="button" class="button button-primary button-large" data-do="begin" data-at="${at}" data-start="today">Start workout</button>${empty}</section>`
    : html`<section class="card" aria-label="Your workout" data-key="now"><h2>No saved workout</h2><p class="muted">Plans are written with a connection. An empty workout can be done without one.</p>${empty}</section>`;
}

const exercise = (item) => html`<li><details data-key="${item.slug}"><summary><strong dir="auto">${item.name}</strong> <span class="muted">${count(item.sets, 'set')}, ${item.goal}</span></summary>
  <div data-key="part ${item.slug}" class="part" data-own data-slot="${item.slug}"></div></details></li>`;

const workout = (page, one, at) => html`<li><details class="card" data-key="w${at}"><summary><strong dir="auto">${one.name}</strong>
  <span class="muted">${one.plannedOn ? `${dayText(one.plannedOn)} · ` : ''}${count(one.minutes, 'minute')}</span></summary>
  <ol class="plain-list">${one.document.exercises.map(exercise)}</ol>
  ${page.kept.document.waits || page.active ? '' : html`<button type="button" class="button button-primary" data-do="begin" data-at="${at}" aria-label="Start ${one.name}">Start workout</button>`}</details></li>`;

function list(page, title, isMeant) {
  const some = page.kept.document.workouts.map((one, at) => [one, at]).filter(([one]) => isMeant(one));
  return some.length === 0 ? '' : html`<section aria-label="${title}" class="stack-tight" data-key="${title}"><h2>${title}</h2><ul class="plain-list">${some.map(([one, at]) => workout(page, one, at))}</ul></section>`;
}

function streak({ document, at }) {
  const { week, streak: run } = document;
  const day = dayOf(new Date());
  return html`<section class="card" aria-label="Streaks" data-key="streak"><h2>Streaks</h2>
    <dl class="facts"><div><dt class="muted small">Weeks on target</dt><dd class="figure">${run.weeks}</dd></div>
    <div><dt class="muted small">Days in a row</dt><dd class="figure">${run.days}</dd></div>
    <div><dt class="muted small">Days this week</dt><dd class="figure">${week.days} of ${week.goal}</dd></div></dl>
    <p class="small muted">${document.day === day ? 'As of today.' : `As of ${new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at))}.`} What you do here is counted when it is sent.</p></section>`;
}

const coach = ({ questions, said }) => html`<section class="card" aria-label="Coach" data-key="coach"><h2>Ask your coach</h2>
  <p class="small muted">The coach answers with a connection. Your question is kept here and asked once there is one.</p>
  ${questions.length > 0 ? html`<ul class="plain-list">${questions.map(({ text, problem }) => html`<li class="notice" dir="auto">${text}<br><span class="small muted">${problem ?? 'Waits to be asked.'}</span></li>`)}</ul>` : ''}
  <form class="stack-tight" data-key="ask"><label class="visually-hidden" for="message">Message</label>
    <textarea id="message" class="input" rows="2" maxlength="${LENGTH}" dir="auto" placeholder="Ask your coach" data-own></textarea>
    <button type="submit" class="button">Keep question</button></form>
  <p role="status" class="small">${said}</p></section>`;

/** The page. */
export const home = (page) => html`${head(page)}<main id="main" tabindex="-1" data-key="main">
  <h1>Without a network</h1>
  ${waits(page)}
  <div class="columns" data-key="columns"><div class="stack" data-key="left">${now(page)}${list(page, 'This week', ({ plannedOn }) => plannedOn)}${list(page, 'Workouts', ({ plannedOn }) => !plannedOn)}</div>
  <div class="stack" data-key="right">${streak(page.kept)}${coach(page)}</div></div>
</main>`;
