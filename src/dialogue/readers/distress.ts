import { plain } from "./clean";

/** What a text may cry for, gravest first: when several fit, the first is answered. */
export const DISTRESS_TOPICS = ["emergency", "suicide", "violence", "child", "homeless", "hunger"] as const;
export type DistressTopic = (typeof DISTRESS_TOPICS)[number];

/** Ways of typing on a telephone, made plain, so that a cry is written once below. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/([a-z])\1{2,}/g, "$1"],
  [/\benvi[es]*\b/g, "envie"],
  [/\b(?:jveu[xt]?|jve|je veu[ts]?|jvx|j veu[xt]?|je ve[ux]?)\b/g, "je veux"],
  [/\b(?:chui|chuis|jsuis|jsui|j suis|je sui|jss)\b/g, "je suis"],
  [/\bjai\b/g, "j ai"],
  [/\b(?:jdors|jdor|je dor[ts]?|j dors)\b/g, "je dors"],
  [/\b(?:jpeu[xt]?|je peu[ts]?|j peux)\b/g, "je peux"],
  [/\b(?:jvais|j vais|je vai|jvai|jva)\b/g, "je vais"],
  [/\b(?:kelk1|qqun|qqn|quelqun)\b/g, "quelqu un"],
  [/\b(?:ke|k|q)\b/g, "que"],
  [/\b(?:ki)\b/g, "qui"],
  [/\b(?:pa)\b/g, "pas"],
  [/\b(?:pus|plu)\b/g, "plus"],
  [/\bdepui\b/g, "depuis"],
  [/\bdan\b/g, "dans"],
  [/\bla ru\b/g, "la rue"],
  [/\ben lair\b/g, "en l air"],
  [/\bsecour\b/g, "secours"],
  [/\bj (?=(?:sers|mange|prends|squatte|vis)\b)/g, "je "],
  [/\bmoi (?:vouloir|veux)\b/g, "je veux"],
  [/\b(il|elle|on) ma\b/g, "$1 m a"],
  [/\b[iy] s fait\b/g, "se fait"],
  [/\b(?:min|mon) (?=tchiot|homme|mari)/g, "mon "],
  [
    /\b(?:mes enfant|mes gosses?|mes gamins?|mes petits?|mes bebes?|les gosses?|mes mioches?|mes kids|my kids)\b/g,
    "mes enfants",
  ],
  [
    /\b(?:mari|conjoint|copain|compagnon|mec|homme|concubin|ex|ex mari|chum|fiance|petit ami|femme|conjointe|copine|compagne|epouse?|partenaire)\b/g,
    "PARTNER",
  ],
  [/\b(je veux|envie de) creve[rz]?\b/g, "$1 mourir"],
  [/\b(?:mourire|mourrir|mourrire|mouri|mourrire|crever|decede?r)\b/g, "mourir"],
  [/\b(?:suissid\w*|suisid\w*|suicidee?r?s?|sucid\w*|suissider|suiccid\w*|suicid\w*)\b/g, "suicid"],
  [
    /\b(?:frap+\w*|tap(?:e|es|ent|ait|ais|er|ee?s?)|cogn(?:e|ent|ait|er|ee?)|bat|bats|battait|battent|battre|gifl\w+|tabass\w+|violente|brutalise\w*|etrangl\w+)\b/g,
    "HITS",
  ],
  [/\b(?:menge|manje|mangee?r?|bouffer?|becter|grailler)\b/g, "manger"],
  [/\b(?:de or|deor|dehor|dheors|deors)\b/g, "dehors"],
];

/** Ways of speaking that sound like a cry and are none; taken out before listening. */
const IDIOMS: readonly RegExp[] = [
  /\b(?:mourir|mort\w*|meurs|creve|plie\w*) (?:de|d) (?:rire|honte|curiosite|chaud|chaleur|trouille|fatigue|soif|ennui|envie|jalousie|impatience|peur|froid)\b/g,
  /\b(?:dying|die) (?:of|from) (?:laughter|laughing|curiosity|embarrassment|boredom)\b|\bdying to\b/g,
  /\bmourir de (?:ma|sa|leur) belle mort\b|\bmourir (?:vieux|vieille|un jour|tranquille|dans mon lit)\b|\bavant de mourir\b/g,
  /\bme tuent? (?:au travail|a la tache|a petit feu de rire)\b|\b(?:ca|cela|ce truc|cette (?:paperasse|chaleur)|le boulot|le travail|ces papiers|la paperasse) me tuent?\b|\bme tue(?:r|s)? (?:a|au) (?:la tache|l ouvrage|travail\w*|boulot|dire|expliquer|repeter|te|vous)\b|\b(?:it|this|that|paperwork) kills? me\b/g,
  /\bil me HITS (?:que|qu|le plus|par sa)\b|\b(?:me|m) HITS (?:dans l oeil|sur les nerfs|sur le systeme|la discut|des? barres?|un delire|l affiche)\b|\bHITS (?:a|dans|sur|mon|ma|mes|un|une|le|la|les|votre|vos|du|au|aux|son|sa) (?:la |l |le )?(?:porte|portes|code|texte|clavier|nom|numero|reponse|message|adresse|mot|mots|chiffre|clavier|oeil|main|mains|record|recherche|internet|google|messages|reponses|montant|pied)\b/g,
  /\b(?:coeur|mon coeur|le coeur|pouls) (?:qui )?HITS\b|\bHITS (?:la campagne|le record|le rappel|froid|de l aile|son plein|en retraite)\b|\bse HITS (?:pour|contre la|contre l|la tete contre)\b/g,
  /\bHITS (?:de|d|par) (?:pole emploi|plein fouet|la crise|le chomage|la maladie|stupeur|saisie)\b/g,
  /\bfaim (?:de loup|de savoir)\b|\b(?:petite|pas|plus|jamais|pas tres|pas trop|encore) faim\b|\bfaim dans le monde\b|\brester sur (?:ma|sa) faim\b|\ba la fin\b/g,
  /\b(?:rue|bd|boulevard|avenue|place|impasse|chemin|allee|quai|route|square) (?:(?:d|de|des|du)\b|(?:l|la|le|les) (?!nuit|jour|soir|plupart|semaine|hiver|matin))(?: ?\w+)?/g,
  /\ba la rue (?:(?:d|de|des|du|gambetta|saint|st|jean|victor|emile|pasteur)\b|\d)/g,
  /\b(?:plus rien|rien) a manger (?:de|comme) \w+ (?:ce soir|bon)\b/g,
  /\b(?:chien|chat|chiens|chats|voiture|velo|moto|caravane|dog|cat|car) (?:\w+ )?(?:dort|dorment|est|reste|vit|is|sleeps|stays)\b/g,
  /\b(?:ai|a|avait|avais) fait (?:une? )?(?:avc|malaise|crise cardiaque|infarctus|fausse couche|overdose|crise d epilepsie) (?:en|l|il y|quand|avant|dans|a \d)\b/g,
  /\bdanger de (?:redoublement|perdre|faillite)\b|\bdehors (?:d \w+|toute la journee|pour (?:mon|le|son) (?:travail|boulot))\b|\bhungry for\b/g,
  /\b(?:je|j) me (?:suis )?HITS\b|\bdans (?:la|une) rue (?:principale|d a cote|voisine|pietonne|qui|pres)\b|\bm a HITS dans\b/g,
  /\bsuicid (?:il y a|en (?:19|20)\d\d|quand j)/g,
  /\b(?:impots?|factures?|dettes?|credits?|charges|banque|loyers?|prix|caf|administration|taxes?|huissiers?) (?:m|me|nous) (?:a |ont )?HITS\b|\bce qui (?:me|m|nous) (?:a |ait )?HITS\b/g,
  /\b(?:paperasse|caf|administration|boulot|travail|chaleur|papiers?|dossiers?|formulaires?|impots?|factures?|loyer) (?:va|vont) me tuer\b/g,
  /\bvictimes? (?:de |d )violences? (?:\w+ )?(?:il y a \d+ ans|en (?:19|20)\d\d)/g,
  /\bau secours (?:ce|cette|ces|le|les|la|mdr|lol)\b|\bau bout du rouleau (?:de|d)\b|\bmeur[st] de faim (?:lol|mdr|ptdr|haha|xd)\b/g,
  /\b(?:mise?|vire\w*|jetee?) (?:dehors|a la porte) (?:de|d) (?:mon |ma |l |la |un |une )?(?:cdi|cdd|boulot|travail|poste|job|boite|entreprise|stage|formation|ecole|lycee|college|usine|interim)\b/g,
  /\bsuicid (?:commercial|politique|social|financier|fiscal|economique|squad)\b|\bune? (?:film|livre|serie|article|emission) sur le suicid\b|\bprevention (?:du|de) suicid\b/g,
];

