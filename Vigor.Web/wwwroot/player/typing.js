// What is tapped, and what is typed with keys: numbers of the set that is on, the search, notes and the form at the end.
import { holdPictures } from './cards.js';
import { wake } from './clocks.js';
import { doubles, type } from './does.js';
import { shorthand } from './figures.js';

const DOUBLE = 250;
const AFTERWARDS = 50;

function listenToTaps(root, player) {
  const { does } = player;
  let wasTapped = { what: '', at: 0 };
  let finger = null;

  function onClick(event) {
    const button = event.target.closest('[data-do]');

    // Browsers let a finger near an edge hit the button beside it; what lies under the finger is meant.
    const meant = player.isTouch && finger ? document.elementFromPoint(finger.x, finger.y) : event.target;
    finger = null;
    const field = meant?.closest('input[data-field]');

    // Sound takes its time: what was tapped is shown before it.
    setTimeout(wake, AFTERWARDS);
    if (field && player.isTouch) {
      does.open({ field: field.dataset.field }, player);
      return;
    }
    if (!button || button.disabled) {
      if (player.ui.pad && !field && !event.target.closest('.pad')) {
        does.hide({}, player);
      }
      return;
    }
    const { do: name, ...data } = button.dataset;
    const what = `${name} ${data.at} ${data.number}`;
    if (doubles.has(name) && wasTapped.what === what && event.timeStamp - wasTapped.at < DOUBLE) {
      return;
    }
    const before = player.acts;
    does[name]?.(data, player, button);

    // A tap that was refused was none.
    wasTapped = player.acts > before ? { what, at: event.timeStamp } : wasTapped;
  }

  root.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => { finger = { x, y }; holdPictures(); }, true);
  root.addEventListener('click', (event) => {
    onClick(event);
    player.draw();
  });
}

function listenToKeys(root, player) {
  const writes = {
    field(name, input) {
      const short = name === 'weight' && shorthand(input.value);
      input.value = short ? short.weight : input.value;
      type(player, short || { [name]: input.value });
    },
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
    search: (_, { value }) => player.does.search(value, player),
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

/** @param {HTMLElement} root @param {object} player */
export function listen(root, player) {
  listenToTaps(root, player);
  listenToKeys(root, player);
}
