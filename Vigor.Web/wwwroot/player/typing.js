// What is typed with keys: numbers of the set that is on, the search, notes and the form at the end. Kept at each stroke.
import { shorthand } from './figures.js';
import { find } from './finding.js';
import { type } from './sets.js';

const PAUSE = 200;

/** @param {HTMLElement} root @param {object} player */
export function listenToTyping(root, player) {
  let searching = 0;

  const writes = {
    field: (name, { value }) => type(player, (name === 'weight' && shorthand(value)) || { [name]: value }),
    finish(name, input) {
      const value = input.type === 'checkbox' ? input.checked : input.value;
      player.ui.finish = { ...player.ui.finish, [name]: value };
    },
    dose: (name, { value }) => { player.ui.sheet.dose = { ...player.ui.sheet.dose, [name]: value }; },
    remark: (_, { value }) => { player.ui.sheet.note = value; },
    sign(index, { checked }) {
      const signs = new Set(player.ui.sheet.signs ?? []);
      signs[checked ? 'add' : 'delete'](Number(index));
      player.ui.sheet.signs = [...signs];
    },
    search(_, { value }) {
      // What stood there before anything was typed answers nothing that is.
      const isBegun = player.found.text.trim().length < 2 && value.trim().length > 1;
      Object.assign(player.found, { text: value, items: isBegun ? [] : player.found.items });
      clearTimeout(searching);
      searching = setTimeout(find, PAUSE, player, value);
    },
  };

  root.addEventListener('input', ({ target }) => {
    const name = Object.keys(writes).find((one) => target.dataset[one] !== undefined);
    if (name) {
      writes[name](target.dataset[name], target);
      player.draw();
    }
  });

  // A mouse or a keyboard replaces what is there; the pad does so by itself.
  root.addEventListener('focusin', ({ target }) => {
    if (target.dataset.field && !player.isTouch) {
      target.select();
    }
  });

  root.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key === 'Enter' && target.dataset?.field) {
      event.preventDefault();
      player.does[player.ui.editing ? 'save-set' : 'complete']({}, player);
    } else if ((key === 'ArrowUp' || key === 'ArrowDown') && target.dataset?.field) {
      event.preventDefault();
      player.does.step({ field: target.dataset.field, by: key === 'ArrowUp' ? 1 : -1 }, player);
    } else if (key === 'Escape' && player.ui.pad) {
      player.does.hide({}, player);
    }
  });

  // Escape closes a dialog without asking the player.
  root.addEventListener('cancel', (event) => {
    event.preventDefault();
    player.does.close({}, player);
  }, true);
}
