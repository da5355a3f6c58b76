// What only the browser can do for a conversation: Enter sends, a draft survives a reload, and the end stays in view
// unless the reader has scrolled up.
const key = 'vigor-draft';
const near = 160;
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
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      box.form.querySelector('button[type=submit]')?.click();
    }
  };
  box.addEventListener('input', keep);
  box.addEventListener('keydown', send);

  const page = document.scrollingElement;
  let atEnd = true;
  const look = () => { atEnd = page.scrollHeight - page.scrollTop - page.clientHeight < near; };
  const follow = () => { if (atEnd) toEnd(); };

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
  addEventListener('scroll', look, { passive: true });
  if (log.querySelector('article')) toEnd();
  cleanups.set(box, () => {
    written.disconnect();
    log.removeEventListener('toggle', show, true);
    grown.disconnect();
    history.scrollRestoration = 'auto';
    removeEventListener('scroll', look);
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
  toEnd();
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
