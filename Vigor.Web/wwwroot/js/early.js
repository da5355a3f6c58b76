// What somebody does before the circuit is up is not lost. What they typed is carried over into the fields that take the
// place of those they typed into, and a button they pressed is pressed again when it works. A plain script before the
// framework's, and nothing is shown before it has run.
(() => {
  const FIELDS = 'input:not([type=hidden], [type=file]), textarea, select';
  const KEPT = 'vigor-typed';
  const PATIENCE = 60000;

  // A page with a circuit asks for its line while the framework is still on its way; see start.js.
  if ('asks' in (document.currentScript?.dataset ?? {})) {
    const answer = fetch('_blazor/negotiate?negotiateVersion=1', { method: 'POST' }).catch(() => null);
    window.vigorEarly = { line: { at: performance.now(), answer, isTaken: false } };
  }

  /** @type {Map<string, Element>} Fields that were typed into and are gone, by the key of what takes their place. */
  const typed = new Map();
  /** @type {string[]} Keys of the buttons that were pressed too early, in the order of the presses. */
  let presses = [];
  let pressedAt = '';
  let pressedWhen = 0;
  let last = null;
  let isLeaving = false;
  let hasLeft = false;
  let kept = null;

  const isComing = () => document.querySelector('[data-circuit=coming]') && document.body.dataset.interactive !== 'true';

  const nameOf = (element) => element.getAttribute('aria-label') ?? element.closest('label, button, [role=button]')?.textContent.trim() ?? '';
  const kindOf = (element) => `${element.localName} ${element.type ?? ''} ${element.name ?? ''} ${nameOf(element)}`;
  const selectorOf = (element) => (element.matches(FIELDS) ? FIELDS : 'button, [role=button]');
  const within = (roots, selector) => roots.flatMap((root) => [...(root.matches?.(selector) ? [root] : []), ...(root.querySelectorAll?.(selector) ?? [])]);

  // The same thing in the page that takes over: by its id, else the n-th of its kind and name.
  const keyOf = (element, roots) => {
    if (element.id) {
      return `#${element.id}`;
    }
    const kind = kindOf(element);
    const same = within(roots, selectorOf(element)).filter((other) => !other.id && kindOf(other) === kind);
    return `${same.indexOf(element)} ${kind}`;
  };
  const find = (key, selector) => (key.startsWith('#')
    ? document.getElementById(key.slice(1))
    : [...document.querySelectorAll(selector)].find((element) => keyOf(element, [document]) === key));

  const isTicked = (field) => field.type === 'checkbox' || field.type === 'radio';
  const isTyped = (field) => {
    if (isTicked(field)) {
      return field.checked !== field.defaultChecked && (field.checked || field.type === 'checkbox');
    }
    return field.localName === 'select'
      ? field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected))
      : field.value !== field.defaultValue;
  };

  const raise = (field) => {
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const put = (field, was) => {
    const what = isTicked(field) ? 'checked' : 'value';
    if (field[what] !== was[what]) {
      field[what] = was[what];
      raise(field);
    }
  };

  const focus = (field, was) => {
    field.focus({ preventScroll: true });
    try {
      field.setSelectionRange(was.selectionStart, was.selectionEnd);
    } catch {
      // Not every kind of field has a place in its text.
    }
    kept = field;
  };

  // Pictures that stood there are not sent again; see DrawingBase.
  const putPictures = (gone) => {
    const drawn = new Map();
    for (const was of within(gone, '[data-drawn]')) {
      drawn.set(was.dataset.drawn, [...drawn.get(was.dataset.drawn) ?? [], was]);
    }
    for (const place of document.querySelectorAll('[data-drawn]')) {
      if (!place.firstElementChild) {
        place.append(...drawn.get(place.dataset.drawn)?.shift()?.childNodes ?? []);
      }
    }
  };

  const takeOver = (gone) => {
    putPictures(gone);
    for (const field of within(gone, FIELDS)) {
      if (isTyped(field)) {
        typed.set(keyOf(field, gone), field);
      }
    }
    for (const opened of within(gone, 'details[open]')) {
      const index = within(gone, 'details').indexOf(opened);
      const next = document.querySelectorAll('details')[index];
      if (next && next.querySelector('summary')?.textContent === opened.querySelector('summary')?.textContent) {
        next.open = true;
      }
    }
    const was = last;
    if (was && !was.isConnected && !hasLeft && document.activeElement === document.body) {
      const next = find(keyOf(was, gone), FIELDS);
      if (next) {
        put(next, was);
        focus(next, was);
      }
    }
    setTimeout(() => { typed.clear(); presses = []; }, PATIENCE);
  };

  const goOn = () => {
    for (const [key, was] of typed) {
      const field = find(key, FIELDS);
      if (field && field !== was) {
        typed.delete(key);
        put(field, was);
      }
    }
    if (presses.length > 0 && (location.pathname !== pressedAt || performance.now() - pressedWhen > PATIENCE)) {
      presses = [];
    }
    while (presses.length > 0 && document.querySelector('[data-circuit=up]') && !document.querySelector('main .loading')) {
      const button = find(presses[0], 'button, [role=button]');
      if (!button || button.disabled) {
        return;
      }
      presses.shift();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  };

  const watch = new MutationObserver((changes) => {
    const nodes = (kind) => changes.flatMap((change) => [...change[kind]]).filter((node) => node instanceof Element);
    if (nodes('addedNodes').some((node) => node.matches('[data-circuit=up]') || node.querySelector('[data-circuit=up]'))) {
      takeOver(nodes('removedNodes'));
    }
    if (typed.size > 0 || presses.length > 0) {
      goOn();
    }
  });

  // Nothing is taken over while the document is read, and a slow processor has enough to do with that; see start.js.
  const begin = () => watch.observe(document, { childList: true, subtree: true });
  window.vigorEarly = { ...window.vigorEarly, begin };
  addEventListener('DOMContentLoaded', () => {
    begin();
    goOn();
  });

  addEventListener('click', (event) => {
    const button = event.target.closest?.('button, [role=button]');
    if (!button || button.form?.matches('[method=post i]') || button.hasAttribute('popovertarget') || !isComing()) {
      return;
    }
    event.preventDefault();
    if (button.ariaBusy !== 'true') {
      button.ariaBusy = 'true';
      [pressedAt, pressedWhen] = [location.pathname, performance.now()];
      presses.push(keyOf(button, [document]));
    }
  }, true);

  // Where Enter sends, it does so now too.
  addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229 && event.target.matches?.('[data-enter=sends]') && isComing()) {
      event.preventDefault();
      event.target.form.querySelector('button[type=submit]')?.click();
    }
  }, true);

  // A form that only the circuit can take would else load the page anew, with what was typed in its address.
  addEventListener('submit', (event) => {
    if (!event.target.matches('[method=post i]') && isComing()) {
      event.preventDefault();
    }
  }, true);

  addEventListener('focusin', ({ target }) => {
    // The framework moves the focus to the heading when it starts; whoever types is left where they are.
    if (target.localName === 'h1' && kept?.isConnected) {
      kept.focus({ preventScroll: true });
    } else if (target.matches?.(FIELDS)) {
      last = target;
      [isLeaving, hasLeft] = [false, false];
    }
  }, true);
  // A field that is taken away loses the focus too, and a slow processor is long about it: only who pressed elsewhere has left.
  addEventListener('focusout', ({ target }) => { hasLeft ||= target === last && isLeaving; }, true);
  const move = (target) => {
    kept = null;
    isLeaving ||= !last?.contains(target);
  };
  addEventListener('pointerdown', ({ target }) => move(target), true);
  addEventListener('keydown', ({ key }) => { key === 'Tab' && move(null); }, true);
  for (const type of ['click', 'submit']) {
    addEventListener(type, ({ isTrusted }) => { kept = isTrusted ? null : kept; }, true);
  }

  // While the connection is away nobody hears what is typed; it is raised again when the connection is back.
  const unheard = new Set();
  const touched = new Set();
  const bar = () => document.getElementById('components-reconnect-modal');
  const isAway = () => /components-reconnect-(show|retrying|paused)/.test(bar()?.className ?? '');
  const back = new MutationObserver(() => {
    if (!isAway()) {
      back.disconnect();
      [...unheard].filter((field) => field.isConnected).forEach(raise);
      unheard.clear();
    }
  });
  const notice = ({ target, isTrusted }) => {
    if (isTrusted && target.matches?.(FIELDS) && target.type !== 'password') {
      touched.add(target);
    }
    if (isAway() && target.matches?.(FIELDS)) {
      unheard.add(target);
      back.observe(bar(), { attributes: true, attributeFilter: ['class'] });
    }
  };
  // An empty address leads to the start page, by the base that the framework asks for.
  addEventListener('click', (event) => {
    if (bar()?.contains(event.target.closest?.('a'))) {
      event.preventDefault();
      location.reload();
    }
  }, true);
  addEventListener('input', notice, true);
  addEventListener('change', notice, true);

  // What was typed outlives the page when that loads itself anew.
  addEventListener('vigor-comeback', () => {
    const fields = [...touched].filter((field) => field.isConnected).map((field) => [keyOf(field, [document]), { value: field.value, checked: field.checked }]);
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, fields }));
    } catch {
      // A full or forbidden storage: the page comes back as it is stored.
    }
  });
  try {
    const before = JSON.parse(sessionStorage.getItem(KEPT));
    sessionStorage.removeItem(KEPT);
    if (before?.path === location.pathname) {
      before.fields.forEach(([key, was]) => typed.set(key, was));
    }
  } catch {
    // As above.
  }
})();
