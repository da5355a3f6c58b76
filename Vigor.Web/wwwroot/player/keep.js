// Keeps what is needed without a network, in the person's own store: asked for when a page is opened or put away, and sent by the
// server only when it has changed.
import { all, drop, get, KEYS, put } from './store.js';

const FRESH = 15000;
const PATIENCE = 20000;
const MOST = 40;
let isStopped = false;

/** Forgets what is kept for some, and not for others. @param {(value: object) => boolean} isMeant */
export async function clear(store, isMeant) {
  for (const value of (await all(store)).filter(isMeant)) {
    await drop(store, value[KEYS[store]]);
  }
}

/** Whose page this is, by a cookie that comes and goes with the sign-in. It opens nothing: it says whose store may be shown. */
export const signedIn = () => /(?:^|; )(?:__Host-)?vigor-who=([0-9a-f-]{36})(?:;|$)/.exec(document.cookie)?.[1] ?? null;

/** Forgets what is kept of everybody else: sets and questions that wait are theirs, and stay. */
export async function forgetOthers(owner) {
  await Promise.all(['snapshots', 'parts', 'files'].map((store) => clear(store, (value) => value.owner !== owner)));
}

/** Keeps nothing more: whoever signs out leaves nothing behind that was still on its way. */
export const stopKeeping = () => { isStopped = true; };

async function parts(owner, { build, workouts, exercises, active }) {
  const slugs = [...new Set([...workouts.map(({ document }) => document), active].filter(Boolean).flatMap((one) => one.exercises).concat(exercises).map(({ slug }) => slug))];
  const kept = (await all('parts')).filter((part) => part.owner === owner);
  const known = new Set(kept.filter((part) => part.build === build).map(({ slug }) => slug));
  const missing = ['', ...slugs].filter((slug) => !known.has(slug));
  for (let from = 0; from < missing.length; from += MOST) {
    const some = missing.slice(from, from + MOST);
    const answer = await fetch(`/offline/pictures?of=${some.join(',')}`, { signal: AbortSignal.timeout(PATIENCE) });
    const drawn = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
    if (!answer.ok || isStopped) {
      return;
    }
    for (const slug of some) {
      const mine = [...drawn.querySelectorAll(`[data-of="${CSS.escape(slug)}"] > template`)];
      await put('parts', { key: `${owner} ${slug}`, owner, slug, build, html: mine.map((part) => part.outerHTML).join('') });
    }
  }
  const wanted = new Set(['', ...slugs]);
  await clear('parts', (part) => part.owner === owner && !wanted.has(part.slug));
}

/** Asks for it; a while later where that was done just now. */
export async function keep(owner, isAsked = false) {
  const before = await get('snapshots', owner);
  const age = Math.abs(Date.now() - (before?.at ?? 0));
  if (!isAsked && age < FRESH) {
    await new Promise((done) => { setTimeout(done, FRESH - age); });
  }
  const kept = await get('snapshots', owner);
  if (isStopped) {
    return;
  }
  try {
    const answer = await fetch('/offline/snapshot', { cache: 'no-store', headers: kept ? { 'If-None-Match': kept.tag } : {}, signal: AbortSignal.timeout(PATIENCE) });
    const document = answer.ok ? await answer.json() : kept?.document;
    if (isStopped || document?.owner !== owner || !(answer.ok || answer.status === 304)) {
      return;
    }
    const offset = Date.parse(answer.headers.get('Date')) - Date.now();
    await put('snapshots', { owner, tag: answer.ok ? answer.headers.get('ETag') : kept.tag, at: Date.now(), offset, document });

    // Also when nothing has changed: the line may have broken off before all pictures were here, and browsers take some away.
    await parts(owner, document);
  } catch {
    // What was kept before is kept.
  }
}
