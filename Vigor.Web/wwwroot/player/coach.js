// The coach beside the workout: the one part that needs a circuit, which is begun when it is opened and can redraw nothing else.
const SOON = 900;
const AGAIN = 2000;
let isOpening = false;

/** Told by the coach when it changed the workout. */
export const changed = () => document.dispatchEvent(new Event('vigor-workout'));

function load(source) {
  return new Promise((done, failed) => {
    const script = Object.assign(document.createElement('script'), { src: source, onload: done, onerror: failed });
    script.setAttribute('autostart', 'false');
    document.body.append(script);
  });
}

/** Opens the coach, or goes to it where it is open. */
export async function openCoach(player) {
  const aside = document.getElementById('coach');
  aside.hidden = false;
  if (aside.querySelector('[data-island]')) {
    aside.querySelector('details')?.setAttribute('open', '');
    aside.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (!aside.dataset.framework) {
    aside.querySelector('[data-away]').textContent = 'The coach needs a connection. Reload the page when it is back: your workout goes on.';
    return;
  }
  if (isOpening) {
    return;
  }
  isOpening = true;
  const say = (text) => { aside.querySelector('[data-away]').textContent = text; };
  const slow = setTimeout(say, SOON, 'The coach needs a connection. It opens by itself when it is back.');
  try {
    const answer = await fetch(`/sessions/${player.view.id}/coach`, { signal: AbortSignal.timeout(10000) });
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-island]');
    aside.append(document.adoptNode(drawn));
    await import('../js/fields.js');
    await load(aside.dataset.framework);
    await load(aside.dataset.start);
    say('');
  } catch {
    say('The coach needs a connection. It opens by itself when it is back.');
    aside.querySelector('[data-island]')?.remove();
    setTimeout(() => { isOpening = false; openCoach(player); }, AGAIN);
  } finally {
    clearTimeout(slow);
  }
}
