// The worker: opens Vigor without a network. It keeps one whole set of files a build, each checked by its hash, and hands them out
// to the pages of that build only, under an address of their own: a page never gets parts of two builds. Pages of a person are
// in no cache; what is theirs is in their own store, and the page that shows it asks whose it is. The server puts BUILD before this.
import '/offline/push.js';
import { queueOf, senderOf } from '/player/queue.js';
import { sendQuestions } from '/player/questions.js';
import { all, put } from '/player/store.js';

/* global BUILD */
const { version, files } = BUILD;
const CACHE = `vigor-${version}`;
const APP = '/offline/app/';
const SHELL = '/offline/shell.html';
const QUIET = 5000;
const PATIENCE = 10000;
const AWAY = [502, 503, 504];
const WITH_SERVER = /^\/(account|admin|support|health|profile\/export|progress\/data|demo)(\/|$)/;

const bare = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Vigor</title><h1>No connection</h1><p>This browser has thrown away what Vigor kept for this. Your sets that wait are not lost: open Vigor again when there is a connection.</p><p><a href="">Try again</a></p>';

async function fetchFile({ address, integrity }) {
  const answer = await fetch(`/${address}`, { integrity, credentials: 'omit' });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer;
}

/** Fetches what is missing of this build. */
async function fill() {
  const cache = await caches.open(CACHE);
  const names = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await Promise.all(files.filter(({ name }) => !names.has(`/${name}`)).map(async (file) => cache.put(`/${file.name}`, await fetchFile(file))));
}

self.addEventListener('install', (event) => event.waitUntil(fill().catch(async (error) => {
  // All or nothing: without room, or beside a server of another build, the worker before this one goes on.
  await caches.delete(CACHE);
  throw error;
})));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('vigor-') && name !== CACHE).map((name) => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
})()));

/**
 * What is kept, under the address that it was asked for: a module finds what it imports beside the address of its answer, and that of
 * a kept one would be the server's.
 */
function answerOf(cached, body = cached.body) {
  const headers = new Headers(cached.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  headers.set('Cache-Control', 'no-store');
  return new Response(body, { headers });
}

// A cache that is opened comes into being: a page of the build before would bring its own back, for good.
const kept = (path, build = version) => caches.match(path, { cacheName: `vigor-${build}` });

/** The page for no network, with every address in it within this build. */
async function shell() {
  const cached = await kept(SHELL);
  return cached
    ? answerOf(cached, (await cached.text()).replaceAll(/(href|src)="\//g, `$1="${APP}${version}/`))
    : new Response(bare, { headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'none'" } });
}

async function ofBuild(path) {
  const [, build, name] = /^([^/]+)\/(.*)$/.exec(path) ?? [];
  const cached = await kept(`/${name}`, build);
  const file = files.find((one) => one.name === name);
  if (!cached && (build !== version || !file)) {
    return Response.error();
  }
  return answerOf(cached ?? await fetchFile(file));
}

const isBegunHere = async (path) => {
  const [, workout] = /^\/sessions\/([0-9a-f-]{36})$/.exec(path) ?? [];
  return Boolean(workout) && (await all('events')).some((event) => event.workout === workout);
};

const ask = async (event) => await event.preloadResponse || fetch(event.request);

/** Ends when nobody answers the smallest question either: a slow page is waited for, a dead line is not. */
async function silence(state) {
  do {
    await new Promise((done) => { setTimeout(done, QUIET); });
  } while (!state.isOver && await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then(() => true, () => false));
  throw new Error('Nobody answers.');
}

async function navigate(event) {
  const { pathname } = new URL(event.request.url);
  const state = { isOver: false };
  try {
    const answer = await Promise.race([ask(event), silence(state)]);

    // One that was begun without a network is not known there before it is told.
    return AWAY.includes(answer.status) || (answer.status === 404 && await isBegunHere(pathname)) ? await shell() : answer;
  } catch {
    return shell();
  } finally {
    state.isOver = true;
  }
}

/** A file that another application shares waits in this browser for the import page. */
async function share(request) {
  const file = (await request.formData()).get('file');
  const owner = (await all('snapshots'))[0]?.owner;
  if (file && await put('files', { name: 'shared', owner, file, at: Date.now() })) {
    return Response.redirect('/profile/import?shared=1', 303);
  }
  return Response.redirect('/profile/import', 303);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) {
    return;
  }
  if (pathname.startsWith(APP)) {
    event.respondWith(ofBuild(pathname.slice(APP.length)));
  } else if (request.mode === 'navigate' && request.method === 'POST' && pathname === '/offline/shared') {
    event.respondWith(share(request));
  } else if (request.mode === 'navigate' && request.method === 'GET') {
    // The browser has asked for the page already: who leaves it to the browser asks twice.
    event.respondWith(WITH_SERVER.test(pathname) ? ask(event).catch(shell) : navigate(event));
  }
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') {
    self.skipWaiting();
  } else if (data === 'check') {
    fill().catch(() => {});
  }
});

/** Sends what waits of whoever is signed in; of nobody else. */
async function sendAll() {
  const { owner } = await senderOf();
  if (owner) {
    const isSent = await queueOf({ owner, keepsRefused: true }).once();
    const { isDone } = await sendQuestions(owner);
    if (!isSent || !isDone) {
      throw new Error('Something still waits.');
    }
  }
}

self.addEventListener('sync', (event) => {
  if (event.tag === 'vigor-events') {
    event.waitUntil(sendAll());
  }
});
