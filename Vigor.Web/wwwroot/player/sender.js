// Who may send now. A page of the server brings its token; what was opened without a network, and the worker, ask for one.
const PATIENCE = 10000;

/**
 * @param {string} [owner] Whose sets are to be sent; whoever is signed in when left out.
 * @returns {Promise<{owner?: string, token?: string, refused?: Response, isOther?: boolean}>} Throws where nobody answers.
 */
export async function senderOf(owner) {
  const field = globalThis.document?.querySelector('input[name=__RequestVerificationToken]');
  if (field) {
    return { owner, token: field.value };
  }
  const answer = await fetch('/offline/sender', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) {
    return { refused: answer };
  }
  const sender = await answer.json();
  return owner && sender.owner !== owner ? { isOther: true } : sender;
}

export const OTHER = 'Another account is signed in on this browser. What waits is kept for yours.';