const ME = "(?:me|m|moi|nous|la|le|l|les|lui)";
const FAMILY_CHILD =
  "(?:mes enfants|nos (?:enfants|filles?|fils|petits)|ma niece|mon neveu|mon petit fils|ma petite fille|(?:un |le )?gamin|(?:une |la )?gamine|mon enfant|mon fils|ma fille|mes filles|mes fils|mon bebe|le bebe|le petit|la petite|les enfants|un enfant|l enfant|des enfants|(?:son|ses|leurs?) (?:bebe|fils|filles?|enfants?|gosses?|petits?)|my (?:child|children|son|daughter|baby)|ma petite|mon petit|ma soeur de \\d+ ans|mon frere de \\d+ ans)";
const PARENT =
  "(?:mon (?:beau )?pere|ma (?:belle )?mere|mes parents|papa|maman|my (?:step)?(?:dad|father|mum|mom|mother|parents))";
const OUTSIDE =
  "(?:dehors|a la rue|dans la rue|ds la rue|sous (?:un|les) ponts?|sous une tente|dans une tente|en tente|dans (?:ma|la|notre|une) (?:voiture|bagnole|caisse|camionnette|cave)|(?:dans|ds) (?:le|un|mon) (?:camion|fourgon|hall|local)|ds ma voiture|en voiture|dans un (?:parking|hall|squat|garage|abri|parc)|a la gare|sur un banc|dans la cage d escalier|par terre dans la rue|outside|rough|(?:in|on) the streets?|in (?:my|the|a) (?:car|van|tent|park)|under a bridge)";

