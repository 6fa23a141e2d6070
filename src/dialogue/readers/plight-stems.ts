import type { DistressTopic } from "./distress";

/*
 * Stems are written without accents and with no letter doubled, as the text is read: "frapper" is "fraper". They are
 * many and loose on purpose: a false alarm is two kind lines, a cry that is missed is "je n'ai pas compris".
 */

/** On a telephone a pronoun is often stuck to its verb: "menferme", "jdors". */
const words = (list: readonly string[]): RegExp => new RegExp(`\\b[jmtsl]?(?:${list.join("|")})`);

/** Ways of speaking that are grave in no way; taken out before the stems are looked for. */
export const HARMLESS: readonly RegExp[] = [
  /\bpeur (?:de|d) (?:me |m |ne pas |mal )?(?:trompe\w*|ereur|oublie\w*|rempli\w*|repondre)\b/g,
  /\bpeur de faire une? (?:ereur|faute|betise|conerie)\b/g,
  /\b(?:betise|conerie) (?:dans|sur|en)\b/g,
  /\b(?:mari|feme|conjointe?|epoux|epouse|compagne|compagnon|pere|mere|parents) (?:est|sont|etait) morte?s?\b/g,
  /\bmorte? (?:de|d) (?:rire|fatigue|chaud|ene?rvement)\b/g,
  /\b(?:cout|niveau|assurance|train) de (?:la )?vie\b|\bassurance vie\b|\btoute ma vie\b/g,
  /\bviolet\w*|\bviolon\w*|\bnourices?\b|\btaper (?:sur|le|la|mon|ma)\b|\btapez\b/g,
  /\brue (?:de|du|des|d|l|le|les|jean|saint|st|victor|emile|pasteur)\b(?: \w+)?/g,
  /\bcoups? (?:de (?:main|fil|tel\w*|pouce)|d oeil)\b|\btout a coup\b|\bdu coup\b|\bbeaucoup\b/g,
  /\bfile d atente\b|\bpiece jointe\b/g,
];

