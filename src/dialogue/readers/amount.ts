import { withDigits } from "./numerals";
import { notUnderstood, outOfBounds, type Reading, value, type Wanted } from "./reading";

type Bounds = Pick<Wanted, "min" | "max">;

/** EUR a month that nobody reading this earns. */
const MOST = 1_000_000;

const NOTHING =
  /^(?:(?:je|j'|on|nous|il|elle|i|we) ?(?:ne |n'|n )?(?:gagne|touche|recois|paie|paye|perçois|percois|ai|a|verse|get|earn|pay|have)?(?: plus| pas)? ?)?(?:rien(?: du tout)?|aucune?|neant|nada|nul|que dalle|0|nothing|none|no income)(?: \w+){0,3}$/;
const NOTHING_ELSE =
  /^(?:pas (?:de|d'|du tout|encore)|sans|(?:je |j')?(?:n'|ne )?(?:en )?ai pas|je (?:n'en|n'ai|ne) \w+ (?:pas|plus)|gratuit(?:ement)?|free|no|non)\b[^\d]{0,40}$/;

/** Numbers that count something else than euros, and years. */
const OTHER_UNIT =
  /^ ?(?:mois|ans?|annees?|enfants?|personnes?|pieces?|jours?|heures?|h\b|m2|m²|%|fois|semaines?|months?|years?|children|kids|people|rooms?|days?|hours?|weeks?|times?)/;
const YEAR_BEFORE = /(?:depuis|en|debut|fin|since|in|le|du) $/;

// No look-behind, here and elsewhere: older telephones refuse the whole script for one.
const NUMBER =
  /(^|[^\d.,/:\w-])([-+] ?)?(\d{1,3}(?:[ .,'](?=\d{3}(?!\d))\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?![\d/:]*[/:]\d)(?!\d)(?: ?(k(?:€| ?euros?)?(?![a-z])|€|euros?|eur|e(?=\d\d(?!\d)|[^a-z0-9]|$)|balles)(?: ?(\d\d)(?=$|[ .,;)])(?! ?(?:mois|ans|fois|enf|pers)))?)?/g;

/** Signs of a language that no one speaks: whatever number stands among them is not an answer. */
const CODE = /[<>{}[\]\\|^_]/;
/** "Mille deux" may be 1 002 or, as it is said, 1 200. */
const SPOKEN = /\bmille (?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)\b(?! cent)/;
/** A rent of which an aid is already taken off. */
const AFTER_AID =
  /\b(?:apres|enlevee?|deduite?|retiree?|moins)\b.*\b(?:apl|als|alf)\b|\b(?:apl|als|alf)\b.*\b(?:enlevee?|deduite?s?|retiree?s?|comprise?s?)\b/;
/** A rent that holds something else, or is told with it. */
const WITH_CHARGES =
  /\bcharges? (?:comprises?|incluses?)\b|\bcc\b|(?:avec|toutes|\+|\bet|\d ?(?:€|e|euros?)?(?: de)?) (?:les )?charges\b|\b(?:bills|charges) included\b|\bincluding (?:the )?(?:bills|charges)\b/;
/** A number that is not in euros is the answer only where little else is said. */
const MOST_WORDS = 16;

interface Found {
  readonly amount: number;
  readonly inEuros: boolean;
}

/** Amounts written in a folded text, in order. */
function amountsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, gap = "", sign, digits = "", unit, cents] = match;
    const after = text.slice(match.index + whole.length);
    const before = text.slice(0, match.index + gap.length);
    const amount = (euros(digits) + Number(cents ?? 0) / 100) * (unit?.startsWith("k") ? 1000 : 1);
    const inEuros = unit !== undefined || /(?:€|eur) ?$/.test(before);
    const isYear = /^(?:19|20)\d\d$/.test(digits) && YEAR_BEFORE.test(before);
    if (!inEuros && (OTHER_UNIT.test(after) || isYear)) continue;
    if (/^[a-z]/.test(after)) continue;
    found.push({ amount: sign?.startsWith("-") ? -amount : amount, inEuros });
  }
  return found;
}

/** "1 200,50", "1.200,50", "1,200.50", "1200.5": the last sign is decimal unless three digits follow it. */
function euros(digits: string): number {
  const bare = digits.replace(/[ ']/g, "");
  const decimal = /[.,](\d{1,2})$/.exec(bare);
  const integer = decimal ? bare.slice(0, decimal.index) : bare;
  return Number(integer.replace(/[.,]/g, "")) + (decimal ? Number(`0.${decimal[1]}`) : 0);
}

/** Months in the period a text speaks of; null when it does not divide into months. */
function monthsOf(text: string): number | null {
  if (/\b(?:par|a l'|l'|sur l'|\/ ?|per|a) ?(?:an(?:nee)?|year)\b|\bannuel\w*|\byearly\b|\bannually\b/.test(text))
    return 12;
  if (/\b(?:par|chaque|a|\/) ?(?:trimestre|quarter)\b|\btrimestriel\w*/.test(text)) return 3;
  if (
    /\b(?:par|de l'|l'|a la|la|\/|chaque|per|an|a) ?(?:heure|semaine|jour|hour|week|day|quinzaine)\b|\/ ?[hj]\b|\bhebdo\w*|\bweekly\b|\bdaily\b/.test(
      text,
    )
  )
    return null;
  return 1;
}

/** EUR a month, rounded to the cent. A yearly or quarterly amount is divided; a gross one is asked again. */
export function readAmount(folded: string, wanted: Bounds): Reading {
  const text = withDigits(folded.replace(/^[~≈=:]+ ?/, ""));
  if (NOTHING.test(text) || (!/\d/.test(text) && NOTHING_ELSE.test(text))) return bounded(0, wanted);
  if (CODE.test(text)) return notUnderstood("amount");
  if (/\d ?(?:x|\*|fois) ?\d/.test(text)) return notUnderstood("amount_several");
  const all = amountsIn(text);
  const inEuros = all.filter((found) => found.inEuros);
  if (inEuros.length === 0 && text.split(" ").length > MOST_WORDS) return notUnderstood("amount");
  const kept = inEuros.length > 0 && !text.includes("+") ? inEuros : all;
  const first = kept[0];
  if (first === undefined) return notUnderstood("amount");
  if (/\bbruts?\b|\bgross\b/.test(text) && !/\bnets?\b/.test(text)) return notUnderstood("amount_gross");
  if (SPOKEN.test(folded)) return notUnderstood("amount");
  if (AFTER_AID.test(text)) return notUnderstood("amount_owed");
  if (WITH_CHARGES.test(text)) return notUnderstood("amount_charges");
  const isSum = kept.length > 1 && /\d[^+]*\+/.test(text) && text.split("+").length === kept.length;
  if (kept.length > 1 && !isSum) return notUnderstood("amount_several");
  const months = monthsOf(text);
  if (months === null) return notUnderstood("amount_period");
  const total = kept.reduce((sum, found) => sum + found.amount, 0);
  return bounded(Math.round((total / months) * 100) / 100, wanted);
}

function bounded(amount: number, wanted: Bounds): Reading {
  const min = wanted.min ?? 0;
  const max = wanted.max ?? MOST;
  if (amount < min) return min > 0 ? notUnderstood("amount_owed") : outOfBounds("amount_min", min);
  if (amount > max) return outOfBounds("amount_max", max);
  return value(amount);
}
