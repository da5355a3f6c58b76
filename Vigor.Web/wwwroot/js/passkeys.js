// Asks the browser for a passkey, and sends the form with what it says (WebAuthn level 3).
// @ts-check

/** @param {HTMLButtonElement} button */
async function ask(button) {
  const options = JSON.parse(button.dataset.options ?? '{}');
  const credential = button.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return JSON.stringify(credential);
}

/** @param {unknown} error */
function sentenceOf(error) {
  switch (error instanceof DOMException ? error.name : '') {
    case 'InvalidStateError':
      return 'This device has a passkey for your account already.';
    case 'NotAllowedError':
      return 'No passkey was given: it was cancelled, took too long, or there is none here.';
    default:
      return 'This browser cannot use passkeys here.';
  }
}

for (const button of document.querySelectorAll('button[data-passkey]')) {
  const form = button.closest('form');
  const field = form?.querySelector('[data-credential]');
  const problem = form?.querySelector('[data-passkey-problem]');
  if (!(button instanceof HTMLButtonElement) || !form || !(field instanceof HTMLInputElement) || !(problem instanceof HTMLElement)) {
    continue;
  }
  button.disabled = false;
  form.addEventListener('submit', async event => {
    if (field.value) {
      return;
    }
    event.preventDefault();
    problem.hidden = true;
    button.disabled = true;
    try {
      field.value = await ask(button);
      button.disabled = false;
      form.requestSubmit(button);
    } catch (error) {
      button.disabled = false;
      problem.textContent = sentenceOf(error);
      problem.hidden = false;
    }
  });
}
