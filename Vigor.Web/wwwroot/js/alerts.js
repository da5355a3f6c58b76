// What went wrong is said beside its cause, which may be far above the button that was tapped: then the page goes there.
const SOON = 5000;
let tapped = -SOON;

const isHidden = (alert) => {
  const { top, bottom, height } = alert.getBoundingClientRect();
  const dock = [...document.querySelectorAll('.dock')].find(({ offsetHeight }) => offsetHeight > 0);
  return height > 0 && (top < 0 || bottom > Math.min(dock?.getBoundingClientRect().top ?? innerHeight, innerHeight));
};

// Nobody wants the page to move who has not just asked for something.
addEventListener('click', () => { tapped = performance.now(); }, { capture: true });
new MutationObserver((changes) => {
  if (performance.now() - tapped > SOON) {
    return;
  }
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
  const alert = added.map((node) => (node.matches('[role=alert]') ? node : node.querySelector('[role=alert]'))).find(Boolean);
  if (alert && !alert.closest('.dock') && isHidden(alert)) {
    alert.scrollIntoView({ block: 'center' });
  }
}).observe(document.body, { childList: true, subtree: true });
