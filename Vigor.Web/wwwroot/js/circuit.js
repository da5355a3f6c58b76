// Whether the circuit is away, and whether it is gone for good, by the classes the framework sets on the bar.
const AWAY = /components-reconnect-(show|retrying|paused|failed|rejected|resume-failed)/;
const GONE = /components-reconnect-(failed|rejected|resume-failed)/;
const bar = () => document.getElementById('components-reconnect-modal');

export const isDown = () => AWAY.test(bar().className);
export const isLost = () => GONE.test(bar().className);

// Calls back on each change; returns what ends that.
export function watchCircuit(changed) {
  const watch = new MutationObserver(changed);
  watch.observe(bar(), { attributes: true, attributeFilter: ['class'] });
  return () => watch.disconnect();
}