const CRIES: readonly (readonly [DistressTopic, readonly string[]])[] = [
  [
    "emergency",
    [
      "(?:fais|fait|fait il|suis en train de faire|est en train de faire|fesse) (?:une? )?(?:malaise|crise cardiaque|infarctus|avc|arret cardiaque|overdose|crise d epilepsie|hemorragie|convulsions?|fausse couche)\\b",
      "(?:ne |n )?(?:respire|respir) (?:plus|pas|mal|presque plus)\\b|(?:arrive|peux) (?:plus|pas) (?:a )?respir|du mal a respirer",
      "saign\\w* (?:beaucoup|enormement|trop|sans arret|de partout|tres fort)|perds? (?:beaucoup de|du|trop de|mon) sang|pisse le sang",
      "(?:est|il est|elle est) (?:inconsciente?|evanouie?|tombee? dans les pommes|dans le coma la)\\b|\\bs est evanoui|perdu connaissance(?! (?:en|l|il y a))",
      "(?:mal|douleur|serre) (?:a|dans|tres fort a|horrible a)(?: la| ma)? poitrine|ma poitrine (?:me )?serre",
      "(?:avale|pris|aval|ingere) (?:plein|trop|tous|toute|une boite|des boites|beaucoup|de la javel|de l eau de javel|du produit|un produit)(?: de| des| mes)*(?: cachets?| medicaments?| medocs?| comprimes?| somniferes?| la boite)?",
      "perdu les eaux|vais accoucher (?:la|maintenant|tout de suite)|je suis en train d accoucher",
      "appel\\w* (?:une ambulance|le samu|les pompiers|les secours)|besoin d une ambulance|urgence (?:medicale|vitale)|\\bau secours\\b(?! populaire| catholique| rouge)",
      "(?:having|has) a (?:heart attack|stroke|seizure)|(?:can t|cannot|cant|isn t|not|stopped) breath\\w*|bleeding (?:a lot|badly|heavily)|chest pain|overdos(?:e|ed|ing)|unconscious|need an ambulance|call an ambulance|my waters? (?:broke|just broke)",
      "(?:maison|appart\\w*|cuisine|immeuble) (?:brule|est en feu|en feu|prend feu)|(?:il y a|y a) le feu\\b|sent le gaz tres fort|\\bconvuls(?:e|ent|ions?)\\b|(?:bouge|repond|reagit) plus\\b|se reveille (?:plus|pas)\\b|there s a fire",
      "bouche (?:de|toute) travers|parle (?:bizarre|mal) d un coup|(?:bras|visage|cote) paralyse d un coup",
      "(?:perds?|perd) les eaux|en train d accoucher|va accoucher (?:la|ici|maintenant|a la maison)",
      "(?:a|vient d) (?:avaler?|bu) (?:\\w+ ){0,3}?(?:medicaments?|cachets?|medocs?|comprimes?|javel|produit|piles?)",
      "vite (?:\\w+ )?ambulance|ambulance (?:vite|urgent|tout de suite)|faut (?:une ambulance|le samu)|fuite de gaz|sent le gaz",
      "vais (?:m evanouir|tomber dans les pommes|perdre connaissance)|(?:father|mother|husband|wife|friend|baby|he|she) (?:has |just )?collapsed",
    ],
  ],
  [
    "suicide",
    [
      "\\bsuicid\\b",
      "(?:je (?:veux|voudrais|souhaite|prefere|prefererais|vais|desire|pense a|songe a)|j ai (?:envie|voulu|decide|pense|hate) (?:de|a)?|envie de|veut|voudrait|parle de|pense a|voulait|idees? de|aimerais|j aimerais|autant|plus qu a|mieux|avoir envie de|on devrait tous) ?(?:juste |vraiment |bien |tous |tout |que |plus que )?mourir\\b",
      "(?:je |j )(?:ne |n )?(?:veux|ai) (?:plus|pas|pu) (?:envie de )?(?:vivre|etre la|exister|me reveiller|de vivre|continuer a vivre)|(?:plus|pas) (?:du tout )?envie (?:de vivre|d etre la|de continuer a vivre|d exister)|plus (?:le |aucun )?gout (?:a|de) (?:la vie|vivre|rien)|(?:veut|ai|a) plus (?:envie de )?vivre",
      "je me tue(?! (?:a|au|pour|en|le|la|les)\\b)|(?:me|se) (?:faire|fais) du mal\\b|marre de (?:la vie|vivre)|supporte plus (?:de vivre|la vie|d etre (?:la|en vie))",
      "en finir(?! avec (?:ces|ce|cette|les|la paperasse|l administration|mes dettes|mon dossier|le dossier|le questionnaire|tout ces papiers))",
      "(?:me|m|se|s|nous) (?:foutre en l air|foute en l air|tuer|tirer une balle|pendre|jeter (?:sous|par|du|d un|dans)|buter|flinguer|ouvrir les veines|tailler les veines|couper les veines|mutile\\w*|scarifie\\w*|noyer|supprimer la vie|oter la vie|enlever la vie)\\b|mettre fin a (?:mes jours|ma vie|ses jours|sa vie|tout)|sauter (?:par la fenetre|du pont|sous (?:le|un) train)",
      "(?:serai[ts]?|seraient|serais|serez|serons|suis) (?:tous |bien |tellement )*mieux (?:morte?|sans moi|si je (?:n )?(?:etais|existais))|(?:vivre|mieux) sans moi|vaux mieux mort|je sers? (?:plus |vraiment )?a rien (?:sur terre|autant|et je|je veux)|(?:la|ma) vie (?:ne )?(?:vaut|vo) (?:plus|pas) (?:la peine|le coup)|(?:la|ma) vie n a plus (?:de|aucun) sens|plus de raison de vivre|disparaitre (?:pour toujours|definitivement|a jamais)|m endormir (?:et|pour) (?:ne )?(?:plus|jamais)|ne (?:plus|jamais) me reveiller|que tout s arrete pour de bon|a quoi (?:bon|ca sert de) vivre|je veux (?:partir|rejoindre) (?:pour de bon|pour toujours|ma mere la haut|la haut)",
      "idees? noires?|pensees? (?:noires?|morbides?)|au bout du rouleau|tentative de suicid",
      "(?:want|going|wanna|ready|rather|wish i (?:could|was)|wants) (?:to )?(?:die|be dead|dead)|kill(?:ing)? (?:my|him|her)self|end(?:ing)? (?:my|it all|his|her)(?: life)?\\b|better off (?:dead|without me)|(?:don t|dont|do not) want to (?:live|be here|be alive|wake up|exist)|no reason to live|hurt(?:ing)? myself|self harm",
      "peu[xt]? plus (?:de )?(?:vivre|la vie|cette vie)|fatiguee? (?:de )?(?:la |cette )?vie|(?:je )?plus (?:d )?(?:envie|envi) de vivre|veux plus vivre",
      "(?:je vais|je veux|va|pourrais|peur de|capable de|finir par) faire une (?:grosse )?(?:betise|connerie)(?! (?:dans|sur|avec|en (?:remplissant|declarant|repondant|cochant)))",
      "(?:prefer\\w*|aimer\\w* mieux|voudrais|veux|mieux) (?:\\w+ )?etre morte?\\b|(?:prefer\\w*|aurais|voulu|du) (?:\\w+ ){0,3}?(?:jamais|pas) (?:etre nee?|naitre|exister)",
      "ne (?:pas|plus|jamais) (?:plus )?me reveiller|(?:poids|fardeau|boulet) pour (?:tout le monde|ma famille|mes|eux)|entendr\\w+ plus (?:jamais )?parler de moi|fin pour moi",
      "(?:foutre|mettre|coller|tirer|loger) une balle|(?:vais|veux|va|envie d) (?:avaler|prendre) (?:tous|toute|toutes) (?:mes|les|ses|la|ma)",
      "(?:veux|envie|voudrais) (?:\\w+ ){0,3}?plus (?:etre )?de ce monde|sers? (?:plus |pas )?a rien (?:\\w+ )?autant",
      "la mort (?:\\w+ ){0,2}?(?:soulagement|delivrance|aider|liberer|mieux)|que la mort|no point (?:in )?(?:living|going on|being alive)|tired of (?:living|life)|(?:s est|me suis) (?:\\w+ )?(?:ouvert|taille|coupe) les veines",
    ],
  ],
  [
    "child",
    [
      `HITS (?:sur )?(?:tout le temps |toujours |souvent )?${FAMILY_CHILD}`,
      `${FAMILY_CHILD} (?:est|sont|a ete|se fait|se font|s est fait) (?:HITS|HITSe?s?|battue?s?|frappee?s?|maltraitee?s?|en danger|violee?s?|agressee?s?|harcelee?s?|tabassee?s?|touchee?s?|abusee?s?)`,
      `(?:touche|viole|abuse de|abuse|maltraite|fait du mal a|fait des choses a|agresse|attouche\\w*|secoue|brule|enferme|a touche|a viole|a abuse de) (?:sexuellement )?${FAMILY_CHILD}`,
      `${PARENT} (?:${ME} )(?:HITS|touche|viole|fait (?:du mal|des choses|peur)|enferme|crie dessus tout le temps|bat)|${PARENT} (?:abuse|abuses) (?:de )?(?:moi|me)|(?:battue?|frappee?|HITS|violee?) par ${PARENT}`,
      `(?:oncle|tonton|grand pere|papi|cousin|animateur|entraineur|prof) ${ME} (?:touche|viole|fait des choses|caresse)`,
      "enfants? (?:en danger|battus?|maltraite\\w*|frappes?|pas en securite)|maltraitance (?:sur|d)? ?(?:un |des |les )?enfants?|attouchements?|inceste|pedophile",
      "(?:hits?|beats?|touches|abus(?:es|ed|ing)|hurts?|rap(?:es|ed)) (?:my|the|our|his|her) (?:children|child|kids?|son|daughter|baby|mes enfants)|(?:hits?|beats?|abuses|hurts|touches) mes enfants|(?:my )?(?:children|child|son|daughter|baby) (?:is |are )?(?:in danger|not safe|being (?:abused|hurt|beaten))|mes enfants (?:are|is) (?:in danger|not safe)|my (?:dad|father|mum|mom|mother|stepdad|stepfather|parents) (?:hits?|beats?|touches|hurts?) me",
      "(?:peur|crains) (?:pour la (?:vie|securite)|qu il fasse du mal) (?:de|a) (?:mes enfants|mon (?:fils|enfant|bebe)|ma fille)|(?:fera|faire|fasse|fait) du mal (?:a|aux) (?:mes enfants|enfants|mon (?:fils|enfant|bebe)|ma fille)",
      "bebe secoue|(?:laisse|laissent) (?:le bebe|le petit|les enfants|l enfant|son bebe|ses enfants) (?:tout )?seuls? (?:la nuit|toute la nuit|des heures|sans manger)",
      `${FAMILY_CHILD} (?:a|ont|revient avec|revient couvert\\w* de) (?:\\w+ ){0,3}?(?:bleus|marques|traces de coups)`,
      "dit que (?:son|sa) (?:\\w+ ){1,2}?(?:la|le|l|lui a|les) (?:a )?(?:touche|caresse|tripote)|touche\\w* (?:le|la|son|sa) (?:zizi|kiki|sexe|zezette|culotte)",
      "(?:enfants?|bebes?|gamins?|gamines?|gosses?) (?:\\w+ ){0,2}?(?:laisse|enferme|abandonne)\\w* (?:tout |toute )?seule?s?|(?:fille|fils|ado|gamine?|enfant) (?:de \\d+ ans )?(?:a fugue(?! (?:\\w+ ){0,2}?(?:en \\d|il y a|quand))|est en fugue|se prostitue)",
      "(?:ado|fils|fille|enfant) (?:est )?(?:\\w+ ){0,2}?(?:harcelee?|HITS|battue?|rackettee?) (?:\\w+ ){0,2}?(?:au college|a l ecole|au lycee)|(?:petite|petit|enfant|gamin|gamine) qui se (?:fait|prend) (?:HITS|des coups|maltraiter)",
      `${PARENT} (?:il |elle |i )(?:me|m) (?:fait (?:du )?mal|HITS)|j ai (?:[5-9]|1[0-7]) ans (?:\\w+ ){0,6}?(?:me HITS|m (?:a|ont) (?:mise?|jetee?|viree?|foutue?) dehors)`,
      `(?:peur pour) ${FAMILY_CHILD} (?:il|elle|PARTNER|son pere|leur pere)|child (?:is |being )*(?:beaten|abused|hurt)|touching (?:my|his|her) (?:daughter|son|child|kids?)`,
    ],
  ],
  [
    "violence",
    [
      `\\b(?:il|elle|PARTNER|on|ils|fils|frere|voisin|pere) (?:qui |recommence a |continue a |a recommence a |veut |menace de |n arrete pas de )?(?:(?:${ME}|ma) )(?:a )?(?:encore |toujours |souvent |deja )?(?:HITS|HITSe|viole|violee|agresse|agressee|menace|bas|gueule dessus et|sequestre|enferme|pousse dans les escaliers|insulte et|rabaisse et|fait du mal|maltraite|harcele|force a (?:coucher|faire l amour|avoir)|poursuit|surveille)`,
      `(?:PARTNER|il|elle) (?:est|etait|devient|redevient|deviens|e) (?:tres |trop |hyper |super |parfois |souvent )?(?:violente?|dangereux|dangereuse|agressif avec moi)`,
      "(?:je (?:suis|me fais|me suis fait|vis avec)|j ai ete|on m a|ma (?:voisine|soeur|fille|mere|PARTNER|amie|copine) (?:est|se fait|s est fait)|elle se fait|il se fait) (?:une? )?(?:HITS\\w*|battue?|frappee?|violee?|tabassee?|cognee?|maltraitee?|agressee?|sequestree?|harcelee?|PARTNER battue?)",
      "(?:violences?|violance\\w*) (?:conjugales?|conjugal|domestiques?|familiales?|a la maison|de (?:mon|ma|la part)|du PARTNER|physiques?|sexuelles?|psychologiques?|intrafamiliales?)|PARTNER (?:battue|violent[es]?)\\b|subis? (?:des |de la )?(?:violences?|coups|viols?)|victime (?:de|d) (?:violences?|coups|viols?|agression)",
      "peur (?:de|d) (?:mon|ma|son|l) (?:PARTNER|ancien PARTNER)|peur (?:de lui|qu il (?:me|nous|revienne|rentre))|(?:menace|menaces) (?:de )?(?:me |nous |m |de )*(?:tuer|mort|mourir|mettre le feu)|(?:va|veut|dit qu il va|essaye de|essaie de|a essaye de|voulait) (?:me |nous )(?:tuer|mourir|HITS|egorger|buter|planter|etrangler|HITSr)",
      "(?:me|m) (?:HITS|a HITS|donne des coups|met des coups|tape dessus|HITS dessus|a mis (?:un |des )?(?:coups?|claques?|gifles?)|met des (?:claques|baffes|gifles)|lance des objets|crache dessus|tire les cheveux|a viole[e]?|viole|force au lit|a etrangle\\w*|a casse (?:le|la|un|une) (?:bras|nez|dent|cote|poignet))\\b",
      "(?:PARTNER|il|elle) (?:HITS|leve la main|a leve la main|lave la main) (?:sur )?(?:moi|nous)\\b|PARTNER HITS$|(?:PARTNER|il|elle|pere|frere|fils|voisin) (?:ne )?(?:me|m|ma|nous) (?:a |ont |avait )?(?:\\w+ ){0,2}?HITS\\b|(?:m|nous) (?:a )?(?:mis|donne|fout|foutu) (?:une?|des|plusieurs|un coup de) (?:HITS|claques?|coups?|baffes?|poings?|pied)|(?:PARTNER|il) me fait (?:tres |trop )?peur|(?:est|etait|suis) (?:HITS\\w*|battue)\\b(?! par (?:la|le|une|un))|threatened to kill|leve la main sur (?:moi|nous|elle|ma)|couvert\\w* de bleus|pleine? de bleus|coups (?:de la part )?de mon PARTNER|coups et blessures de",
      "(?:he|she|my (?:husband|wife|boyfriend|girlfriend|partner|PARTNER|ex)) (?:\\w+ )?(?:hits?|hit|beats?|punch(?:es|ed)?|slap(?:s|ped)?|chok(?:es|ed)|rap(?:es|ed)|abus(?:es|ed)|hurts?|threaten(?:s|ed)?|kicks?|strangl\\w+|threatens to kill) (?:me|us)|my (?:husband|wife|boyfriend|girlfriend|partner|ex|PARTNER) is (?:violent|abusive)|domestic (?:violence|abuse)|afraid of my (?:husband|partner|boyfriend|wife|ex|PARTNER)|(?:been|was|being) (?:raped|beaten|assaulted|abused)|going to kill me|beating me|hitting me",
      "ATTACK",
      "m enferme (?:a la maison|dans|a cle)|m empeche de sortir|pris en otage par|mariage force",
      "(?:prends?|recois|recoit) (?:\\w+ )?(?:des|les) coups|a cause des coups|me suis enfuie|me cacher de (?:mon|lui|PARTNER)|menac\\w* de mort|threaten\\w* to (?:kill|hurt)",
      "(?:m|me|nous|la|l) (?:oblige|force|forcent|obligent) a (?:coucher|faire l amour|avoir des rapports|me marier)|marier de force",
      "(?:oncle|patron|chef|collegue|proprio\\w*|voisin|cousin|beau frere|tonton) (?:m a|m ont|me|ma) (?:touche\\w*|caresse\\w*|tripote\\w*)",
      "(?:il|elle|PARTNER|fils|voisin|pere) (?:\\w+ ){0,2}?(?:sorti|pris|menace\\w* avec|pointe|brandi) un (?:couteau|flingue|pistolet|fusil)(?! (?:de \\w+ )?pour (?:son|sa|ses|le|la|les) )|me suit (?:partout|dans la rue|jusqu)",
      "(?:monsieur|madame|lui) HITS (?:moi|nous)|(?:il|elle|PARTNER|ils|pere|mere|parents|frere|beau pere|famille|patron\\w*|proprio\\w*) (?:me |m )?(?:a |ont )?(?:\\w+ )?(?:garde\\w*|cache\\w*|confisque\\w*) (?:mon|mes) (?:passeport|papiers)",
    ],
  ],
  [
    "homeless",
    [
      `(?:dors|dort|dorm\\w*|couche|couchons|vis|vit|vivons|vivent|passe la nuit|passons la nuit|passer la nuit|passe mes nuits|reste|loge|campe|squatte|habite|sleep\\w*|liv(?:e|ing)|stay(?:ing)?) (?:\\w+ ){0,5}?${OUTSIDE}(?! (?:de|d|des|du|chez|avec mon (?:PARTNER|chien) dans|en ville|at|with)\\b(?! (?:mes enfants|la gare|arras|l hiver|moi)))`,
      "(?:je suis|on est|nous sommes|suis|sommes|se retrouve|me retrouve|retrouver?|finir|mise?s? |jete\\w*|foutue?s?|foutre|vire\\w*|mettre|mis|nous voila|me voila|on va etre|je vais etre|serai|serons|est) (?:\\w+ ){0,4}?(?:a la rue|dans la rue (?:depuis|avec|ce soir|la nuit|maintenant)|a la porte de chez|dehors (?:ce soir|avec|cette nuit|depuis|sans)|sans abri|sans toit|sous les ponts)\\b",
      "(?:nulle part|null part|nul part|aucun endroit|pas d endroit|pas ou|plus d endroit|rien|ou) (?:ou |pour )?(?:dormir|aller (?:ce soir|dormir|cette nuit|avec mes enfants)|passer la nuit|me loger ce soir|coucher)|(?:sais|sait) pas ou (?:dormir|aller (?:ce soir|cette nuit|avec)|passer la nuit|coucher)|pas (?:de|d) (?:toit|logement|endroit|hebergement) (?:pour )?(?:ce soir|cette nuit|pour dormir|depuis hier)|rien pour (?:ce soir|dormir|la nuit)|nulle part ou aller|cherche (?:un )?(?:hebergement|abri|endroit|lit|toit) (?:d urgence|pour (?:ce soir|cette nuit|la nuit))|hebergement d urgence|besoin d un (?:abri|toit) (?:ce soir|pour)",
      "(?:expuls\\w*|proprietaire|mis|mise|virer?|vire|jete\\w*) (?:\\w+ ){0,6}?(?:ce matin|aujourd hui|ce soir|hier|demain|dehors|a la rue)\\b(?! matin on| au tribunal)",
      "(?:on|je|il|elle|ils|nous) (?:\\w+ )?(?:dehors|a la rue) (?:\\w+ )?(?:avec mes enfants|avec (?:mon|ma|mes|les) (?:bebe|fils|fille|enfants?))",
      "homeless (?:tonight|with|now)|(?:i am|i m|we are|we re|im) (?:now )?homeless|nowhere to (?:sleep|go|stay|live)|no ?where to (?:sleep|go)|kicked out (?:tonight|of my|today|with)|evicted (?:today|tonight|this morning|yesterday)|no place to (?:sleep|stay)|place to sleep tonight",
      "(?:dors|dort|dorment|dormons|dormir|couche|squatte) (?:\\w+ ){0,4}?(?:hall|escaliers?|parking|trottoir|garage|cartons?|devant chez (?:moi|nous)|abribus|laverie)\\b|(?:plus|pas) (?:de |un )toit\\b",
      "(?:mere|pere|parents|PARTNER|famille|soeur|frere|proprio\\w*|logeur|hotel|foyer) (?:m|nous|me|ma) (?:a |ont )?(?:mise?s?|jete\\w*|vire\\w*|foutue?s?|met|mettent|jette|fout|chasse\\w*) (?:dehors|a la porte|de (?:la maison|chez))|fait (?:mettre|jeter|virer) (?:dehors|a la porte)",
      "115 (?:ne )?(?:repond|decroche) (?:pas|plus) (?:\\w+ ){0,4}?(?:dehors|dormir|froid|rue)|115 (?:\\w+ ){0,3}?(?:jamais|pas|plus) de places?|we are (?:\\w+ )?on the streets?|(?:being|getting) evicted",
    ],
  ],
  [
    "hunger",
    [
      "(?:plus|pas|rien|jamais) (?:rien |grand chose |de quoi |assez |presque rien |trop )?(?:a|de quoi|pour) manger|(?:plus|pas|ni) (?:de )?(?:bouffe|nourriture|lait pour|quoi manger|quoi nourrir|repas)|(?:rien|plus rien) (?:dans|ds) (?:le |mon |les )?(?:frigo|placards?|frigidaire)|frigo (?:est )?(?:completement )?vide|placards? (?:sont )?vides?",
      "(?:j ai|on a|nous avons|ont|avons|a|ai) (?:tres |trop |vraiment |tellement |super |si )?faim\\b|creve\\w* (?:de faim|la dalle)|mourir de faim|meur[st] de faim|(?:ont|ai|avons|on a|a) (?:\\w+ )?(?:rien|pas) manger\\b(?! (?:de|a la|au))|ventre vide|affame\\w*",
      "(?:pas|rien|plus|n ai rien) manger? (?:depuis|aujourd hui|hier|de la journee|a ma faim|a notre faim|tous les jours|de la semaine|ce soir|ce midi|a la maison|le soir)|pas manger? depuis|(?:mangeons|mangent|manger) (?:pas|plus|rien|presque rien) (?:tous les jours|a (?:ma|notre|leur) faim|de la journee|depuis|le soir|le midi)|sans manger (?:depuis|pendant|\\w+ jours)|rien avale depuis|saute\\w* (?:des|les|un|mes) repas|me prive (?:de manger|de repas|pour (?:mes enfants|que mes enfants))|(?:un|qu un|1) (?:seul )?repas par jour|peux (?:plus|pas) (?:nourrir|donner a manger|acheter a manger|manger)|(?:plus|pas) (?:d argent|de sous|les moyens|un sou|un euro|un centime)(?: \\w+){0,3} (?:pour|de) (?:manger|la nourriture|nourrir|faire (?:les|des) courses)|comment (?:nourrir|je vais nourrir|manger)",
      "(?:nothing|no food|nothing left) (?:left )?to (?:eat|manger)|(?:i m|im|i am|we are|we re|mes enfants are|children are|kids are) (?:\\w+ )?(?:hungry|starving)|no food|haven t eaten|havent eaten|not eaten|(?:can t|cannot|cant) (?:feed|afford food|buy food)|fridge is empty|skipping meals|starving",
      "rien mang\\w+ depuis|(?:jours?|semaines?) (?:que |qu )(?:je|on) (?:ne )?mang\\w+ (?:pas|plus|rien)|mang\\w+ (?:plus )?(?:qu )?(?:une|un|1) (?:fois|repas) (?:par jour|sur (?:deux|trois|2|3))(?! (?:a la|au) (?:cantine|self|rest\\w*|travail|boulot))",
      "de quoi acheter a manger|(?:plus|pas) (?:acheter|payer) (?:de |du |le |des |a )?(?:lait|couches|pain|nourriture|manger)|(?:pates|riz|pain|eau) (?:\\w+ ){0,2}?depuis (?:une semaine|\\d+ jours)",
      "(?:poubelles|vole|voler|mendie|mendier) pour (?:manger|me nourrir|nourrir)|\\b(?:\\d|1\\d) euros? (?:\\w+ ){0,6}?manger|(?:nous|moi|enfants) pas manger|enfants? (?:avoir |ont )?faim|besoin (?:\\w+ )?(?:de )?manger|urgent\\w* (?:\\w+ ){0,2}?(?:colis|nourriture)",
    ],
  ],
];

