// A card is moved by its handle: with a finger, a mouse or the arrow keys.

/** @param {object} player */
export function listenToDrags(player) {
  const root = document.getElementById('player');
  let dragged = null;

  function onMove(position, by) {
    player.act('exercise-moved', { exercise: player.nameOf(position), by });
    player.drawNow();
  }

  const cards = () => [...root.querySelectorAll('.cards > .card')];

  function end(event) {
    if (!dragged) {
      return;
    }
    const { card, pointer, by } = dragged;
    dragged = null;
    card.classList.remove('dragged');
    card.style.transform = '';
    if (event.type === 'pointerup' && by !== 0) {
      onMove(Number(card.dataset.place), by);
    }
    root.releasePointerCapture?.(pointer);
  }

  root.addEventListener('pointerdown', (event) => {
    const handle = event.target.closest('.handle');
    if (handle && event.isPrimary && event.button === 0) {
      event.preventDefault();
      const card = handle.closest('.card');
      dragged = { card, pointer: event.pointerId, from: event.clientY, by: 0 };
      card.classList.add('dragged');
      root.setPointerCapture(event.pointerId);
    }
  });
  root.addEventListener('pointermove', (event) => {
    if (!dragged || event.pointerId !== dragged.pointer) {
      return;
    }
    const all = cards();
    const index = all.indexOf(dragged.card);
    dragged.card.style.transform = `translateY(${event.clientY - dragged.from}px)`;
    const below = all.filter((card, at) => at > index && event.clientY > middle(card)).length;
    const above = all.filter((card, at) => at < index && event.clientY < middle(card)).length;
    dragged.by = below - above;
  });
  root.addEventListener('pointerup', end);
  root.addEventListener('pointercancel', end);
  root.addEventListener('keydown', (event) => {
    const handle = event.target.closest?.('.handle');
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (handle && by) {
      event.preventDefault();
      onMove(Number(handle.dataset.at), by);
      root.querySelector(`.handle[data-at="${handle.dataset.at}"]`)?.focus();
    }
  });
}

function middle(card) {
  const { top, height } = card.getBoundingClientRect();
  return top + height / 2;
}
