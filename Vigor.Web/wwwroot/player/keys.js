// A keyboard in the player: a set in short, Enter, the arrows and Escape.

/** "100x8@9" typed in one field: weight, reps and effort; null for anything else. */
export function shorthand(text) {
  const found = /^\s*(\d+(?:[.,]\d+)?)\s*[x×*]\s*(\d+)(?:\s*@\s*(\d+(?:[.,]\d+)?))?\s*$/i.exec(text);
  return found && { weight: found[1].replace(',', '.'), reps: found[2], ...(found[3] ? { effort: found[3].replace(',', '.') } : {}) };
}

/** @param {object} player */
export function listenToKeys(player) {
  const root = document.getElementById('player');

  // A mouse or a keyboard replaces what is there; the pad does so by itself.
  root.addEventListener('focusin', ({ target }) => {
    if (target.dataset.field && !player.isTouch) {
      target.select();
    }
  });

  root.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const field = target.dataset?.field;
    const by = { ArrowUp: 1, ArrowDown: -1 }[key];
    if (field && key === 'Enter') {
      event.preventDefault();
      player.does[player.ui.editing ? 'save-set' : 'complete']({}, player);
    } else if (field && by) {
      event.preventDefault();
      player.does.step({ field, by }, player);
    } else if (key === 'Escape' && player.ui.pad) {
      player.does.hide({}, player);
    } else {
      return;
    }
    player.draw();
  });

  // Escape closes a dialog without asking the player.
  root.addEventListener('cancel', (event) => {
    event.preventDefault();
    player.does.close({}, player);
    player.draw();
  }, true);
}
