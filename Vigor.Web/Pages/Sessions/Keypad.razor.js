// Types numbers with large keys on touch screens, where the system's keyboard would cover half of the workout.
let stop = null;

export function attach(pad, formId) {
  // The page may have gone on before it was drawn.
  if (!pad) {
    return;
  }
  const touch = matchMedia('(pointer: coarse)');
  const fields = () => [...document.querySelectorAll(`#${formId} input[type=number]`)];
  let field = null;
  let text = '';
  let isFresh = false;

  const isField = (target) => target instanceof HTMLInputElement && target.type === 'number' && target.form?.id === formId;

  const show = (value) => {
    text = value;
    field.value = text.endsWith('.') ? text.slice(0, -1) : text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const noKeyboard = (target) => {
    if (touch.matches && isField(target)) {
      target.inputMode = 'none';
    }
  };

  const store = () => field?.dispatchEvent(new Event('change', { bubbles: true }));

  const open = (target) => {
    field = target;
    text = target.value;
    isFresh = true;
    pad.hidden = false;
    target.scrollIntoView({ block: 'nearest' });
  };

  const close = () => {
    if (field) {
      const left = field;
      store();
      field = null;
      pad.hidden = true;
      left.blur();
    }
  };

  const step = (direction) => {
    const by = Number(field.dataset.step || 1) * direction;
    const least = Number(field.min || 0);
    const from = text === '' ? Number(field.placeholder || least) : Number(text);
    show(String(Math.max(least, Math.round((from + by) * 100) / 100)));
    isFresh = true;
    store();
  };

  const keys = {
    up: () => step(1),
    down: () => step(-1),
    back: () => { show(isFresh ? '' : text.slice(0, -1)); isFresh = false; },
    next: () => {
      store();
      const all = fields();
      all[(all.indexOf(field) + 1) % all.length].focus();
    },
    hide: close,
  };

  const type = (key) => {
    const before = isFresh ? '' : text;
    if (key === '.' && before.includes('.')) {
      return;
    }
    isFresh = false;
    if (before.replace('.', '').length < 6) {
      show(key === '.' && before === '' ? '0.' : before + key);
    }
  };

  const onDown = (event) => noKeyboard(event.target);
  const onFocus = (event) => {
    if (touch.matches && isField(event.target)) {
      if (field && field !== event.target) {
        store();
      }
      open(event.target);
    }
  };
  // A key must not take the focus from the field, or the field would think that typing is over.
  const onPadDown = (event) => event.preventDefault();
  const onPad = (event) => {
    const key = event.target.closest('[data-key]')?.dataset.key;
    if (key && field?.isConnected) {
      (keys[key] ?? (() => type(key)))();
    }
  };
  const onOutside = (event) => {
    if (field && !pad.contains(event.target) && !isField(event.target)) {
      close();
    }
  };

  document.addEventListener('pointerdown', onDown, true);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('click', onOutside, true);
  pad.addEventListener('pointerdown', onPadDown);
  pad.addEventListener('mousedown', onPadDown);
  pad.addEventListener('click', onPad);

  // Tapped while the page came up.
  noKeyboard(document.activeElement);
  onFocus({ target: document.activeElement });
  stop = () => {
    document.removeEventListener('pointerdown', onDown, true);
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('click', onOutside, true);
  };
}

export function detach() {
  stop?.();
  stop = null;
}
