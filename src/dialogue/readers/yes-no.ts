import { plain } from "./clean";
import { notUnderstood, type Reading, value } from "./reading";

const YES =
  /^(?:(?:bah|ben|bein|euh|eh|ah|oh|mais) )*(?:oui+|ou[ae]is?|yes|yep|yeah|yup|ok|okay|d accord|bien s[ur]+|tout a fait|exact(?:ement)?|c est (?:ca|bien ca|le cas|exact|vrai)|o|y|si|vrai|true|affirmatif|absolument|evidemment|of course|sure|correct|i (?:do|am|have)|volontiers|carrement|1)\b/;
const NO =
  /^(?:(?:bah|ben|bein|euh|eh|ah|oh|mais) )*(?:non+|nan|nn|no|nope|nop|n|pas|jamais|aucune?|faux|false|negatif|never|not|i (?:don t|do not|am not|haven t)|ni l un ni l autre|rien|2)\b/;
const DENIAL =
  /\b(?:j en ai pas|n (?:en )?\w+ (?:pas|plus|jamais)|ne \w+ (?:pas|plus|jamais)|je suis pas|j ai pas|c est pas le cas|pas (?:moi|du tout|encore|vraiment))\b/;

/** True or false. */
export function readYesNo(text: string, folded: string): Reading {
  if (/[👍✅]/u.test(text)) return value(true);
  if (/[👎❌]/u.test(text)) return value(false);
  const words = plain(folded);
  const yes = YES.test(words);
  const no = NO.test(words) || (!yes && DENIAL.test(words));
  const both = (yes && /\b(?:non|no)\b/.test(words)) || (no && /\b(?:oui|yes)\b/.test(words));
  return yes === no || both ? notUnderstood("yes_no") : value(yes);
}