const LISTENED = CRIES.map(([topic, cries]) => [topic, new RegExp(cries.join("|"))] as const);

/** What the person denies: "il ne me frappe pas", "je ne dors pas dehors". */
const DENIED =
  /\b(?:ne |n )(?:me |m |se |nous |la |les |l )?(?:a |est |suis )?(?:jamais |pas )?(?:HITS|dors|dort|violente?|couche|vis) ?(?:\w+ )?(?:pas|plus|jamais)\b|\b(?:pas|jamais|plus) (?:\w+ )?(?:violente?s?|a la rue|sans abri|de violences?|victime|HITS|suicid|d idees? noires?)\b|\bpersonne (?:ne )?(?:me |m a |nous )?HITS\b|\b(?:ai|veux) (?:pas|jamais) (?:du tout )?(?:envie de )?mourir\b|\bjamais (?:de )?(?:la vie )?(?:ete )?(?:HITS|battue?|frappee?|violences?)\b/g;

/** Someone who wants to kill the person, not the person themself. */
const KILLER =
  /\b(?:qu il|il|elle|PARTNER|frere|fils|pere|he|she) (?:dit qu il )?(?:veut|va|allait|voulait|menace de|menacait de|essaye de|essaie de|a essaye de|a voulu|pourrait|risque de|is going to|will|wants to|tried to|said he will|threatens to) (?:(?:me|nous) (?:tuer|buter|flinguer|egorger|planter)|kill (?:me|us))\b|\bqu il (?:me|nous) tue\b/g;

/** The gravest distress a folded text speaks of, or null. */
export function distressIn(folded: string): DistressTopic | null {
  let text = plain(folded);
  for (const [typed, meant] of TYPED) text = text.replace(typed, meant);
  for (const idiom of IDIOMS) text = text.replace(idiom, " , ");
  text = text.replace(DENIED, " , ").replace(KILLER, "veut ATTACK");
  return LISTENED.find(([, cry]) => cry.test(text))?.[0] ?? null;
}
