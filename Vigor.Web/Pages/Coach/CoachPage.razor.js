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
  const follow = new MutationObserver(() => { if (atEnd) page.scrollTop = page.scrollHeight; });
  follow.observe(log, { childList: true, subtree: true, characterData: true });
  addEventListener('scroll', look, { passive: true });
  cleanups.set(box, () => {
    follow.disconnect();
    removeEventListener('scroll', look);
    box.removeEventListener('input', keep);
    box.removeEventListener('keydown', send);
  });
}

export function sent(box) {
  sessionStorage.removeItem(key);
  box?.focus();

  // Whoever asks wants to see what comes, wherever they have read.
  document.scrollingElement.scrollTop = document.scrollingElement.scrollHeight;
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
