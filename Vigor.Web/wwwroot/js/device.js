// What only the device knows.
export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
