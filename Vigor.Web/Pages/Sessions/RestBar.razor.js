// Counts a rest down to its absolute end: a sleeping phone shows the right time when it wakes.
export function count(bar, left, whole) {
  const end = Date.now() + left;
  const clock = bar.querySelector('[data-clock]');
  const fill = bar.querySelector('[data-bar]');
  const tick = () => {
    if (!bar.isConnected) {
      clearInterval(timer);
      return;
    }
    const rest = Math.max(0, end - Date.now());
    const seconds = Math.ceil(rest / 1000);
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    fill.style.width = `${Math.min(100, (100 * rest) / whole)}%`;
    if (rest === 0) {
      clearInterval(timer);
      bar.dataset.over = 'true';
      bar.querySelector('[data-said]').textContent = 'Rest is over.';
      navigator.vibrate?.([200, 100, 200]);
    }
  };
  const timer = setInterval(tick, 250);
  tick();
}
