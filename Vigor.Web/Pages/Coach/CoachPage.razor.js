// What only the browser can do for a conversation: Enter sends, a draft survives a reload, and the end stays in view
// until the reader goes upwards, and again once they are back at it.
const key = 'vigor-draft';
const end = 8;
const upwards = ['ArrowUp', 'PageUp', 'Home'];
const cleanups = new WeakMap();

export function attach(box, log) {
  // The page may have gone on before it was drawn.
  if (!box) {
    return;
  }
  const saved = sessionStorage.getItem(key);
  if (saved && !box.value) {
    box.value = saved;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const keep = () => sessionStorage.setItem(key, box.value);
  const send = (event) => {
    // Safari tells of the Enter that confirms a choice after the composing has ended, as key 229.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      box.form.querySelector('button[type=submit]')?.click();
    }
  };
  box.addEventListener('input', keep);
  box.addEventListener('keydown', send);

  const page = document.scrollingElement;
  const button = box.closest('.ask').querySelector('.to-end');
  let isFollowing = true;
  let [top, height] = [page.scrollTop, page.scrollHeight];
  const turn = (follows) => {
    isFollowing = follows;
    if (button) button.hidden = follows;
  };
  const isAtEnd = () => page.scrollHeight - page.scrollTop - page.clientHeight <= end;
  const leave = () => { if (page.scrollTop > 0) turn(false); };
  const look = () => {
    // A page that got shorter moves by itself, and says nothing of what the reader wants.
    if (isAtEnd()) turn(true);
    else if (page.scrollTop < top && page.scrollHeight >= height) turn(false);
    [top, height] = [page.scrollTop, page.scrollHeight];
  };
  const follow = () => { if (isFollowing) toEnd(); };

  // The wish is known before the page moves: what is written meanwhile would pull it back.
  const wheel = ({ deltaY }) => { if (deltaY < 0) leave(); };
  const press = (event) => { if (upwards.includes(event.key) && event.target !== box) leave(); };
  let finger = null;
  const touch = ({ touches }) => { finger = touches[0]?.clientY ?? null; };
  const drag = ({ touches }) => {
    if (finger !== null && touches[0].clientY > finger) leave();
    finger = touches[0].clientY;
  };
  const back = () => { turn(true); toEnd(); };

  // What somebody opens under an answer, they want to read from its beginning.
  const isOpened = ({ target }) => (target.closest ? target : target.parentElement)?.closest('details');
  const written = new MutationObserver((changes) => { if (!changes.every(isOpened)) follow(); });
  written.observe(log, { childList: true, subtree: true, characterData: true });

  // What stands below the log grows too: suggestions, a problem, a longer question.
  const grown = new ResizeObserver(follow);
  grown.observe(box.closest('.ask'));

  // What is opened at the end of an answer would stay behind the message box.
  const show = ({ target }) => { if (target.open) target.scrollIntoView({ block: 'nearest' }); };
  log.addEventListener('toggle', show, true);

  // Else the browser goes back to where the last visit ended, in the middle of what has been said.
  history.scrollRestoration = 'manual';
  const passive = { passive: true };
  addEventListener('scroll', look, passive);
  addEventListener('wheel', wheel, passive);
  addEventListener('touchstart', touch, passive);
  addEventListener('touchmove', drag, passive);
  addEventListener('keydown', press);
  button?.addEventListener('click', back);
  box.addEventListener('vigor-sent', back);
  if (log.querySelector('article')) toEnd();
  cleanups.set(box, () => {
    written.disconnect();
    log.removeEventListener('toggle', show, true);
    grown.disconnect();
    history.scrollRestoration = 'auto';
    removeEventListener('scroll', look);
    removeEventListener('wheel', wheel);
    removeEventListener('touchstart', touch);
    removeEventListener('touchmove', drag);
    removeEventListener('keydown', press);
    button?.removeEventListener('click', back);
    box.removeEventListener('vigor-sent', back);
    box.removeEventListener('input', keep);
    box.removeEventListener('keydown', send);
  });
}

function toEnd() {
  const page = document.scrollingElement;
  page.scrollTop = page.scrollHeight;
}

export function sent(box) {
  sessionStorage.removeItem(key);
  box?.focus();

  // Whoever asks wants to see what comes, wherever they have read.
  box?.dispatchEvent(new Event('vigor-sent'));
}

export function detach(box) {
  cleanups.get(box)?.();
}

// Whether it worked: without HTTPS, or without leave, a browser refuses.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
