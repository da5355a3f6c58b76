// What the browser does for a field by itself: holds its length and says what did not fit, counts near the end, steps
// numbers by arrow keys, and tells the page when a day or a time is none. It hears before the framework does, so that
// nothing longer than a field may hold goes over the circuit.
const LONGEST = 2000; // TextField.Longest
const NEAR = 0.9;
const WORDS = 'textarea, input:is(:not([type]), [type=text], [type=search], [type=email], [type=password], [type=tel], [type=url])';
const MOMENTS = 'input:is([type=date], [type=time])';

/** Fields of which it was just said that not everything fitted. */
const told = new WeakSet();
/** Fields that hold something that is no day or time. */
const unreadable = new WeakSet();

const isWords = (field) => field instanceof Element && field.matches(WORDS);
const mostOf = (field) => (field.maxLength > 0 ? field.maxLength : LONGEST);
const count = (number) => number.toLocaleString('en');
const write = (kind, field, text) => {
  const place = field.id && document.querySelector(`[data-${kind}="${CSS.escape(field.id)}"]`);
  if (place && place.textContent !== text) {
    place.textContent = text;
  }
};

const tell = (field, fits, all) => {
  told.add(field);
  write('note', field, fits > 0
    ? `${count(fits)} of ${count(all)} letters fit; the rest was left out.`
    : `It is full: none of the ${count(all)} letters fit.`);
};

// Half a sign that takes two units is no sign.
const cut = (text, most) => text.slice(0, /[\uD800-\uDBFF]/.test(text[most - 1] ?? '') ? most - 1 : most);

const measure = (field) => {
  const most = mostOf(field);
  if (field.value.length > most) {
    const all = field.value.length;
    field.value = cut(field.value, most);
    tell(field, field.value.length, all);
  }
  write('count', field, field.value.length >= most * NEAR ? `${count(field.value.length)} of ${count(most)} letters` : '');
};

// Pasted or dropped: the browser leaves out what does not fit and says nothing.
addEventListener('beforeinput', (event) => {
  const field = event.target;
  const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  if (!isWords(field) || text.length < 2) {
    return;
  }
  const room = mostOf(field) - field.value.length + (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  const plain = text.replaceAll('\r\n', '\n');
  if (plain.length > room) {
    tell(field, cut(plain, Math.max(0, room)).length, plain.length);
  }
}, true);

addEventListener('input', ({ target }) => {
  if (!isWords(target)) {
    return;
  }
  if (!told.delete(target)) {
    write('note', target, '');
  }
  measure(target);
  told.delete(target);
}, true);
addEventListener('change', ({ target }) => { if (isWords(target)) measure(target); }, true);

// A day is looked at when it is left: until then the rest of it may be on its way.
const look = (field) => {
  if (field instanceof Element && field.matches(MOMENTS) && field.validity.badInput !== unreadable.has(field)) {
    unreadable[field.validity.badInput ? 'add' : 'delete'](field);
    field.dispatchEvent(new CustomEvent('unreadable', { bubbles: true, detail: field.validity.badInput }));
  }
};
addEventListener('focusout', ({ target }) => look(target), true);

// Going back takes the fields away: what is in the one that somebody is in is told of before that.
addEventListener('popstate', () => document.activeElement?.matches?.('input, textarea') && document.activeElement.blur(), true);

// A password is looked at when it is left, before it is sent: a form that comes back has none.
const check = (field) => {
  const { least, same } = field.dataset;
  if (field.value && field.value.length < Number(least ?? 0)) {
    write('note', field, `${least} characters or more.`);
  } else if (same && field.value) {
    write('note', field, field.value === document.getElementById(same)?.value ? '' : 'The two passwords differ.');
  }
};
addEventListener('change', ({ target }) => { if (target.matches?.('[data-least], [data-same]')) check(target); }, true);

addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-shows]');
  const field = button && document.getElementById(button.dataset.shows);
  if (field) {
    const isShown = field.type === 'password';
    field.type = isShown ? 'text' : 'password';
    button.ariaPressed = `${isShown}`;
    button.firstElementChild.textContent = isShown ? 'Hide' : 'Show';
  }
});

const step = (field, up) => {
  const { ariaValueMin, ariaValueMax, dataset } = field;
  const size = Number(dataset.step ?? 1);
  const value = Number(field.value.replace(',', '.'));
  if (Number.isNaN(value)) {
    return;
  }
  const next = Math.min(Number(ariaValueMax ?? Infinity), Math.max(Number(ariaValueMin ?? -Infinity), value + (up ? size : -size)));
  field.value = `${Number(next.toFixed(4))}`;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
addEventListener('keydown', (event) => {
  const field = event.target;
  if (event.key === 'Enter') {
    look(field);
  } else if (/^Arrow(Up|Down)$/.test(event.key) && field.matches?.('input[role=spinbutton][data-step]')) {
    event.preventDefault();
    step(field, event.key === 'ArrowUp');
  }
}, true);

// What is already there may be too long as well: it was kept from another time.
document.querySelectorAll(WORDS).forEach((field) => { if (!field.readOnly) measure(field); });
