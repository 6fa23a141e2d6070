import { plain } from "./clean";

const WHOLE = /^(?:\?+|passer?|skip|suivante?|next|idk|jsp|jsplus|dunno|bof|pas s[ur]+e?|mystere)$/;
const START =
  /^(?:(?:euh+|ben|bah|bein|alors|la|desole|honnetement|franchement|moi|sorry|ah|oh|ouh) )*(?:j(?:e|)? ?(?:ne |n )?(?:le |l |en |me )?(?:sais|c|sait|se|ses|connais|connait|rappelle|rapelle|souviens|souvient) (?:vraiment |meme |malheureusement )?(?:pas|pa|plus|rien|trop)|j en sais rien|je n en sais rien|j(?:e)? m en (?:souviens|rappelle) (?:pas|plus)|je ne m en (?:souviens|rappelle) (?:pas|plus)|ch(?:ais|ai|sais|uis) (?:pas|plus)|pas envie (?:d en parler|de repondre|de le dire)|je (?:ne )?veux pas en parler|sais pas|sais plus|jsp|jsais pas|jcpa|jc pas|j sais pas|aucune idee|pas d idee|pas la moindre idee|no idea|i (?:don t|do not|dont) (?:know|remember)|i m not sure|i am not sure|not sure|dont know|don t know|je (?:prefere|veux) (?:ne )?pas (?:repondre|le dire|dire)|je (?:passe|saute)|passer? (?:la|cette) question|je (?:ne )?peux pas (?:le )?(?:dire|repondre|savoir)|impossible a dire|difficile a dire|prefer not|rather not|skip)\b/;

/** Whether the text says "je ne sais pas", and gives no number all the same ("je ne sais pas, environ 900"). */
export function saysUnknown(folded: string): boolean {
  if (/^[\s?]+$/.test(folded) && folded.includes("?")) return true;
  const words = plain(folded);
  return WHOLE.test(words) || (START.test(words) && !/\d/.test(words));
}
