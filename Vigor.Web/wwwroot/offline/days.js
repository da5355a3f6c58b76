// Days by the device's calendar, and the server's clock as it was when this was kept.
import { setClock } from '../player/clock.js';

const DAY = 86400000;

/** Sets the clock by what the server's was then: a phone that is an hour off stays off by as much. */
export const clockOf = ({ offset }) => setClock(Date.now() + (Number.isFinite(offset) ? offset : 0), performance.now(), 1000);

/** "2026-05-04" of a moment. */
export function dayOf(moment) {
  const two = (number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** "today", "tomorrow", else "Thursday". */
export function dayText(day, moment = new Date()) {
  if (day <= dayOf(moment)) {
    return 'today';
  }
  if (day === dayOf(new Date(moment.getTime() + DAY))) {
    return 'tomorrow';
  }
  const [year, month, date] = day.split('-').map(Number);
  return new Intl.DateTimeFormat('en', { weekday: 'long' }).format(new Date(year, month - 1, date));
}
