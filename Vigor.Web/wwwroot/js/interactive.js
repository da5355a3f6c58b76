import './alerts.js';
import './charts.js';

const PATIENCE = 3000;
let isTold = false;
let others = null;
let hasOthers = false;

// Needed when the line is lost, and beside a page that can be used: the way back to a workout that runs, what waits to be sent. None
// of it takes a slow processor while the circuit comes up, and none waits for one that does not.
const goOn = () => (others ??= Promise.allSettled([import('./comeback.js'), import('../player/outside.js')]).then(() => { hasOthers = true; }));
setTimeout(goOn, PATIENCE);

// What this browser keeps of a person goes before they do: whoever signs out sooner than that can be done waits for it.
addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.matches('[data-signs-out]') && !hasOthers) {
    event.preventDefault();
    event.stopPropagation();
    await goOn();
    (form.isConnected ? form : document.querySelector('[data-signs-out]')).requestSubmit();
  }
}, true);

// Tells the document that the circuit is up: with its page drawn, every button of that is heard. An enhanced navigation that was
// under way when the circuit came up ends later and copies the attributes the server sent, so the mark is set again for as long as
// the circuit's page is shown.
const mark = () => {
  if (document.querySelector('[data-circuit=up]')) {
    document.body.dataset.interactive = 'true';
    if (!isTold) {
      isTold = true;

      // A field for a day or a time tells when what is in it is none; see fields.js.
      Blazor.registerCustomEventType('unreadable', { createEventArgs: ({ detail }) => ({ isUnreadable: detail }) });
      Blazor.addEventListener('enhancedload', mark);
      goOn();
    }
  }
};

// As soon as it is drawn: the circuit itself asks later, by a way there and back.
const coming = new MutationObserver(() => {
  mark();
  if (isTold) {
    coming.disconnect();
  }
});
coming.observe(document.body, { childList: true, subtree: true });
mark();

/** What the circuit asks when it has drawn its first page: where that stands, and whether all the pictures it left out were there. */
export const tell = () => {
  mark();
  return { address: location.href, isWhole: [...document.querySelectorAll('[data-drawn]')].every((picture) => picture.firstElementChild) };
};
