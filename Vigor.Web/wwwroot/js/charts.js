// Values of a chart under a finger, a pointer or by keys. A chart is a slider over its points: the place of each as a share of
// its drawing, and what to say there. A year of days says only its first day and minutes; the rest is worked out here.
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86400000;

/** Points of each chart, with the text that they were read from. */
const known = new WeakMap();
/** Which point each chart shows. */
const shown = new WeakMap();

const minutes = (number) => {
  const [hours, rest] = [Math.floor(number / 60), number % 60];
  return [hours ? `${hours} h` : '', rest || !hours ? `${rest} min` : ''].filter(Boolean).join(' ');
};

const nameOf = (time) => {
  const day = new Date(time);
  return `${WEEKDAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
};

const ofDays = ({ first, days, side, top, pitch, width, height }) => {
  const start = Date.parse(first);
  return days.map((trained, index) => [
    (100 * (side + pitch * (Math.floor(index / 7) + 0.5))) / width,
    (100 * (top + pitch * ((index % 7) + 0.5))) / height,
    `${nameOf(start + index * DAY)}: ${trained ? minutes(trained) : 'no training'}`,
  ]);
};

const read = (chart) => {
  const text = chart.dataset.points;
  if (known.get(chart)?.text !== text) {
    const told = JSON.parse(text);
    const isGrid = !Array.isArray(told);
    known.set(chart, { text, isGrid, points: isGrid ? ofDays(told) : told });
    shown.delete(chart);
  }
  return known.get(chart);
};

const show = (chart, index) => {
  const { points } = read(chart);
  const at = Math.max(0, Math.min(points.length - 1, index));
  if (!points[at] || shown.get(chart) === at) {
    return;
  }
  shown.set(chart, at);
  const [x, y, text] = points[at];
  chart.ariaValueNow = `${at}`;
  chart.ariaValueText = text;

  // The text itself is the framework's: only what it says is changed, so that it finds it again.
  const said = chart.querySelector('.chart-value').firstChild;
  if (said) {
    said.data = text;
  }
  const mark = chart.querySelector('.chart-mark');
  mark.style.left = `${x}%`;
  mark.style.setProperty('--y', `${y}%`);
  chart.dataset.touched = '';
};

const nearest = (chart, event) => {
  const area = chart.querySelector('.chart-area').getBoundingClientRect();
  const [left, top] = [(100 * (event.clientX - area.left)) / area.width, (100 * (event.clientY - area.top)) / area.height];
  const { isGrid, points } = read(chart);
  const far = ([x, y]) => Math.abs(x - left) + (isGrid ? (Math.abs(y - top) * area.height) / area.width : 0);
  return points.reduce((best, point, index) => (far(point) < far(points[best]) ? index : best), 0);
};

const chartOf = ({ target }) => (target instanceof Element ? target.closest('[data-points]') : null);

addEventListener('pointerdown', (event) => {
  const chart = chartOf(event);
  if (chart) {
    show(chart, nearest(chart, event));
  }
});

addEventListener('pointermove', (event) => {
  const chart = chartOf(event);
  if (chart && (event.pointerType === 'mouse' || event.buttons > 0)) {
    show(chart, nearest(chart, event));
  }
});

addEventListener('keydown', (event) => {
  const chart = chartOf(event);
  if (!chart || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const { isGrid, points } = read(chart);
  const last = points.length - 1;
  const at = shown.get(chart) ?? last;
  const next = {
    ArrowLeft: at - (isGrid ? 7 : 1),
    ArrowRight: at + (isGrid ? 7 : 1),
    ArrowUp: at + (isGrid ? -1 : 1),
    ArrowDown: at - (isGrid ? -1 : 1),
    Home: 0,
    End: last,
  }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    show(chart, next);
  }
});
