// Starts the framework. While the connection is away it is tried again every second, for as long as it takes: its own
// schedule waits longer and longer and gives up in the end.
(() => {
  const MOMENT = 'input:is([type=date], [type=time])';
  const PART = 20000;
  const PAUSE = 1500;

  const start = () => window.Blazor?.start({ circuit: { reconnectionOptions: { maxRetries: Number.MAX_SAFE_INTEGER, retryIntervalMilliseconds: 1000 } } });

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