/** What is said of distress of one kind or another, gravest first. */
export const GRAVE: readonly (readonly [DistressTopic, RegExp])[] = [
  [
    "emergency",
    words([
      "etouf\\w*|malaise|overdos\\w*|respir\\w*|breath\\w*|inconscien\\w*|unconscious|evanoui\\w*|conais\\w*ance|coma\\b",
      "convuls\\w*|hemor?agi\\w*|saign\\w*|sang\\b|bles[eu]\\w*|infarctus|avc\\b|crise (?:card|d|de)|samu\\b|pompiers?|ambulance",
      "urgen\\w*|secours?\\b|au feu|le feu|en feu|brul\\w*|incendi\\w*|fire\\b|gaz (?:carb|dans)|sent le gaz|fuite|ble+d\\w*|blod\\b",
      "chok\\w*|colaps\\w*|heart|chest|poitrine|coeur|aval\\w*|comprimes?|cachets?|medocs?|medicaments?|pils\\b|javel|poison|empoison\\w*",
      "drogu\\w*|intoxi\\w*|noy(?:e|er|ee)\\b|electrocut\\w*|repond plus|(?:bouge|reagi\\w*|reveil\\w*) (?:plus|pas)|par tere|paralys\\w*",
      "acident\\w*|acouch\\w*|perdu les eaux|fause couche|etourdi\\w*|vertige\\w*|fievre",
    ]),
  ],
  [
    "suicide",
    words([
      "sui?c+id\\w*|suisid\\w*|sui?cide|mort\\b|morte?s?\\b|mour\\w*|meur\\w*|crev(?:e|er|ez|ais)\\b|dies?\\b|dying|dead|death",
      "kil(?:ing)? (?:my|him|her)\\w*|me tuer?\\b|se tuer?\\b|(?:me|se|m) pendre|pendu\\w*|finir (?:avec )?(?:ma|la|sa|cete|tout)|en finir",
      "(?:ma|la|sa|cete|de) vie\\b|vivre\\b|my life|exist\\w*|disparai\\w*|desapear|plus (?:la )?forces?|a bout\\b|bout du roul\\w*",
      "idees? noires?|noir\\w* dans la tete|deprim\\w*|depres\\w*|deseper\\w*|desesp\\w*|hopeles\\w*|suportes? plus|sans moi|without me",
      "sauter\\b|me jeter|sous (?:un|le) train|bale dans|veines?\\b|scarifi\\w*|mutil\\w*|me (?:suis )?(?:\\w+ )?coupe\\w*|foutre? en l ?air",
      "endormir|adieu|betise|conerie|ending it|end it|end my|be here|wake up|better of|plus envie|envie de rien|sert? a rien|tout perdu|plus d espoir",
      "fardeau|boulet|un poids|pour toujours|a jamais|a quoi bon|a quoi ca sert|(?:plus|aucun) (?:de |d )?(?:sens|gout|isue|raison|avenir|espoir)|rejoindre",
      "mare de tout|ras le bol|(?:compte|existe|manquerai\\w*) (?:pour|a) personne|abandon\\w*|tien[st]? plus|tenir|sombre\\w*|fond du trou|(?:ariv\\w*|veux|veut) plus",
      "tou?te? seule?\\b|mieux si je|fatigue\\w* de tout|tout le monde (?:se|serai|irai|vivrai)\\w*|can ?t (?:go on|take)|give up|given up|giving up|no point|alone|worthles|burden|suport it",
      "(?:je|jme) (?:me )?detest\\w*|hate my|tout s ?arete|mieux sans",
    ]),
  ],
  [
    "violence",
    words([
      "frap\\w*|frape\\w*|cogn\\w*|coups?\\b|tape[srz]?\\b|tapent|tapait|tabas\\w*|gifl\\w*|claqu\\w*|bafe\\w*|bat(?:s|u\\w*|re|ait|ent)?\\b|bleus\\b",
      "viol\\w*|menac\\w*|menas\\w*|peur\\b|me tuera?|nous tuer|etrangl\\w*|agres\\w*|abus\\w*|harcel\\w*|enferm\\w*|sequestr\\w*|poursui\\w*",
      "surveil\\w*|couteau\\w*|arme\\b|armes\\b|fusil|pistolet|insult\\w*|humili\\w*|maltrait\\w*|brutal\\w*|conjuga\\w*|furieu\\w*|rage\\b|jalou\\w*",
      "(?:me|ma|m a|m) forc\\w*|de force|(?:me|m a|ma|nous) pous\\w*|(?:fait|fais|faire) (?:du |tres |si |trop )?mal|cas\\w* tout|cas\\w* (?:le|la) (?:bras|nez|porte|gueule|poignet)",
      "cri(?:e|er|ait) (?:desus|sur)|me cach\\w*|suis cache\\w*|me suis enfui\\w*|fui[rt]?\\b|empeche de sorti\\w*|(?:me |se )touche\\b",
      "coucher avec|tire les cheveux|lev\\w* la main|jete des|jete (?:\\w+ ){1,2}desus|prend (?:tout )?(?:mon|mes) (?:argent|sou\\w*|papiers|tel\\w*)|garde mes papiers",
      "hits?\\b|hiting|beats?\\b|beat\\w*|hurt\\w*|threat\\w*|rape[sd]?\\b|raping|scared|afraid|punch\\w*|slap\\w*|kil(?:s|ed|ing)?\\b|locks?\\b|locked|tue\\b|tuer\\b|assault\\w*|asault\\w*",
    ]),
  ],
  [
    "child",
    words([
      "incest\\w*|pedo\\w*|atouch\\w*|secou\\w*|fugu\\w*|(?:la|le|les|l|l a) (?:a )?touche\\b|touche (?:la|le|mon|ma|mes|sa|son|ses)\\b",
      "(?:enfants?|gos+e?s?|gamin\\w*|bebes?|petite?s?|fils|file) (?:\\w+ ){0,3}(?:tou[st]? )?seu?ls?\\b|dans mon lit|ceinture|marques? (?:de|sur)",
    ]),
  ],
  [
    "homeless",
    words([
      "d[eh]+ors?\\b|deor\\w*|(?:la|ala) rue?\\b|\\w+ rue$|sdf\\b|abri\\b|sans (?:toit|logement|domicile|maison|heberg\\w*)",
      "(?:plus|pas) (?:de |d )?(?:toit|logement|apart\\w*|maison|chez moi|heberg\\w*)|expuls\\w*|huisier\\w*|trot?oir|tente\\b|squat\\w*|campe\\w*",
      "dor[st]? (?:\\w+ ){0,3}(?:dans|ds|a|chez|sous|sur|en|par)\\b|j?dors?\\b|dorm(?:ir|ons|ent|ait|ais)\\b|nul+e? ?part|heberg\\w*|a la porte|serures?",
      "vir(?:e|er|es|ee|ees)\\b|fou\\w+ dehors|froid|gel(?:e|er|ee|es)\\b|grelot\\w*|a la gare|dans un hal|dans le hal|sous (?:un|le|les) ponts?|valises?",
      "nuits? (?:\\w+ ){0,2}(?:dans|a|aux|en|sous)\\b|ou aler|hotel|foyer|115\\b",
      "homeles\\w*|slep\\w*|evict\\w*|nowhere|outside|rough|on the stre\\w*|shelter|kicked out|threw us out",
    ]),
  ],
  [
    "hunger",
    words([
      "fai[mn]s?\\b|afam\\w*|j?mang\\w*|meng\\w*|bouf\\w*|nour\\w*|frigo|frigidaire|placards?|repas\\b|ventre|lait\\b|couches?\\b",
      "plus rien|rien (?:a|dans|ds|du tout|depuis)\\b|(?:les|des|de) courses|poubel\\w*|colis|alimentaire|aliment\\w*|resto\\w* du|asiete",
      "(?:plus|pas) (?:un |d |de |le )?(?:sou|sous|argent|rond|centimes?|euros?|tune)\\b|mendi\\w*|de pain|du pain",
      "hungr?y?\\b|starv\\w*|fo+d\\b|eat\\b|eaten|eating|fe?d (?:my|the|our)|meals?\\b|fridge",
    ]),
  ],
];

