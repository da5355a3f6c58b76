// Keeps what was written about a workout until it is stored, and saves by itself what was to be saved while the circuit was away.
import { isDown, isLost, watchCircuit } from '../../js/circuit.js';
import { wish, wishOf, unwish } from '../../js/finishing.js';
import { flush } from '../../js/outbox.js';

let stop = null;

export function detach() {
  stop?.();
  stop = null;
}

// What was to be saved is refused: the person reads why and decides.
export const stay = (session) => wish(session, { isOpen: false, isSaving: false });

export function attach(form, session) {
  detach();

  // The page may have gone on before it was drawn.
  if (!form) {
    return;
  }
  const part = (name) => form.querySelector(`[data-${name}]`);
  const notes = form.querySelector('textarea');
  const levels = () => [...form.querySelectorAll('input[type=radio]')];
  let timer = 0;

  const keep = (change) => wish(session, { intensity: levels().find((level) => level.checked)?.value ?? null, notes: notes.value, ...change });

  function say() {
    part('away').hidden = !isDown();
    part('waits').hidden = !isDown() || !wishOf(session).isSaving;
  }

  function onClick(event) {
    const button = event.target.closest('button');
    if (!button) {
      return;
    }
    if ('save' in button.dataset) {
      keep({ isOpen: true, isSaving: true });
    } else {
      keep({ isOpen: false, isSaving: false });
    }
    if (isDown()) {
      event.preventDefault();
      event.stopPropagation();
      say();
    }
  }

  async function tryBack() {
    if (stop === null || !isLost()) {
      return;
    }
    if (await flush(true)) {
      keep({ isOpen: true });
      location.reload();
    } else {
      timer = setTimeout(tryBack, 2000);
    }
  }

  function onCircuit() {
    say();
    if (isLost()) {
      clearTimeout(timer);
      tryBack();
    } else if (!isDown() && wishOf(session).isSaving) {
      part('save').click();
    }
  }

  const onInput = () => keep({});
  const unwatch = watchCircuit(onCircuit);
  form.addEventListener('input', onInput);
  form.addEventListener('click', onClick, true);
  stop = () => {
    clearTimeout(timer);
    unwatch();
    form.removeEventListener('input', onInput);
    form.removeEventListener('click', onClick, true);
    // Left while it was to be saved means that it is saved.
    if (wishOf(session).isSaving) {
      unwish(session);
    }
  };

  const kept = wishOf(session);
  if (kept.notes && notes.value === '') {
    notes.value = kept.notes;
    notes.dispatchEvent(new Event('change', { bubbles: true }));
  }
  if (!levels().some((one) => one.checked)) {
    levels().find((one) => one.value === kept.intensity)?.click();
  }

  // Written while the page came up.
  if (notes.value !== '' || levels().some((one) => one.checked)) {
    keep({});
  }
  onCircuit();
}
