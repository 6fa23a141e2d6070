/** Amounts, numbers, days, months and lists as a language writes them. */
export interface Formats {
  /** EUR: "1 234,50 €", "635 €". */
  money(amount: number): string;
  number(value: number): string;
  /** YYYY-MM-DD: "1er mai 1985". */
  date(day: string): string;
  /** YYYY-MM: "novembre 2026". */
  month(month: string): string;
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
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const shown = (format: Intl.DateTimeFormat, iso: string) => {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? iso : format.format(time);
  };
  return {
    money: (amount) => money.format(amount),
    number: (value) => number.format(value),
    date: (day) => {
      const text = shown(date, day);
      return language.startsWith("fr") ? text.replace(/^1 /, "1er ") : text;
    },
    month: (iso) => shown(month, `${iso}-01`),
    list: (items) => list.format(items),
  };
}
