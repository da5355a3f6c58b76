// Questions to the coach that were asked without a network: kept in this browser, and each asked once when there is one.
import { newId } from './clock.js';
import { senderOf } from './queue.js';
import { all, drop, put } from './store.js';

const ADDRESS = '/offline/questions';
const LONGEST = 15000;

export const LENGTH = 1000;

const inTurn = (work) => (navigator.locks ? navigator.locks.request('vigor-questions', work) : work());

/** Those of one person, in the order they were asked. */
export const questionsOf = async (owner) => (await all('questions')).filter((question) => question.owner === owner);

/** Keeps a question. The id makes that it is asked once, however often it is sent. @returns {Promise<boolean>} Whether it outlives the page. */
export const keepQuestion = (owner, text) => put('questions', { id: newId(), owner, text });

async function send(question, token) {
  const { id, text } = question;
  const answer = await fetch(ADDRESS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', RequestVerificationToken: token },
    body: JSON.stringify({ id, text }),
    signal: AbortSignal.timeout(LONGEST),
  });
  if (answer.ok) {
    await drop('questions', id);
    return (await answer.json()).conversation;
  }
  if ([400, 404, 409].includes(answer.status)) {
    const problem = await answer.json().then(({ error }) => error.message, () => 'It could not be asked.');
    await put('questions', { ...question, problem });
    return null;
  }
  throw new Error(answer.statusText);
}

/**
 * Asks what waits, the oldest first.
 * @returns {Promise<{isDone: boolean, conversation: string | null}>} Whether nothing waits any more, and where the last one was asked.
 */
export const sendQuestions = (owner) => inTurn(async () => {
  const waiting = (await questionsOf(owner)).filter(({ problem }) => !problem);
  let conversation = null;
  try {
    const sender = waiting.length > 0 ? await senderOf(owner) : {};
    if (waiting.length > 0 && !sender.token) {
      return { isDone: false, conversation };
    }
    for (const question of waiting) {
      conversation = await send(question, sender.token) ?? conversation;
    }
    return { isDone: true, conversation };
  } catch {
    return { isDone: false, conversation };
  }
});
