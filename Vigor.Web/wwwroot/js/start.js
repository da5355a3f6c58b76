// Starts the framework. While the connection is away it is tried again every second, for as long as it takes: its own
// schedule waits longer and longer and gives up in the end.
(() => {
  const MOMENT = 'input:is([type=date], [type=time])';
  const PART = 20000;
  const PAUSE = 1500;

  const FRESH = 8000;

  const circuit = {
    reconnectionOptions: { maxRetries: Number.MAX_SAFE_INTEGER, retryIntervalMilliseconds: 1000 },

    // No library of ours brings scripts to be run at the start; unasked, the framework would ask the server for their names and wait.
    initializers: { beforeStart: [], afterStarted: [] },
  };
  // A page that somebody else's page opened has its line left uncompressed; see CircuitCompression.
  const { line } = document.documentElement.dataset;
  if (line) {
    circuit.configureSignalR = (to) => to.withUrl(`_blazor?${line}`);
  }

  // The line's first question has been asked by early.js: its answer is handed to the framework when that asks. The server lets go
  // of a line that is not opened soon.
  const { fetch } = window;
  const { line: asked, begin } = window.vigorEarly ?? {};
  begin?.();
  if (asked) {
    window.fetch = async (address, ...how) => {
      if (!`${address}`.includes('_blazor/negotiate?')) {
        return fetch(address, ...how);
      }
      window.fetch = fetch;
      const answer = performance.now() - asked.at < FRESH && !asked.isTaken && await asked.answer;
      asked.isTaken = true;
      return answer && answer.ok ? answer : fetch(address, ...how);
    };
  }
  const start = () => window.Blazor?.start({ circuit });

  // A day is typed part by part. Half of one is in no value that could be carried over, and the next part would go into the
  // first again: whoever is in the middle of one is waited for.
  let typedAt = performance.now();
  const isTyping = () => {
    const field = document.activeElement;
    return field?.matches(MOMENT) && performance.now() - typedAt < (field.validity.badInput ? PART : PAUSE);
  };
  if (!isTyping()) {
    start();
    return;
  }
  const note = () => { typedAt = performance.now(); };
  addEventListener('keydown', note, true);
  const waiting = setInterval(() => {
    if (!isTyping()) {
      clearInterval(waiting);
      removeEventListener('keydown', note, true);
      start();
    }
  }, 100);
})();
