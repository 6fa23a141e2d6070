/** Amounts, numbers, days, months and lists as a language writes them. */
export interface Formats {
  /** EUR: "1 234,50 €", "635 €". */
  money(amount: number): string;
  number(value: number): string;
  /** YYYY-MM-DD: "1er mai 1985". */
  date(day: string): string;
  /** YYYY-MM: "novembre 2026". */
  month(month: string): string;
  /** YYYY-MM-DD: "mardi 8 décembre". */
  day(day: string): string;
  /** YYYY-MM-DD: "mardi". */
  weekday(day: string): string;
  /** Minutes since midnight: "8 h 30", "8:30". */
  time(minutes: number): string;
  list(items: readonly string[]): string;
}

export function formatsOf(language: string): Formats {
  const locale = language === "en" ? "en-GB" : language;
  const money = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "EUR",
    trailingZeroDisplay: "stripIfInteger",
  });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const shown = (format: Intl.DateTimeFormat, iso: string) => {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? iso : format.format(time);
  };
  const french = language.startsWith("fr");
  return {
    money: (amount) => money.format(amount),
    number: (value) => number.format(value),
    date: (day) => {
      const text = shown(date, day);
      return french ? text.replace(/^1 /, "1er ") : text;
    },
    day: (iso) => (french ? shown(day, iso).replace(/ 1 /, " 1er ") : shown(day, iso)),
    weekday: (iso) => shown(weekday, iso),
    time: (minutes) => {
      const [hour, rest] = [Math.floor(minutes / 60), minutes % 60];
      const padded = String(rest).padStart(2, "0");
      return french ? `${hour}\u00a0h${rest === 0 ? "" : `\u00a0${padded}`}` : `${hour}:${padded}`;
    },
    month: (iso) => shown(month, `${iso}-01`),
    list: (items) => list.format(items),
  };
}
