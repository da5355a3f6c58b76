// What the worker does with reminders: it shows them, and leads to what they are about. All that is pushed is a title and what it is
// about; nothing else is known here.
const PLACES = { planned: '/dashboard', streak: '/dashboard', rest: '/dashboard' };
const SUBSCRIPTIONS = '/push/subscriptions';
const HEADERS = { 'Content-Type': 'application/json' };

const pages = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

const read = (data) => {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
};

const show = async ({ title, topic }) => {
  const known = Object.hasOwn(PLACES, topic ?? '') ? topic : 'planned';
  // Whoever looks at a page of Vigor hears the end of a rest there.
  if (known === 'rest' && (await pages()).some((page) => page.visibilityState === 'visible')) {
    return;
  }
  // A browser asks that something is shown for whatever is pushed.
  await self.registration.showNotification(title || 'Vigor', {
    tag: known,
    renotify: known === 'rest',
    icon: '/icon.svg',
    data: { topic: known },
  });
};

const open = async (topic) => {
  const all = await pages();
  const playing = all.find((page) => new URL(page.url).pathname.startsWith('/sessions/'));
  const page = topic === 'rest' ? playing ?? all[0] : all[0];
  if (page && (topic === 'rest' || new URL(page.url).pathname === PLACES[topic])) {
    await page.focus();
  } else {
    await self.clients.openWindow(PLACES[topic] ?? '/dashboard');
  }
};

// The browser has given itself another address: the old one is told of no more, the new one is.
const renew = async ({ oldSubscription, newSubscription }) => {
  const options = oldSubscription?.options;
  const subscription = newSubscription ?? (options && await self.registration.pushManager.subscribe(options));
  if (oldSubscription) {
    await fetch(SUBSCRIPTIONS, { method: 'DELETE', headers: HEADERS, body: JSON.stringify(oldSubscription) });
  }
  if (subscription) {
    await fetch(SUBSCRIPTIONS, { method: 'POST', headers: HEADERS, body: JSON.stringify(subscription) });
  }
};

self.addEventListener('push', (event) => event.waitUntil(show(read(event.data))));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.topic));
});
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));
