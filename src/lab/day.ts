/** A day of the learner's calendar: `2026-01-31`. Days compare as text does. */
export type Day = string;

/** The day on which a moment falls where the learner is. `moment`: milliseconds since the epoch, or ISO 8601. */
export const dayOf = (moment: number | string): Day => {
  const date = new Date(moment);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map(number => String(number).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
};

export const daysAfter = (day: Day, count: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Noon, so that no change of the clocks makes it another day.
  return dayOf(new Date(year, month - 1, date + count, 12).getTime());
};