/** Distress that names no topic. */
export const LOST = words([
  "sos\\b|help me|help us|aide[rz]? moi|m ?aider|aide s?il|a l aide|suplie|danger\\w*|detrese|peu[xt]? plus|en peu plus|craqu\\w*|pleur\\w*|sufr\\w*|soufr\\w*|scream\\w*|cry(?:ing)?\\b|despera\\w*|angois\\w*|panique\\w*|catastrophe|sauve[rz]?\\b|seule? au monde",
]);

/** Words for a child, which grave words beside them make a child in danger. */
export const CHILD = words([
  "enfants?\\b|bebes?\\b|fils\\b|files?\\b|fi?lete|gos+e?s?\\b|gamin\\w*|petite?s?\\b|ado\\b|niece|neveu|eleve\\b|mioches?|nounou|kids?\\b|child\\w*|daughter|my son|baby|stepdad|beau ?pere|j ?ai (?:[5-9]|1[0-7]) ans",
]);

/** What is grave of a child only. */
export const HURT = words([
  "mal\\b|seuls?\\b|marques?|brul\\w*|touch\\w*|tape|peur|batu|hurt|alone|crie\\w*|caves?\\b",
]);

/** Words long enough to be known with a typing error in them. */
export const TYPOS: readonly string[] = [
  ...["suicide", "suicider", "mourir", "violence", "violent", "menacer", "fraper", "frape", "cogner", "etrangle"],
  ...["dehors", "dormir", "expulse", "etoufe", "malaise", "overdose", "agrese", "manger", "secours", "urgence"],
  ...["disparaitre", "maltraite", "homeles", "hungry", "heberge"],
];
