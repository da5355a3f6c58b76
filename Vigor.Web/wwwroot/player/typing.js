// What is tapped and typed, and how that is answered which no set has to wait for: it comes after the page can be used, is asked for
// at once, and for as long as it takes.
import { does, doubles, type } from './does.js';

const DOUBLE = 250;
const AFTERWARDS = 300;
const SOON = 900;
const AGAIN = 4000;

// Finding is part of the sheets, and asked for with them.
const NAMES = ['further', 'sheets', 'finding', 'finish', 'plates', 'drag', 'timed', 'pictures', 'changes', 'keys', 'catching'];

/** What is typed, by the kind of its field; fields of sheets and of the end come later. */
export const writes = {
  field(name, input, player) {
    const short = name === 'weight' && player.more.shorthand?.(input.value);
    input.value = short ? short.weight : input.value;
    type(player, short || { [name]: input.value });
  },
};

let wish = null;
let isHere = false;

function sayAway(player) {
  if (!isHere && (wish || player.ui.sheet)) {
    player.say('This needs a connection. It goes on by itself when it is back.');
  }
}

/** Does what a button says. Where that has not come yet it is done later: the last one only, and nothing when something else was done. */
function press(player, name, data, button) {
  wish = does[name] ? null : () => does[name]?.(data, player, button);
  does[name]?.(data, player, button);
  if (!isHere) {
    setTimeout(sayAway, SOON, player);
  }
}

/** @param {HTMLElement} root @param {object} player */
export function listen(root, player) {
  let wasTapped = { what: '', at: 0 };
  let finger = null;

  function onClick(event) {
    const button = event.target.closest('[data-do]');

    // Browsers let a finger near an edge hit the button beside it; what lies under the finger is meant.
    const meant = player.isTouch && finger ? document.elementFromPoint(finger.x, finger.y) : event.target;
    finger = null;
    const field = meant?.closest('input[data-field]');

    // Sound takes its time: what was tapped is shown before it.
    setTimeout(() => player.more.wake?.(), AFTERWARDS);
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
    press(player, name, data, button);

    // A tap that was refused was none.
    wasTapped = player.acts > before ? { what, at: event.timeStamp } : wasTapped;
  }

  root.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => { finger = { x, y }; player.more.holdPictures?.(); }, true);
  root.addEventListener('click', (event) => {
    onClick(event);
    player.draw();
  });

  root.addEventListener('input', ({ target }) => {
    const name = Object.keys(writes).find((one) => target.dataset[one] !== undefined);
    if (name) {
      writes[name](target.dataset[name], target, player);
      player.draw();
    }
  });
}

/** Loads the rest. Some browsers remember that a module did not come: it is asked for by another address then. */
export async function complete(player, onHere, tries = 0) {
  const addresses = NAMES.map((name) => import.meta.resolve(`./${name}.js`) + (tries > 0 ? `?${tries}` : ''));
  const parts = await Promise.all(addresses.map((address) => import(address))).catch(() => null);
  if (!parts) {
    sayAway(player);
    setTimeout(complete, AGAIN, player, onHere, tries + 1);
    return;
  }
  const more = Object.assign(player.more, ...parts);
  Object.assign(does, more.furtherActs, more.sheetActs, more.endActs, more.timedActs);
  Object.assign(writes, more.sheetWrites, more.endWrites);
  more.listenToDrags(player);
  more.listenToKeys(player);
  isHere = true;
  wish?.();
  onHere();
}
