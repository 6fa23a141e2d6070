import { plain } from "./clean";
import type { Command } from "./reading";
import { near } from "./spelling";

/** What may surround a command without changing it. */
const BEFORE =
  /^(?:(?:bonjour|bonsoir|salut|hello|hi|svp|stp|please|merci de|non|oui|ok|attendez|attends|pardon|desolee?|oups|oops|euh|en fait|finalement|mais|et|est ce (?:que|qu)|s il (?:vous|te) plait|je (?:veux|voudrais|souhaite|souhaiterais|peux|prefere|prefererais|aimerais|demande|desire)|j aimerais|jveux|jvoudrais|jaimerais|on peut|peut on|peux tu|pouvez vous|pourriez vous|puis je|pourrais je|il faut|i (?:want|would like|need|d like)|id like|can (?:i|you|we)|could (?:i|you)|let me|a|to|d|de) )+/;
const AFTER =
  /(?: (?:svp|stp|s il (?:vous|te) plait|please|merci(?: beaucoup| d avance)?|maintenant|now|tout de suite|thanks|thank you|la))+$/;

/** Someone to talk to. */
const SOMEONE =
  "(?:quelqu un|qqun|qqn|quelqun|kelkun|kelk1|un[e]? (?:vraie? )?(?:humaine?|personne|etre humain|conseill[ei]ere?|conseiller|agent|operateur|operatrice|travailleu[rs]e? sociale?|assistante? sociale?|interlocuteur)|des gens|humaine?|(?:a |an? |some ?)?(?:real )?(?:human(?: being)?|someone|somebody|person|one|agent|adviser|advisor|people|social worker))";

const SAID: readonly (readonly [RegExp, Command])[] = [
  [
    /^(?:retour(?:ner|s)?(?: en)?(?: arriere| au debut de la question)?|revenir(?: en)?(?: arriere)?|revenons(?: en)? arriere|(?:la )?(?:question |reponse |etape )?precedente?|annule[rz]?|annulation|back|go back|previous(?: question)?|undo|corriger|correction|(?:corriger|changer|modifier) (?:ma|la) (?:derniere )?reponse(?: precedente)?|(?:change|correct) my (?:last )?answer)$/,
    "back",
  ],
  [
    /^(?:je )?(?:me |m )?(?:suis |j ?me suis |etais )?(?:trompee?s?|tromper|gouree?|plantee?)(?: (?:de|dans|sur|en|pour|avant|juste|a) .{0,40}| desole)?$|^(?:j ai (?:fait une (?:erreur|faute|betise)|mal (?:repondu|lu|compris la question|ecrit))|c est une erreur|c etait une erreur|erreur|mauvaise reponse|c est pas ce que je voulais(?: dire| mettre)?|fausse manip(?:ulation)?|i (?:made|ve made) a mistake|my mistake|that (?:was|is) (?:wrong|a mistake)|wrong answer|oops)$/,
    "back",
  ],
  [
    /^(?:(?:tout )?(?:recommence[rz]?|recommencons|reprendre|repartir)(?: (?:tout|du debut|depuis le debut|au debut|a zero|de zero|la simulation|une (?:autre |nouvelle )?simulation|le questionnaire))*|redemarrer|(?:une )?nouvelle (?:simulation|conversation)|remettre a zero|reset|restart|start (?:over|again)|begin again|retour au debut|start)$/,
    "restart",
  ],
  [
    /^(?:stop(?:pe[rz]?)?|arrete[rz]?(?: (?:tout|la|ca|moi ca|la conversation|le questionnaire|les questions|de (?:me )?(?:poser des questions|repondre)))*|arret|arretons|j arrete(?: la| tout)?|on arrete(?: la| tout)?|quitter?|fin|finir|terminer|c est fini|au revoir|aurevoir|bye(?: bye)?|good ?bye|ca suffit|laisse[rz]? tomber|j abandonne|abandonner|quit|exit|end|enough|i give up|unsubscribe)$/,
    "stop",
  ],
  [
    /^(?:aide[rz]?(?: moi)?|a l aide|au secours j y comprends rien|(?:besoin|j ai besoin) d aide|aidez moi|aide moi|help(?: me)?|comment (?:ca marche|ca fonctionne|faire|je fais)|c est quoi (?:ca|ce truc|cette question)|(?:je (?:ne )?(?:comprends?|comprend|capte|pige)|j (?:ne )?(?:y )?comprends?|jcomprends?|je n y comprends?|j ai|je n ai) (?:pas|rien|pas compris|rien compris)(?: (?:la question|compris|a la question))?|pas compris|ca veut dire quoi|qu est ce que ca veut dire|i (?:don t|dont|do not) understand(?: the question)?|what does (?:that|this|it) mean|expliquez(?: moi)?|explique(?: moi)?|how does (?:it|this) work)$/,
    "help",
  ],
  [
    new RegExp(
      `^(?:(?:me )?(?:parler|parle|discuter|echanger|causer|communiquer|etre mise? en (?:relation|contact)|entrer en contact|mettez moi en (?:relation|contact)|voir|avoir|joindre|contacter|rencontrer|appeler|talk|speak|chat|get)(?: (?:a|avec|to|with|me))? )?(?:${SOMEONE}(?: (?:de vrai|en vrai|d humain|au telephone|de reel|en ligne|on the phone|real|qui (?:m aide|peut m aider)))?)$`,
    ),
    "human",
  ],
  [
    /^(?:(?:etre )?rappele[rz]?(?: moi)?|(?:que )?(?:vous me|on me|quelqu un me) rappel(?:le|iez|ez)|(?:le |les |mon |ma )?conseill(?:er|ere|ers)|contact(?:er)?(?: humain)?|call me(?: back)?|(?:prendre |avoir )?(?:un )?(?:rdv|rendez vous)|a qui (?:je peux )?(?:parler|m adresser)|(?:y a|il y a) (?:t il )?quelqu un)$/,
    "human",
  ],
  [
    /^(?:(?:tout )?(?:efface[rz]?|supprime[rz]?|oublie[rz]?|detruire)(?: (?:tout(?:es)?|mes (?:donnees|reponses|infos|informations)|toutes mes (?:donnees|reponses|informations)|la conversation|ma conversation|moi|l historique|tout ce que j ai (?:dit|ecrit)))*|(?:delete|erase|remove|forget)(?: (?:all|my|everything|me|data|answers|conversation|of|it|the))*)$/,
    "erase",
  ],
  [
    /^(?:(?:le |un |mon )?(?:recap(?:itulatif|itulation)?|resume)|(?:voir |revoir |modifier |corriger |changer |relire |verifier )?(?:toutes )?mes reponses|(?:voir |show )?(?:my )?(?:answers|summary)|(?:what did i (?:say|answer))|qu est ce que j ai repondu)$/,
    "recap",
  ],
  [
    /^(?:et si|what if|(?:et )?si ma situation changeait|simuler un changement(?: de situation)?|simulate a change)$/,
    "what_if",
  ],
  [
    /^(?:confidentialite|vie privee|rgpd|gdpr|privacy(?: (?:policy|notice))?|donnees personnelles|mes donnees(?: personnelles)?|que (?:faites vous|deviennent) (?:de )?mes donnees|vous faites quoi de mes donnees|ou vont mes donnees|qui (?:voit|lit) mes (?:reponses|donnees)|what (?:do you do with|happens to) my data|protection des donnees)$/,
    "privacy",
  ],
  [
    /^(?:(?:parler |continuer |speak |talk |switch |continue |passer )?(?:to |en |in )?(?:english|anglais)|do you speak english|in english|english version)$/,
    { language: "en" },
  ],
  [
    /^(?:(?:parler |continuer |speak |talk |switch |continue |passer |revenir )?(?:to |en |in |au )?(?:francais|french)|version francaise)$/,
    { language: "fr" },
  ],
];

