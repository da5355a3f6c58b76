// Time by the server's clock. A phone's clock may be wrong or be changed: while the page lives only what has passed counts.
let known = { server: Date.now(), at: performance.now(), took: Infinity };
let last = 0;
let within = 0;
let moment = 0;

/**
 * @param {number} server What the server's clock said, in milliseconds since 1970.
 * @param {number} [at] When it said so, by performance.now().
 * @param {number} [took] How long the question took: a slow answer knows the time less well than a quick one before it.
 */
export function setClock(server, at = performance.now(), took = Infinity) {
  if (took <= known.took * 1.5 + 20) {
    known = { server, at, took };
  }
}

/** Milliseconds since 1970 by the server's clock. */
export const now = () => Math.round(known.server + performance.now() - known.at);

/** The time of an event: later than that of the one before, however the clock was set in between. */
export function nextMoment() {
  moment = Math.max(now(), moment + 1);
  return moment;
}

/** A version 7 id: sorts by time, also within a millisecond, and asks for no secure context. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Math.max(now(), last);
  within = time === last ? within + 1 : 0;
  last = time;
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((within >> 8) & 0x0f);
  bytes[7] = within & 0xff;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** "2:05", from an hour on "1:02:05". @param {number} milliseconds */
export function clockText(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const two = (number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
