// HTML from templates, with everything that is put in made harmless, and as few changes of the page as it takes to show it.
class Markup {
  constructor(text) {
    this.text = text;
  }
}

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function textOf(value) {
  if (value instanceof Markup) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return value.map(textOf).join('');
  }
  return String(value === false ? '' : value ?? '').replace(/[&<>"]/g, (sign) => SIGNS[sign]);
}

/** A template; what is put in is text, unless it is a template itself. */
export const html = (parts, ...values) => new Markup(parts.reduce((text, part, index) => text + textOf(values[index - 1]) + part));

const keyOf = (node) => node.dataset?.key ?? node.id ?? '';

// Parts by their key: as they are shown, and as they are being drawn.
let shown = new Map();
let drawn = new Map();

/**
 * A part that holds no other: read and compared again only when it looks another way than it did. It begins with the
 * element that carries its key, one of its own in the whole page.
 */
export function part(markup) {
  const [, name, key] = /^<(\w+)[^>]* data-key="([^"]*)"/.exec(markup.text);
  drawn.set(key, markup.text);
  return new Markup(`<${name} data-key="${key}" data-part></${name}>`);
}

function read(text) {
  const template = document.createElement('template');
  template.innerHTML = text;
  return template.content;
}

// All parts that changed are read at once: each reading costs the same, however little it is.
let changed = new Map();

function readParts() {
  const keys = [...drawn.keys()].filter((key) => drawn.get(key) !== shown.get(key));
  const { children: nodes } = read(keys.map((key) => drawn.get(key)).join(''));
  changed = new Map([...nodes].map((node, index) => [keys[index], node]));
}

const partOf = (key) => changed.get(key) ?? read(drawn.get(key)).firstChild;

const whole = (node) => (node.dataset?.part === undefined ? node : partOf(keyOf(node)));

const isSame = (one, other) => one.nodeName === other.nodeName && keyOf(one) === keyOf(other);

function attributes(from, to) {
  for (const { name } of [...from.attributes]) {
    // A dialog is opened by the page, not by its markup.
    if (!to.hasAttribute(name) && name !== 'open') {
      from.removeAttribute(name);
    }
  }
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value) {
      from.setAttribute(name, value);
    }
  }
  if (from.nodeName === 'INPUT' && (from.type === 'radio' || from.type === 'checkbox')) {
    from.checked = to.hasAttribute('checked');
  } else if (['INPUT', 'TEXTAREA'].includes(from.nodeName) && from.value !== to.value) {
    from.value = to.value;
  }
}

function children(from, to) {
  let at = from.firstChild;
  for (const fresh of [...to.childNodes]) {
    let match = at;
    while (match && !isSame(match, fresh)) {
      match = match.nextSibling;
    }
    if (!match) {
      from.insertBefore(fresh, at);
      continue;
    }
    // What stands between is gone, unless it is still to come.
    while (at !== match) {
      const next = at.nextSibling;
      if (keyOf(at) !== '' && [...to.childNodes].some((other) => isSame(at, other))) {
        from.insertBefore(match, at);
        break;
      }
      at.remove();
      at = next;
    }
    at = at === match ? match.nextSibling : at;
    const key = keyOf(fresh);
    if (!drawn.has(key) || drawn.get(key) !== shown.get(key)) {
      morph(match, whole(fresh));
    }
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

function morph(from, to) {
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.data !== to.data) {
      from.data = to.data;
    }
    return;
  }
  attributes(from, to);

  // What a clock or a picture wrote in it is theirs.
  if (from.dataset.own === undefined) {
    children(from, to);
  }
}

/** Shows a template in an element; what is the same stays the same node, with its focus. */
export function show(element, markup) {
  readParts();
  if (shown.get(element) === markup.text) {
    for (const [key, node] of changed) {
      morph(element.querySelector(`[data-key="${CSS.escape(key)}"]`), node);
    }
  } else {
    children(element, read(markup.text));
    element.querySelectorAll('[data-part]').forEach((node) => node.replaceWith(whole(node)));
  }
  [shown, drawn] = [drawn.set(element, markup.text), new Map()];
}
