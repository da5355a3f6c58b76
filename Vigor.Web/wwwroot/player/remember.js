// Small choices that this browser remembers; where it may not, they are made again next time.
import { newId } from './clock.js';

export function recall(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It is chosen again next time.
  }
}

/** This browser, by an id of its own. */
export function device() {
  const known = recall('vigor-device') ?? newId();
  remember('vigor-device', known);
  return known;
}
