/** How people type: the same fact in one of several ways, always the same for the same fact. */
const turn = (seed: string): number => [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
const one = (seed: string, ...ways: readonly string[]): string => ways[turn(seed) % ways.length] ?? "";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** "1 200,50 €", "1200.5", "1200,50 euros par mois". */
export function typeAmount(value: number): string {
  const [whole = "0", cents = ""] = value
    .toFixed(2)
    .replace(/\.?0+$/, "")
    .split(".");
  const spaced = whole.replace(/(?=(\d{3})+$)(?!^)/g, " ");
  const comma = cents === "" ? "" : `,${cents}`;
  return one(
    `${value}`,
    `${spaced}${comma} €`,
    `${whole}${cents === "" ? "" : `.${cents}`}`,
    `${whole}${comma} euros`,
    `${spaced}${comma} euros par mois`,
  );
}

/** "le 3 mai 1985", "03/05/1985", "3.5.1985". */
export function typeDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return one(
    date,
    `le ${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
    `${day}/${month}/${year}`,
    `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
    `${Number(day)}.${Number(month)}.${year}`,
  );
}

/** "juin 2024", "06/2024". */
export function typeMonth(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return one(
    month,
    `${MONTHS[Number(number) - 1]} ${year}`,
    `${number}/${year}`,
    `en ${MONTHS[Number(number) - 1]} ${year}`,
  );
}
