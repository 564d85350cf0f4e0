type Hours = {
  readonly weekdays: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly timeZone: string;
};

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether an instant lies inside the hours, on the clock of their own time zone; `closes` itself is outside. */
export function isOpen({ weekdays, opens, closes, timeZone }: Hours, now: Date): boolean {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const time = `${parts.get('hour')}:${parts.get('minute')}`;
  return (
    weekdays.includes(DAYS.indexOf(parts.get('weekday') ?? '') + 1) &&
    time >= opens.slice(0, 5) &&
    time < closes.slice(0, 5)
  );
}
