// Whether this browser takes reminders, and its yes or no to them.
import { register } from './install.js';

const ADDRESS = '/push/subscriptions';
const PATIENCE = 15000;

/** @type {Promise<NotificationPermission> | null} What was answered to the question that the last tap has asked. */
let asked = null;

const worker = async () => {
  // Who looks around without an account has none.
  if (!document.querySelector('[data-keeps]') || !await register()) {
    return null;
  }
  return Promise.race([navigator.serviceWorker.ready, new Promise((done) => { setTimeout(done, PATIENCE, null); })]);
};

const isPhoneOfApple = () => /iPhone|iPad/.test(navigator.userAgent);

/**
 * What this browser can do: 'no', 'install' (only once it is on the home screen), 'denied' or 'yes', and the address it has.
 * @returns {Promise<{ can: string, endpoint: string | null }>}
 */
export async function standing() {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
    return { can: isPhoneOfApple() ? 'install' : 'no', endpoint: null };
  }
  const registration = await worker().catch(() => null);
  if (!registration) {
    return { can: 'no', endpoint: null };
  }
  if (Notification.permission === 'denied') {
    return { can: 'denied', endpoint: null };
  }
  const subscription = await registration.pushManager.getSubscription().catch(() => null);
  return { can: 'yes', endpoint: subscription?.endpoint ?? null };
}

/** Asks for the permission within the tap itself: some browsers hear no question that comes later. */
export function prepare(button) {
  button?.addEventListener('click', () => { asked = Notification.requestPermission(); }, { capture: true });
}

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const isSame = (left, right) => left && left.byteLength === right.length && new Uint8Array(left).every((value, at) => value === right[at]);

/**
 * Subscribes this browser.
 * @param {string} key The server's public key, base64url.
 * @returns {Promise<string>} 'on', 'denied' or 'failed'
 */
export async function turnOn(key) {
  if (await (asked ?? Notification.requestPermission()) !== 'granted') {
    return 'denied';
  }
  try {
    const { pushManager } = await worker();
    const applicationServerKey = bytes(key);
    const before = await pushManager.getSubscription();
    // One that was made for another key of the server is of no use.
    if (before && !isSame(before.options.applicationServerKey, applicationServerKey)) {
      await before.unsubscribe();
    }
    const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
    const answer = await fetch(ADDRESS, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(subscription) });
    return answer.ok ? 'on' : 'failed';
  } catch {
    return 'failed';
  }
}

/** Ends the subscription of this browser, here and on the server. */
export async function turnOff() {
  const subscription = await (await worker())?.pushManager.getSubscription();
  if (subscription) {
    await fetch(ADDRESS, { method: 'DELETE', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(subscription) });
    await subscription.unsubscribe();
  }
}
