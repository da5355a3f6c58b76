// Signing out clears what this browser keeps of a person. Sets and questions that have not been sent are asked about first.
import { clear, stopKeeping } from './keep.js';
import { queueOf, waitText } from './queue.js';
import { questionsOf, sendQuestions } from './questions.js';
import { all } from './store.js';

const isMine = (owner) => (value) => value.owner === owner;

async function forget(owner, keepsWaiting) {
  stopKeeping();
  const stores = ['workouts', 'drafts', 'snapshots', 'parts', 'files', ...(keepsWaiting ? [] : ['events', 'questions'])];
  await Promise.all(stores.map((store) => clear(store, isMine(owner))));
  try {
    localStorage.removeItem('vigor-running');
    sessionStorage.removeItem('vigor-draft');
    sessionStorage.removeItem('vigor-typed');
  } catch {
    // Nothing is stored there then.
  }
}

async function waitingOf(owner) {
  const events = (await all('events')).filter(isMine(owner));
  return { events, sets: events.filter(({ type }) => type === 'set-done').length, questions: await questionsOf(owner) };
}

/** "2 sets wait to be sent. 1 question waits to be asked." */
export function leftText({ events, sets, questions }) {
  const asked = `${questions.length} ${questions.length === 1 ? 'question waits' : 'questions wait'} to be asked.`;
  return [events.length > 0 ? waitText({ waiting: events.length, sets }) : '', questions.length > 0 ? asked : ''].filter(Boolean).join(' ');
}

function offer(page, form, left) {
  const { owner } = page.dataset;
  const words = page.querySelector('[data-words]');
  words.textContent = leftText(left);
  page.hidden = false;
  form.hidden = true;
  const go = async (keepsWaiting) => {
    await forget(owner, keepsWaiting);
    form.submit();
  };
  page.querySelector('[data-send]').onclick = async () => {
    words.textContent = 'Sending what waits.';
    await queueOf({ owner, keepsRefused: true }).once().catch(() => false);
    await sendQuestions(owner);
    const still = await waitingOf(owner);
    if (still.events.length + still.questions.length === 0) {
      await go(false);
    } else {
      words.textContent = `${leftText(still)} It could not be sent now.`;
    }
  };
  page.querySelector('[data-keep]').onclick = () => go(true);
  page.querySelector('[data-delete]').onclick = () => go(false);
}

// Asked on the page for it; where nothing waits, no question.
async function leave(form, owner) {
  const left = await waitingOf(owner);
  const page = document.querySelector('[data-leaving]');
  if (left.events.length + left.questions.length === 0) {
    await forget(owner, false);
    form.submit();
  } else if (page) {
    offer(page, form, left);
  } else {
    location.assign('/account/sign-out');
  }
}

document.addEventListener('submit', (event) => {
  const owner = document.querySelector('[data-leaving]')?.dataset.owner ?? document.querySelector('[data-owner]')?.dataset.owner;
  if (owner && event.target.matches('[data-signs-out]')) {
    event.preventDefault();
    leave(event.target, owner);
  }
});
