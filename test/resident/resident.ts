import type { Input } from "../../src/dialogue/conversation";
import type { Message } from "../../src/dialogue/message";
import type { Words } from "../../src/words/words";
import { type Home, type Kid, type Person, permitOf } from "./people";
import { typeAmount, typeDate, typeMonth } from "./typing";

/** What a resident sees of the last question: its words, and the buttons by their words. */
export interface Screen {
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly id: string; readonly ticked: boolean }[];
}

export const screenOf = (message: Message, words: Words): Screen => ({
  text: message.text.map((each) => seen(words.text(each))).join("\n"),
  buttons: message.choices.map(({ label, id, ticked }) => ({
    label: seen(words.text(label)),
    id,
    ticked: ticked ?? false,
  })),
});

/** Nobody tells one apostrophe or one space from another, nor types them apart. */
const seen = (text: string): string => text.replace(/’/g, "'").replace(/[\u00a0\u202f]/g, " ");

/** What the resident does: types, presses a button, or ticks several before validating. */
type Say = { readonly type: string } | { readonly press: RegExp } | { readonly tick: readonly RegExp[] };

/** Whom a question is about: the resident, or the person they live with. */
type Answer = (home: Home, who: Person, screen: Screen) => Say;

const yesNo = (value: boolean | undefined): Say => ({ type: value ? "oui" : "non" });
const amount = (value: number | undefined): Say => ({ type: typeAmount(value ?? 0) });

const ACTIVITIES: Readonly<Record<string, Say>> = {
  salarie: { press: /^Salarié/ },
  independant: { type: "à mon compte" },
  chomeur: { type: "au chômage" },
  etudiant: { press: /^En études/ },
  apprenti: { type: "apprenti" },
  retraite: { type: "à la retraite" },
  inactif: { type: "sans emploi" },
};
const activity = (value: string | undefined): Say => ACTIVITIES[value ?? "inactif"] ?? { type: "sans emploi" };

const COUPLE: Readonly<Record<string, RegExp>> = {
  celibataire: /célibataire/,
  concubinage: /sans être mariés/,
  marie: /^Marié/,
  pacse: /^Pacsé/,
  separe: /^Séparé/,
  divorce: /^Divorcé/,
  veuf: /^Veuf/,
};

/** The income that goes with an activity; any other is "un autre revenu". */
const MAIN: Readonly<Record<string, string>> = {
  salarie: "salaire_net",
  apprenti: "salaire_net",
  chomeur: "chomage_net",
  retraite: "retraite_nette",
  independant: "benefice_auto_entrepreneur",
};
const TOLD = ["salaire_net", "chomage_net", "retraite_nette", "pension_invalidite"] as const;
const others = (who: Person): string[] =>
  TOLD.filter((each) => (who.revenus[each] ?? 0) > 0 && each !== MAIN[who.activite]);

const OTHER_LABELS: Readonly<Record<string, RegExp>> = {
  salaire_net: /Un salaire/,
  chomage_net: /allocation chômage/,
  retraite_nette: /retraite/,
  pension_invalidite: /invalidité/,
};

const isParent = (home: Home) => home.adultes.length === 1 && home.enfants.length > 0;

/** A child told by the date of birth in the question. */
function kidIn(home: Home, { text }: Screen): Kid {
  const digits = (date: string) => date.split("-").reverse().map(Number).join("/");
  const named = /(\d{1,2})(?:er)? (\S+) (\d{4})/.exec(text);
  const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
  const found = named ? `${named[1]}/${months.indexOf(named[2] ?? "") + 1}/${named[3]}` : "";
  const kid = home.enfants.find(({ date_naissance }) => digits(date_naissance) === found);
  if (!kid) throw new Error(`no child in: ${text}`);
  return kid;
}

const monthsAgo = (years: number): string => {
  const month = 2026 * 12 + 10 - Math.round(years * 12);
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
};

/** How a contract ended, among the buttons. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  licenciement: /^Licenciement$/,
  licenciement_economique: /économique/,
  rupture_conventionnelle: /^Rupture/,
  fin_cdd: /CDD/,
  fin_saison: /saisonnier/,
  demission: /^Démission$/,
  demission_legitime: /légitime/,
};

/** Rent and dwelling, as the person would choose among the buttons. */
const DWELLINGS: Readonly<Record<string, RegExp>> = {
  locataire_hlm: /HLM/,
  locataire_vide: /logement vide/,
  locataire_meuble: /meublé/,
  foyer: /foyer/,
  sans_domicile: /Hébergé/,
  heberge_gratuit: /Hébergé/,
  heberge_participation: /Hébergé/,
  proprietaire_accedant: /prêt en cours/,
  proprietaire: /sans prêt/,
};

