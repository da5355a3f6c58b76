// A keyboard in the player: Enter, the arrows and Escape.

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
