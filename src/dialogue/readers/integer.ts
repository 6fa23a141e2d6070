import { withDigits } from "./numerals";
import { notUnderstood, outOfBounds, type Reading, value, type Wanted } from "./reading";

const NONE =
  /^(?:non|no|aucune?|none|zero|rien|nothing|personne|pas (?:d'|de |encore|du tout)|sans |(?:je |j')?(?:n'|ne )?(?:en )?ai (?:pas|aucun)|i (?:have no|don't have))[^\d]{0,40}$/;
const CHILD =
  /^ ?(?:petite? |grande? |jeunes? )?(?:enfants?|filles?|garcons?|gars|fils|bebes?|ados?|jumeaux|jumelles|child(?:ren)?|kids?|boys?|girls?|sons?|daughters?)\b/;
const AGES =
  /\b(?:de |ages? de |ont |aged )?\d+(?:(?: ?, ?| ?- ?| et | ou | and | )\d+)* ?(?:ans?|mois|years?|months?)\b/g;

/** How long, in months, where years are said: the durations that are asked are of months. */
function monthsIn(text: string): number | null {
  const said = /^\D*(\d+) ?(?:ans?|annees?|years?)\b( et demie?| and a half)?(?:\D*(\d+) ?(?:mois|months?))?\D*$/.exec(
    text,
  );
  return said && Number(said[1]) * 12 + (said[2] ? 6 : 0) + Number(said[3] ?? 0);
}

/** A whole number: "2 enfants", "deux", "aucun", "2 filles et un garçon". */
export function readInteger(folded: string, wanted: Wanted): Reading {
  if (NONE.test(folded)) return bounded(0, wanted);
  const counted = withDigits(folded, "count").replace(/\b[15](?:er|ere|e|eme)\b/g, (ordinal) =>
    ordinal.replace(/\D+/, ""),
  );
  const months = wanted.unit === "months" ? monthsIn(counted) : null;
  if (months !== null) return bounded(months, wanted);
  const text = /^[\d ]+(?:ans?|mois)\b/.test(counted) ? counted : counted.replace(AGES, " ");
  if (/\d[.,]\d|\d\/\d/.test(text)) return notUnderstood("integer");
  const found = [...text.matchAll(/(?:^|[^\w.,/])(-? ?\d+)(?![\w.,/]*\d)/g)].map((match) => ({
    number: Number((match[1] ?? "").replace(" ", "")),
    isChild: CHILD.test(text.slice(match.index + match[0].length)),
  }));
  const first = found[0];
  if (first === undefined) return notUnderstood("integer");
  if (found.length === 1) return bounded(first.number, wanted);
  if (found.every((each) => each.isChild))
    return bounded(
      found.reduce((sum, each) => sum + each.number, 0),
      wanted,
    );
  return notUnderstood("integer_several");
}

function bounded(number: number, wanted: Wanted): Reading {
  const min = wanted.min ?? 0;
  const max = wanted.max ?? 1_000_000;
  if (number < min) return outOfBounds("integer_min", min);
  if (number > max) return outOfBounds("integer_max", max);
  return value(number);
}
