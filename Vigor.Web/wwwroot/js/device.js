// What only the device knows.
export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The day its weeks begin on, 1 for Monday to 7 for Sunday, where the browser knows it, and the language to guess it from. */
export const week = () => {
  const locale = new Intl.Locale(navigator.language || 'en-GB');
  return { first: (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? null, language: navigator.language ?? null };
};