const SLASHES: Readonly<Record<string, Command>> = {
  retour: "back",
  back: "back",
  precedent: "back",
  annuler: "back",
  cancel: "back",
  recommencer: "restart",
  restart: "restart",
  start: "restart",
  debut: "restart",
  stop: "stop",
  arreter: "stop",
  fin: "stop",
  quit: "stop",
  aide: "help",
  help: "help",
  humain: "human",
  human: "human",
  conseiller: "human",
  contact: "human",
  parler: "human",
  effacer: "erase",
  erase: "erase",
  delete: "erase",
  supprimer: "erase",
  recap: "recap",
  recapitulatif: "recap",
  reponses: "recap",
  summary: "recap",
  droits: "rights",
  rights: "rights",
  bilan: "rights",
  etsi: "what_if",
  whatif: "what_if",
  confidentialite: "privacy",
  privacy: "privacy",
  donnees: "privacy",
  en: { language: "en" },
  english: { language: "en" },
  anglais: { language: "en" },
  fr: { language: "fr" },
  francais: { language: "fr" },
  french: { language: "fr" },
};

/** A command that is the whole text, but for its courtesies; "retour à l'emploi" is none. */
export function commandIn(folded: string): Command | null {
  const slash = /^\/([a-z]+)(?:@\w+)?$/.exec(folded);
  if (slash) return SLASHES[slash[1] ?? ""] ?? "help";
  const words = plain(folded);
  if (words.length > 90) return null;
  const bare = words.replace(AFTER, "");
  const core = bare.replace(BEFORE, "");
  for (const [form, command] of SAID) if (form.test(core) || form.test(bare)) return command;
  return null;
}

/** What stands for a command even amid other words, once the text is no answer. */
const AMID: readonly (readonly [RegExp, Command])[] = [
  [
    /\b(?:parler|discuter|talk|speak) (?:a|avec|to|with) (?:quelqu un|qqun|qqn|un (?:humain|conseiller|agent)|une (?:conseillere|vraie personne|personne)|someone|somebody|a (?:human|real person|person))\b/,
    "human",
  ],
  [/\b(?:suis trompee?|me suis gouree?)\b/, "back"],
  [/\b(?:effacer?|supprimer?|delete|erase) (?:toutes )?(?:mes|my) (?:donnees|data|reponses|answers)\b/, "erase"],
  [/\b(?:tout recommencer|recommencer (?:du|au) debut|start over)\b/, "restart"],
  [/\b(?:revenir en arriere|question precedente|go back)\b/, "back"],
  [/\b(?:je (?:ne )?comprends? (?:pas|rien)|don t understand)\b/, "help"],
];

const MISSPELT: readonly (readonly [string, Command])[] = [
  ["recommencer", "restart"],
  ["conseiller", "human"],
  ["conseillere", "human"],
  ["precedent", "back"],
  ["effacer", "erase"],
  ["annuler", "back"],
  ["retour", "back"],
  ["arreter", "stop"],
  ["recapitulatif", "recap"],
  ["english", { language: "en" }],
  ["francais", { language: "fr" }],
];

/** Second chance, for a text that answers nothing: a command amid other words, or misspelt. */
export function commandAmid(folded: string): Command | null {
  const words = plain(folded);
  for (const [form, command] of AMID) if (form.test(words)) return command;
  if (words.includes(" ") || words.length < 5) return null;
  return MISSPELT.find(([name]) => near(words, name))?.[1] ?? null;
}
