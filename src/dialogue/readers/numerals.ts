/** Number words, French (also of Belgium and Switzerland) and English, without accents. */
const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const HUNDREDS = new Set(["cent", "cents", "hundred"]);
const THOUSANDS = new Set(["mille", "mil", "milles", "thousand"]);
/** "Une dizaine" is told as ten. */
const ABOUT: Readonly<Record<string, number>> = { diz: 10, douz: 12, vingt: 20, trent: 30, cent: 100 };
const LINKS = new Set(["et", "and"]);
/** Alone, these are articles more often than numbers. */
const ARTICLES = new Set(["un", "une", "one"]);

const isNumeral = (word: string): boolean => word in UNITS || HUNDREDS.has(word) || THOUSANDS.has(word);

/** Value of a run of number words; "quatre vingt dix sept" is 97, "dix neuf cent" 1900, "twelve hundred" 1200. */
function totalOf(words: readonly string[]): number {
  let total = 0;
  let part = 0;
  for (const word of words) {
    const unit = UNITS[word];
    if (HUNDREDS.has(word)) part = Math.max(1, part) * 100;
    else if (THOUSANDS.has(word)) {
      total += Math.max(1, part) * 1000;
      part = 0;
    } else if (unit === 20 && part % 100 === 4) part += 76;
    else part += unit ?? 0;
  }
  return total + part;
}

/**
 * Whether a word goes on with the number begun: tens take units, hundreds take what is below; "deux trois" are two
 * numbers.
 */
function goesOn(words: readonly string[], word: string): boolean {
  const last = words.at(-1);
  if (last === undefined || HUNDREDS.has(word) || THOUSANDS.has(word)) return true;
  const lastUnit = UNITS[last];
  const unit = UNITS[word] ?? 0;
  if (lastUnit === undefined) return unit > 0;
  if (lastUnit === 4 && unit === 20) return true;
  if (lastUnit === 60 || (lastUnit === 20 && words.at(-2) === "quatre")) return unit > 0 && unit < 20;
  if (lastUnit === 10) return unit >= 7 && unit < 10;
  return lastUnit >= 20 && unit > 0 && unit < 10;
}

/** A folded text whose number words are digits: "mille deux cents euros" becomes "1200 euros". */
export function withDigits(folded: string, articles: "keep" | "count" = "keep"): string {
  const pieces = folded
    .replace(/\b(\d{1,3}) ?(?:mille|thousand)\b/g, "$1000")
    .replace(/\b(?:une |1 )?(diz|douz|vingt|trent|cent)aine\b/g, (_, stem: string) => `${ABOUT[stem] ?? 0}`)
    .split(/([a-z]+)/);
  const out: string[] = [];
  let run: string[] = [];
  let gap = "";
  const flush = () => {
    const only = run.length === 1 ? run[0] : undefined;
    if (only !== undefined && articles === "keep" && ARTICLES.has(only)) out.push(only);
    else if (run.length > 0) out.push(String(totalOf(run)));
    run = [];
    out.push(gap);
    gap = "";
  };
  for (const [index, piece] of pieces.entries()) {
    const joins = run.length > 0 && /^[ -]*$/.test(piece);
    if (index % 2 === 0) {
      if (joins) gap += piece;
      else {
        flush();
        out.push(piece);
      }
    } else if (isNumeral(piece)) {
      if (run.length > 0 && !goesOn(run, piece)) flush();
      gap = "";
      run.push(piece);
    } else if (run.length > 0 && LINKS.has(piece) && linked(run, pieces, index)) gap = " ";
    else {
      flush();
      out.push(piece);
    }
  }
  flush();
  return out.join("");
}

/** "vingt et un", "two hundred and fifty": the link is part of the number when what follows completes it. */
function linked(run: readonly string[], pieces: readonly string[], index: number): boolean {
  const next = pieces[index + 2];
  if (next === undefined || !/^[ -]+$/.test(pieces[index + 1] ?? "") || !isNumeral(next)) return false;
  const last = run.at(-1) ?? "";
  const english = pieces[index] === "and";
  if (english) return last === "hundred" || last === "thousand";
  return (UNITS[last] ?? 0) >= 20 && (next === "un" || next === "une" || next === "onze");
}
