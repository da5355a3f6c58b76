import './alerts.js';
import './charts.js';

// Needed when the line is lost, and not before the page can be used.
import('./comeback.js');

// A field for a day or a time tells when what is in it is none; see fields.js.
Blazor.registerCustomEventType('unreadable', { createEventArgs: ({ detail }) => ({ isUnreadable: detail }) });

// Tells the document that the circuit is up. An enhanced navigation that was under way when the circuit came up ends
// later and copies the attributes the server sent, so the mark is set again for as long as the circuit's page is shown.
export const tell = () => {
  if (document.querySelector('[data-circuit=up]')) {
    document.body.dataset.interactive = 'true';
  }
  return location.href;
};

Blazor.addEventListener('enhancedload', tell);