const COMMUNE_NAMES = new Map<string, string>();
export const learnCommunes = (communes: readonly { insee: string; name: string }[]): void => {
  for (const { insee, name } of communes) COMMUNE_NAMES.set(insee, name);
};

/** A `gir` of someone who needs help and whom nobody has assessed yet. */
export const NOT_ASSESSED = 0;

const ANSWERS: readonly (readonly [RegExp, Answer])[] = [
  [/je suis Beffroi/, () => ({ press: /on commence/ })],
  [
    /Dans quelle commune/,
    ({ logement }) =>
      logement.statut === "sans_domicile"
        ? { type: "je n'ai pas de logement" }
        : { type: COMMUNE_NAMES.get(logement.commune_insee) ?? "Arras" },
  ],
  [/l'un de ces quartiers/, () => ({ press: /ailleurs dans la commune/ })],
  [/seul\(e\) ou en couple/, (home) => ({ press: COUPLE[home.situation_familiale] ?? /célibataire/ })],
  [
    /enfants à charge \?/,
    ({ enfants }) => ({
      type: enfants.length === 0 ? "pas d'enfant" : enfants.map((kid) => typeDate(kid.date_naissance)).join(" et "),
    }),
  ],
  [/moins de 18 mois/, (home) => yesNo(home.isolement_recent)],
  [
    /résidence alternée/,
    ({ enfants }) => ({
      tick: enfants.flatMap((kid) => (kid.garde_alternee ? [new RegExp(longDate(kid.date_naissance))] : [])),
    }),
  ],
  [
    /Que fait votre enfant/,
    (home, _, screen) => ({ press: kidIn(home, screen).activite === "apprenti" ? /Apprentissage/ : /École/ }),
  ],
  [/gagne par mois votre enfant/, (home, _, screen) => amount(kidIn(home, screen).salaire_net)],
  [/date de naissance/, (_, who) => ({ type: typeDate(who.date_naissance) })],
  [/en ce moment/, (_, who) => activity(who.activite)],
  [/Combien gagn(ez-vous par mois|e par mois la personne)/, (_, who) => amount(who.revenus.salaire_net)],
  // The turnover of services whose flat-rate deduction leaves that profit.
  [/chiffre d'affaires .*en moyenne/, (_, who) => amount((who.revenus.benefice_auto_entrepreneur ?? 0) * 2)],
  [/alors .*chiffre d'affaires/, (_, who) => amount((who.avant?.revenus.benefice_auto_entrepreneur ?? 0) * 2)],
  [/à (votre|son) compte \?/, () => ({ press: /Services/ })],
  [
    /France Travail .*d'allocation chômage/,
    (_, who) => (who.fin_contrat ? { press: /contrat vient de finir/ } : amount(who.revenus.chomage_net)),
  ],
  [/inscrit/, (_, who) => ({ type: typeMonth((who.date_debut_chomage ?? "2026-01").slice(0, 7)) })],
  [/5 ans au cours des 10/, (_, who) => yesNo(who.ass_conditions_activite)],
  [/de retraite par mois, en tout/, (_, who) => amount(who.revenus.retraite_nette)],
  [/bourse du Crous/, (_, who) => yesNo(who.boursier)],
  [/Quel mois .*contrat de travail/, (_, who) => ({ type: typeMonth((who.fin_contrat?.date ?? "").slice(0, 7)) })],
  [/contrat .*s.est-il terminé/, (_, who) => ({ press: ENDINGS[who.fin_contrat?.motif ?? ""] ?? /^Licenciement$/ })],
  [/Combien de mois .*travaillé, en tout/, (_, who) => ({ type: `${who.fin_contrat?.mois_travailles ?? 0} mois` })],
  [/mois sans travail/, (_, who) => ({ type: String(who.fin_contrat?.mois_sans_travail ?? 0) })],
  [/salaire brut/, (_, who) => amount(who.fin_contrat?.salaire_brut_moyen)],
  [/heures par semaine/, (_, who) => ({ type: String(who.fin_contrat?.heures_semaine ?? 35) })],
  [/allocation chômage .*vingt ans/, (_, who) => yesNo(who.fin_contrat?.premiere_indemnisation)],
  [/deux ans ces trois dernières années/, (_, who) => yesNo(who.rsa_jeune_actif)],
  [
    /pension alimentaire .*alors|receviez-vous alors.*pension alimentaire/,
    (_, who) => amount(who.avant?.revenus.pension_alimentaire_recue),
  ],
  [/pension d'invalidité .*alors/, (_, who) => amount(who.avant?.revenus.pension_invalidite)],
  [/vraiment de pension alimentaire/, (_, who) => amount(who.revenus.pension_alimentaire_recue)],
  [/Parmi ces situations/, (home) => ({ tick: casesOfAll(home) })],
  [/^Qui |^Pour qui /, (home, _, { text }) => ({ press: concerned(home, text) })],
  [
    /autres revenus/,
    (home, who) => ({
      tick: [
        ...others(who).flatMap((each) => OTHER_LABELS[each] ?? []),
        ...(!isParent(home) && (who.revenus.pension_alimentaire_recue ?? 0) > 0 ? [/pension alimentaire/] : []),
      ],
    }),
  ],
  [/ce salaire/, (_, who) => amount(who.revenus.salaire_net)],
  [/reç(ois|oit|evez).*(allocation chômage)/, (_, who) => amount(who.revenus.chomage_net)],
  [/retraite ou de réversion/, (_, who) => amount(who.revenus.retraite_nette)],
  [/pension d'invalidité par mois/, (_, who) => amount(who.revenus.pension_invalidite)],
  [/d'épargne avez-vous, en tout \?/, (home) => amount(livretA(home) + otherSavings(home))],
  [/sur votre Livret A \?/, (home) => amount(livretA(home))],
  [/autre épargne/, (home) => amount(otherSavings(home))],
  [/vi(vez|t)-(vous|elle) en France/, (_, who) => ({ type: typeMonth(monthsAgo(who.annees_titre_sejour ?? 0)) })],
  [
    /Quel titre de séjour/,
    (_, who) => ({
      press: who.nationalite === "EEE" ? /^Européen/ : permitOf(who) === "etudiant" ? /étudiant/ : /pluriannuelle/,
    }),
  ],
  [/titre de séjour qui permet/, (_, who) => ({ type: typeMonth(monthsAgo(who.annees_titre_sejour ?? 0)) })],
  [
    /taux d'incapacité/,
    (_, who) => ({
      press: (who.taux_incapacite ?? 0) >= 0.8 ? /80/ : (who.taux_incapacite ?? 0) >= 0.5 ? /Entre 50/ : /Moins/,
    }),
  ],
  [/gêne durablement/, (_, who) => yesNo(who.rsdae)],
  [/inapte au travail/, (_, who) => yesNo(who.inapte_travail)],
  [/GIR/, (_, who) => ({ type: who.gir === NOT_ASSESSED ? "je ne sais pas" : String(who.gir ?? 6) })],
  [
    /plan d'aide/,
    (_, who) => (who.plan_aide_apa === undefined ? { type: "je ne sais pas" } : amount(who.plan_aide_apa)),
  ],
  [/dernier mois de (votre|la) situation d'avant/, (_, who) => ({ type: typeMonth(who.avant?.jusqu_a ?? "2026-06") })],
  [/avant ce changement/, (_, who) => activity(who.avant?.activite)],
  [/gagn(iez|ait).*alors/, (_, who) => amount(who.avant?.revenus.salaire_net)],
  [/allocation chômage .*alors/, (_, who) => amount(who.avant?.revenus.chomage_net)],
  [/retraite .*alors/, (_, who) => amount(who.avant?.revenus.retraite_nette)],
  [/Comment êtes-vous logé/, ({ logement }) => ({ press: DWELLINGS[logement.statut] ?? /logement vide/ })],
  [/déclaration d'impôts/, () => ({ press: /^La mienne/ })],
  [/déjà l'AAH avant/, () => ({ type: "non" })],
  [
    /Où dormez-vous/,
    ({ adultes, logement }) => {
      if (logement.statut === "sans_domicile") return { press: /Sans logement à moi/ };
      const pays = logement.statut === "heberge_participation";
      const parents = adultes[0]?.habite_chez_parents === true;
      return {
        press: parents
          ? pays
            ? /parents, je participe/
            : /parents, gratuitement/
          : pays
            ? /d'autre, je participe/
            : /d'autre, gratuitement/,
      };
    },
  ],
  [/loyer par mois, sans les charges/, ({ logement }) => amount(logement.loyer)],
  [/prêt immobilier/, ({ logement }) => amount(logement.loyer)],
  [/signé ce prêt/, ({ logement }) => ({ type: typeMonth((logement.date_pret ?? "2020-01").slice(0, 7)) })],
  [
    /l'un de ces cas/,
    ({ logement }) => ({
      tick: [...(logement.colocation ? [/Colocation/] : []), ...(logement.chambre ? [/chambre/] : [])],
    }),
  ],
  [/aides recevez-vous déjà/, (home) => ({ tick: (home.rsa_deja_percu ?? 0) > 0 ? [/^RSA/] : [] })],
  [/Est-ce juste/, () => ({ type: "oui" })],
];

function casesOf(home: Home, who: Person): RegExp[] {
  const other = others(who).length > 0 || (!isParent(home) && (who.revenus.pension_alimentaire_recue ?? 0) > 0);
  const savings = (who.epargne?.livret_a ?? 0) + (who.epargne?.autre_non_imposable ?? 0) > 0;
  return [
    ...(other ? [/autre revenu/] : []),
    ...(savings ? [/épargne/] : []),
    ...(who.nationalite === "EEE" || who.nationalite === "AUTRE" ? [/autre que française/] : []),
    ...((who.taux_incapacite ?? 0) > 0 ? [/MDPH/] : []),
    ...(who.enceinte ? [/Enceinte/] : []),
    ...(who.gir !== undefined ? [/aide au quotidien/] : []),
    ...(who.avant ? [/différents depuis janvier/] : []),
  ];
}

/** What is ticked for everyone at home. */
const casesOfAll = (home: Home): RegExp[] => [
  ...new Map(home.adultes.flatMap((who) => casesOf(home, who)).map((label) => [label.source, label])).values(),
  ...(home.enfants.length > 0 ? [/enfant à charge/] : []),
];

/** What is asked of a couple, about what they ticked. */
const ASKED_OF_WHOM: readonly (readonly [RegExp, string])[] = [
  [/autre revenu/, "autre revenu"],
  [/autre nationalité/, "autre que française"],
  [/handicap/, "MDPH"],
  [/enceinte/, "Enceinte"],
  [/aide au quotidien/, "aide au quotidien"],
  [/ont-ils changé/, "différents depuis janvier"],
];

function concerned(home: Home, text: string): RegExp {
  const label = ASKED_OF_WHOM.find(([pattern]) => pattern.test(text))?.[1];
  const [first, second] = home.adultes.map((who) => casesOf(home, who).some(({ source }) => source === label));
  if (first && second) return /^Nous deux/;
  return first ? /^Moi/ : /^La personne/;
}

const livretA = ({ adultes }: Home) => adultes.reduce((sum, { epargne }) => sum + (epargne?.livret_a ?? 0), 0);
const otherSavings = ({ adultes }: Home) =>
  adultes.reduce((sum, { epargne }) => sum + (epargne?.autre_non_imposable ?? 0), 0);

const longDate = (date: string): string => {
  const [year = "", month = "", day = ""] = date.split("-");
  const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
  return `${Number(day)}(er)? ${months[Number(month) - 1]} ${year}`;
};

/** What this resident answers to a screen; every screen they cannot answer is a fault of the conversation. */
export function reply(screen: Screen, home: Home): Input {
  const [text] = screen.text.split("\n").slice(-1);
  const entry = ANSWERS.find(([pattern]) => pattern.test(screen.text));
  if (!entry) throw new Error(`a question nobody could answer: ${text}`);
  const partner = /conjoint|la personne avec qui vous vivez/.test(screen.text) && home.adultes.length > 1;
  const who = home.adultes[partner ? 1 : 0];
  if (!who) throw new Error("a question about someone who does not exist");
  return carryOut(entry[1](home, who, screen), screen);
}

function carryOut(say: Say, { text, buttons }: Screen): Input {
  if ("type" in say) return { kind: "text", text: say.type };
  const press = (label: RegExp): Input => {
    const button = buttons.find((each) => label.test(each.label));
    if (!button) throw new Error(`no button ${label} under: ${text}`);
    return { kind: "choice", id: button.id };
  };
  if ("press" in say) return press(say.press);
  // What is not on the screen cannot be ticked.
  const tick = say.tick.filter((label) => buttons.some((each) => label.test(each.label)));
  const missing = tick.find((label) => !buttons.some((each) => label.test(each.label) && each.ticked));
  return press(missing ?? (tick.length > 0 ? /^Valider/ : /^Aucune/));
}
