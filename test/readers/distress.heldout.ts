import { DISTRESS_TOPICS, type DistressTopic } from "../../src/dialogue/readers/distress";

/*
 * Two sets of sentences. The first was written without having read the detector: at its first measure 242 of its 338
 * cries were heard, and 13 of its 395 ordinary sentences taken for cries. The detector was then widened by what it had
 * missed, so the first set now only guards what was gained. The second set was written after that and measured once,
 * and nothing was tuned on it: it tells what is to be expected of words nobody thought of. Do not tune on it sentence
 * by sentence (add to distress.corpus.ts instead), or what it measures is lost.
 */

const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

type Cry = { readonly text: string; readonly topic: DistressTopic };

const FIRST_CRIES: Readonly<Record<DistressTopic, string>> = {
  suicide: `
    je veux mourir
    jveux plus vivre
    j'en peux plus de vivre
    j en peu plu de vivre franchement
    à quoi bon vivre
    a quoi bon continuer je suis un poids pour tout le monde
    je vais faire une bêtise
    je vé faire une betise ce soir
    si ça continue je vais faire une connerie
    j'ai envie d'en finir
    jai envi den finir
    je veux en finir avec la vie
    mon fils dit qu'il veut en finir
    ma fille de 15 ans parle de se tuer
    mon mari veut se suicider
    ma mère dit qu'elle veut plus vivre depuis que papa est parti
    mon frere a fait une tentative de suicide hier
    mon voisin menace de se jeter par la fenetre
    un ami m'a envoyé un message d'adieu j'ai peur qu'il se foute en l'air
    je vais me foutre en l'air
    jvais me foutre en lair si personne maide
    je vais me pendre
    je vais me jeter sous un train
    jai envie de me jeter du pont
    je vais me tailler les veines
    je me scarifie tous les soirs
    je veux me tuer
    j'veux m'tuer
    je pense au suicide tous les jours
    jai des idées noires
    j'ai des idées suicidaires
    j ai des pensees suicidaires depuis des mois
    la vie vaut plus la peine
    ma vie ne sert à rien je préfère mourir
    je préférerais être mort
    j'aimerais mieux être morte
    j'aurais préféré ne jamais naître
    je voudrais m'endormir et ne plus jamais me réveiller
    si seulement je pouvais ne pas me réveiller demain
    tout le monde serait mieux sans moi
    mes enfants seraient mieux sans moi
    vous entendrez plus parler de moi après ce soir
    c'est la fin pour moi, adieu
    je vais me foutre une balle
    je vais avaler tous mes cachets
    j'ai préparé les médicaments pour en finir
    j'ai plus gout a la vie
    j'ai plus envie de rien, plus envie d'être là
    jveu disparaitre pour toujours
    je veux plus être de ce monde
    j'suis vieux j'sers pus à rien, autant partir
    mi j'veux pus vivre
    j'n'in peux pus, j'veux crever
    je ve crevé
    jpense a me suicidé
    jé plu envi de vivre
    la mort serait un soulagement
    je ne vois plus d'autre solution que la mort
    y a que la mort qui pourra m'aider
    i want to kill myself
    i dont want to live anymore
    i want to die
    im thinking about suicide
    my son says he wants to end his life
    there is no point in living
    everyone would be better off without me
    moi fatigué la vie, moi vouloir mourir
    je suis trop fatigue de la vie je veux partir pour toujours
    ma copine s'est ouvert les veines
    mon collègue dit qu'il va se tirer une balle
  `,
  violence: `
    il me frappe
    mon mari me tape
    mon mari me tape dessus quand il boit
    mon homme y m'bat
    min homme i m'fout des baffes
    mon conjoint me bat
    mon copain ma frapé
    mon ex me menace de mort
    mon ex me harcele et m'attend en bas de chez moi
    mon ex a dit qu'il allait me tuer
    il a dit qu'il va me tuer si je pars
    il m'a etranglée hier soir
    il ma mis un coup de poing
    il m'a donné des coups
    il me donne des coups de pied
    je prends des coups à la maison
    je me fais taper par mon mec
    je me fais frapper par mon compagnon
    ma voisine se fait frapper
    ma voisine se fait battre par son mari on entend tout
    ma soeur est battue par son mari
    ma fille est avec un homme violent
    mon mari est violent avec moi
    mon compagnon devient violent quand il a bu
    ma femme me frappe
    ma compagne me tape et j'ose pas en parler
    je suis une femme battue
    je suis victime de violences conjugales
    victime violence conjugal besoin aide
    j'ai peur de mon mari
    jai peur de lui il casse tout
    j'ai peur de rentrer chez moi il va me frapper
    il m'enferme dans la maison
    il m'a pris mon téléphone et m'empêche de sortir
    mon mari m'oblige à coucher avec lui
    il me force a avoir des rapports
    il m'a violée
    j'ai été violée
    je me suis fait violer
    on m'a agressée sexuellement
    mon oncle m'a touché
    mon patron me touche et j'ose pas dire non
    mon fils me frappe pour avoir de l'argent
    mon fils de 30 ans me bat, j'ai 76 ans
    mes parents me frappent
    mon père me frappe j'ai 17 ans
    mes parents veulent me marier de force
    mon beau-père me cogne
    il me cogne dessus tout les jours
    y m'cogne
    il m'insulte et me rabaisse tous les jours, j'ai peur
    il a sorti un couteau
    il me menace avec un couteau
    il me suit partout il a dit qu'il me retrouverait
    je me suis enfuie de chez moi à cause des coups
    je dois partir de chez moi avec les petits il est violent
    je dois me cacher de mon ex
    mon mari taper moi
    mon mari il frappe moi tout le temps
    monsieur frappe moi et les enfants
    il garde mon passeport et il frappe
    my husband beats me
    he hits me
    my boyfriend is violent i'm scared
    my ex is threatening to kill me
    he raped me
    i am afraid of my husband
    il vient de me frapper
    aidez moi il est entrain de me frapper
    il a levé la main sur moi
    il lève la main sur moi et sur ma mère
    on se fait menacer de mort par le voisin
  `,
  child: `
    il frappe les enfants
    mon mari frappe nos enfants
    mon conjoint tape mon fils
    il tape sur la petite
    mon ex frappe ma fille quand elle est chez lui
    le voisin frappe ses gosses
    les voisins tapent leur bébé on l'entend hurler
    je crois que mon voisin maltraite son fils
    un enfant est maltraité dans mon immeuble
    la petite a des bleus partout
    ma nièce dit que son père la touche
    mon fils dit que son tonton lui a touché le zizi
    ma fille a été abusée par son beau-père
    ma fille a été violée
    mon petit fils est battu par son père
    des enfants sont laissés seuls toute la nuit à coté de chez moi
    un bébé est enfermé seul dans l'appartement
    ma fille de 13 ans a fugué depuis deux jours
    mon enfant est en danger chez son père
    mes enfants sont en danger
    jai peur pour mes enfants il est violent avec eux
    je tape mes enfants je n'arrive plus à me contrôler
    j'ai secoué mon bébé
    j'ai peur de faire du mal à mon bébé
    mon ado est harcelé et frappé au collège
    ma fille se prostitue elle a 15 ans
    le copain de ma mère me touche j'ai 12 ans
    j'ai 13 ans et papa me tape
    mon papa il me fait mal
    maman elle me tape avec la ceinture
    j'ai 14 ans ma mère m'a mis dehors
    gamin i s'fait tabasser par sin père
    je connais une petite qui se fait taper par sa mère
    maltraitance sur un enfant à signaler
    je veux signaler un enfant en danger
    my husband hits my kids
    my child is being abused
    a child is beaten next door
    someone is touching my daughter
    son beau père lui fait des attouchements
  `,
  homeless: `
    je dors dehors
    je dors dehors avec mes enfants
    je dor dan la rue
    on dort dans la rue depuis 3 jours
    je dors dans ma voiture
    jdors ds ma voiture avec mon chien
    on dort dans la voiture avec les petits
    je vis dans ma voiture depuis septembre
    je dors dans une cave
    je dors à la gare d'Arras
    je dors sous une tente
    je dors dans un hall d'immeuble
    je dors sur un banc
    je suis à la rue
    chui a la rue
    je sui a la ru ce soir
    on est à la rue avec un bébé
    ma mère est à la rue
    mon fils dort dehors
    mon frere est a la rue il fait froid
    un homme dort devant chez moi par terre il gèle
    il y a une famille qui dort sur le parking
    je sais pas où dormir ce soir
    jsai pas ou dormir cette nuit
    nulle part où dormir ce soir
    j'ai nulle part ou aller
    j'ai aucun endroit où passer la nuit
    on n'a pas de toit pour cette nuit
    je n'ai plus de toit
    mon proprio m'a mis dehors ce matin
    ma mère m'a mise à la porte
    mes parents m'ont viré de la maison jai 18 ans
    mon copain m'a jetée dehors avec le bébé
    je me suis fait mettre dehors
    on m'expulse ce soir
    on se fait expulser demain matin
    l'huissier vient demain on va être à la rue
    je vais me retrouver à la rue
    on va se retrouver dehors avec 3 enfants
    la police vient nous expulser aujourd'hui
    je me fait expulsé demain j'ai pas de solution
    mon appart a brûlé on a plus rien où dormir
    l'hotel nous met dehors demain
    le 115 répond pas et je suis dehors
    j'appelle le 115 y a jamais de place
    besoin hébergement d'urgence ce soir
    je cherche un hébergement d'urgence pour cette nuit
    nous dormir dehors avec enfants
    moi pas maison dormir dehors
    je demandeur d'asile je dors dehors
    j'suis dehors depuis hier, i fait frod
    je squatte un garage il fait froid
    je dors chez personne, dans les escaliers
    ma copine enceinte dort dehors
    je passe la nuit dehors
    je vais passer la nuit dehors
    on couche dehors
    i sleep in my car
    im sleeping rough
    i have nowhere to sleep tonight
    we are on the street with our baby
    i got kicked out and have nowhere to go
    we are being evicted tomorrow
    i am homeless and it is cold
  `,
  hunger: `
    j'ai faim
    jai faim et plus d'argent
    mes enfants ont faim
    mes gosses ont faim
    les petits ont rien mangé depuis hier
    on a plus rien a manger
    on a pu rien a manger à la maison
    y a plus rien dans le frigo
    le frigo est vide et j'ai pas d'argent
    j'ai rien mangé depuis deux jours
    jé rien mangé depui hier
    ça fait 3 jours que je mange pas
    je saute des repas pour nourrir mes enfants
    je me prive de manger pour les enfants
    je ne mange plus qu'une fois par jour faute d'argent
    je mange un repas sur deux
    j'ai pas de quoi manger
    j'ai pas de quoi nourrir mes enfants
    plus de quoi acheter à manger jusqu'à la fin du mois
    plus d'argent pour manger
    je peux plus acheter de lait pour mon bébé
    plus de lait pour le bébé et plus un sou
    j'ai plus de couches ni de lait pour la petite
    on mange des pâtes à l'eau depuis une semaine, y a plus rien
    on n'a rien à manger ce soir
    j'ai 2 euros pour finir le mois et manger
    je fais les poubelles pour manger
    je vole pour manger
    ma voisine n'a plus rien à manger
    mon père de 80 ans n'a plus rien à manger chez lui
    min tchiot i a faim et j'ai pus un rond
    moi pas manger depuis deux jours
    nous pas manger, enfants faim
    les enfants pleurent ils ont faim
    besoin de manger urgent
    besoin urgent d'un colis alimentaire on a plus rien
    my kids are hungry
    we have no food left
    i havent eaten for two days
    i cant feed my children
    j'ai faim j'ai pas mangé aujourd'hui
    je crève de faim
  `,
  emergency: `
    j'ai mal à la poitrine
    jai tres mal a la poitrine et au bras
    j'ai une douleur dans la poitrine qui serre
    j'arrive plus à respirer
    jarrive pas a respiré
    ma mère n'arrive plus à respirer
    je fais un malaise
    mon mari a fait un malaise
    mon mari est tombé il répond plus
    mon père est par terre il ne bouge plus
    ma femme est inconsciente
    mon bébé ne respire plus
    mon bébé a 41 de fièvre et il convulse
    mon fils fait une crise d'épilepsie
    mon mari fait un infarctus
    je crois que je fais une crise cardiaque
    ma grand mère fait un AVC
    mon pere a la bouche de travers et parle bizarre d'un coup
    je saigne beaucoup
    je perds du sang je suis enceinte
    je suis enceinte et je perds les eaux
    ma femme est en train d'accoucher à la maison
    ma fille a avalé de la javel
    mon fils a avalé des médicaments
    il a fait une overdose
    mon copain fait une overdose
    j'ai pris trop de médicaments
    j'ai avalé toute la boite de cachets
    jai pris plein de doliprane je me sens mal
    ma copine a pris des cachets elle se réveille pas
    appelez le samu vite
    appelez une ambulance
    vite une ambulance
    il faut une ambulance tout de suite
    y a le feu chez moi
    ça sent le gaz chez nous on a mal a la tete
    il s'est coupé ça saigne énormément
    il est tombé du toit il bouge plus
    je vais m'évanouir
    i have chest pain
    i cant breathe
    my father collapsed
    my baby is not breathing
    he took an overdose
    call an ambulance
    au secours
    au secour aidé moi
    c'est une urgence vitale
    mon mari respire plus
    papa i bouge pus
  `,
};

const SECOND_CRIES: Readonly<Record<DistressTopic, string>> = {
  suicide: `
    j'ai plus la force de continuer à vivre
    jme sens tellement mal que je pense a partir definitivement
    j'ai ecrit une lettre d'adieu a mes enfants
    je me suis renseigné pour mourir sans souffrir
    mon petit frère a essayé de se pendre
    je veux rejoindre mon mari au cimetière
    si j'ai pas d'aide je me fous en l'air
    jpref crevé que vivre comme sa
    ma copine menace de se suicider si je pars
    plus rien ne me retient ici bas
    je vois plus de raison de rester en vie
    ma mère a arrêté de manger elle veut se laisser mourir
    je compte me tuer ce week end
    des fois jme dis que ça serait plus simple si j'étais plus là
    je suis au bord du gouffre jvais passer a l'acte
    i feel like ending it all
    my friend wants to kill herself
    j'ai un fusil et j'ai envie de m'en servir contre moi
    je veux que ça s'arrête, je veux dormir pour toujours
    j'me taillade les bras
  `,
  violence: `
    mon mari m'a cassé le bras
    il m'a poussée dans les escaliers hier
    mon ex vient taper à la porte la nuit et il hurle qu'il va me crever
    ma belle mère me frappe avec un bâton
    je vis un enfer avec mon conjoint il me met des baffes
    il me crache dessus et me tire par les cheveux
    mon compagnon me viole
    un homme m'a violée en sortant du travail
    ma collègue arrive avec des bleus je crois que son mari la cogne
    mon copain contrôle tout et me menace si je sors
    il a essayé de m'étrangler
    mon frère me tabasse
    jsui terrorisé par mon mari
    ma femme me lance des assiettes et me griffe
    il veut me bruler avec de l'essence
    il a dit je vais te tuer toi et ta famille
    mon ex a défoncé la porte il est en bas
    mon mari il m'a donner coup de couteau
    my husband hit me last night
    my partner hurts me and i cant leave
  `,
  child: `
    mon ex secoue le bébé quand il pleure
    la voisine bat ses enfants
    mon neveu est frappé par son beau-père
    ma fille m'a dit que papi lui fait des choses
    mon père me tape j'ai 14 ans
    il a brûlé mon fils avec une cigarette
    ils enferment leur gamin dans la cave
    des coups sur un enfant dans l'immeuble en face
    mon fils de 8 ans a peur de rentrer chez son père qui le tape
    j'ai giflé trop fort ma fille je perds le contrôle
    un monsieur suit ma fille et lui envoie des photos de lui nu
    my neighbour beats his kids
    ma cousine de 12 ans est violée par son père
    mon mari fait du mal à notre fille
    la nounou tape mon bébé
  `,
  homeless: `
    on dort à quatre dans le fourgon
    je dors dans le bus de nuit
    je passe mes nuits aux urgences parce que j'ai pas de toit
    mon bailleur a changé la serrure on est dehors
    mon mari m'a foutue à la porte cette nuit avec les gosses
    je suis sorti de prison ce matin et je sais pas où dormir
    je sors de l'hôpital demain et j'ai nulle part où aller
    l'expulsion c'est demain avec les gendarmes
    je dors dans les bois derrière la citadelle
    plus de logement depuis hier, deux enfants, que faire ce soir
    je suis a la rue depui 2 semaine
    j'couche dins ch'garage
    le foyer m'a viré ce soir
    on a passé la nuit dans la laverie
    moi dormir la gare, pas maison
    we are sleeping in the car with our kids
    my landlord threw us out tonight
    i slept in the park last night
    mon fils de 20 ans dort dans sa voiture
    ma tante âgée vit dans un garage sans chauffage
  `,
  hunger: `
    j'ai rien dans le ventre depuis hier matin
    les placards sont vides jusqu'au 5
    mes enfants vont au lit sans manger
    j'peux plus remplir le frigo, les gosses réclament
    je donne tout aux enfants et moi je mange pas
    plus une miette à la maison
    jai plu 1 euro pr manger
    je bois de l'eau pour couper la faim
    ma fille s'est évanouie à l'école elle avait rien mangé
    on mange que du pain depuis 4 jours
    pas de repas aujourd'hui encore
    we have nothing to eat until friday
    my baby has no milk left and i have no money
    ma vieille voisine se nourrit plus elle a plus de sous
    besoin d'aide pour nourrir mes enfants ce soir
  `,
  emergency: `
    mon mari a très mal au bras gauche et il transpire
    ma mère a fait une chute elle ne se relève pas
    mon bébé est tout bleu
    j'ai avalé de l'eau de javel
    mon fils s'étouffe
    il a pris de la drogue il se réveille pas
    je crache du sang
    j'ai la tête qui tourne et je vois plus rien d'un oeil d'un coup
    ma femme enceinte saigne beaucoup
    mon père diabétique est dans le coma
    mon voisin est tombé de l'échelle il est inconscient
    ma petite a bu du produit wc
    au feu ma cuisine brûle
    my mother is unconscious
    my husband is having a heart attack
  `,
};

const labelled = (set: Readonly<Record<DistressTopic, string>>): readonly Cry[] =>
  DISTRESS_TOPICS.flatMap((topic) => lines(set[topic]).map((text) => ({ text, topic })));

/** Sentences that must be met with the numbers of their topic. */
export const cries: readonly Cry[] = labelled(FIRST_CRIES);
/** The same, of the second set. */
export const laterCries: readonly Cry[] = labelled(SECOND_CRIES);

/** Sentences that must go on to the reader of the answer: near misses, then everyday answers. */
export const ordinary: readonly string[] = lines(`
  mon père est mort en 2019
  ma mère est décédée le mois dernier
  mon mari est mort d'un cancer
  mon mari est mort il y a deux ans
  mon mari s'est suicidé il y a dix ans, je suis veuve
  ma femme est décédée en mars
  je suis veuve
  veuf depuis 2015
  mon conjoint est mort au travail, j'ai une rente
  ma grand-mère est morte j'ai hérité de 3000 euros
  mort de rire
  mdr mort de rire votre question
  je suis mort de rire
  ptdr jsuis morte
  je meurs de faim lol je mange et je reviens
  je meurs de chaud dans cet appart
  je suis mort de fatigue après le boulot
  je suis crevé ce soir on reprend demain
  jsuis crevée je continue demain
  ma voiture est morte
  mon téléphone va mourir, plus de batterie
  mon ordi est mort
  ça me tue ces papiers
  la paperasse va me tuer mdr
  cette administration me rend fou
  les impôts m'étranglent
  les factures me tuent
  on se tue au travail pour 1300 euros
  je me tue à la tâche pour 1200 euros par mois
  je me bats pour garder mon logement
  je me bats avec la caf depuis 6 mois
  il faut se battre pour avoir ses droits
  on s'est battus pour avoir l'aah
  battre le fer tant qu'il est chaud
  il me frappe que vous demandiez mon loyer
  ce qui me frappe c'est le montant
  ce qui m'a frappé c'est que j'ai droit à rien
  je tape sur mon clavier c'est lent
  je tape mon code postal
  j'ai tapé trop vite
  j'ai tapé une erreur dans le loyer
  la caf m'a tapé 200 euros de trop perçu
  mon fils tape dans un ballon
  frappez à la porte du ccas
  c'est un coup dur
  j'ai eu un coup de chance
  coup de main pour remplir le dossier
  j'ai eu un coup de froid
  je vais donner un coup de main à ma mère
  mon ex a été condamné pour violences en 2012, on est divorcés
  j'ai été victime de violences il y a 20 ans, le jugement est fini
  le juge a prononcé le divorce en 2018
  jugement au tribunal d'Arras en 2014 pour coups et blessures
  j'ai une pension d'invalidité après une agression en 2009
  il n'a jamais été violent
  mon mari n'est pas violent
  mon mari ne me frappe pas
  personne ne me frappe
  non je ne suis pas en danger
  non pas de violence
  je ne veux pas mourir
  je n'ai pas envie de mourir
  non mes enfants ne sont pas en danger
  mes enfants mangent à la cantine
  mes enfants mangent à leur faim
  on mange bien merci
  non on a de quoi manger
  combien coûte la cantine
  tarif de la cantine pour deux enfants
  aide pour payer la cantine
  est-ce qu'il y a une aide alimentaire à Arras
  où est la banque alimentaire
  je vais aux restos du coeur chaque hiver
  je suis bénévole aux restos du coeur
  épicerie solidaire
  chèque alimentaire
  colis alimentaire c'est quel jour
  ticket restaurant
  prime de panier repas 120 euros
  je travaille au 115
  je travaille au samu social
  je suis pompier
  pompier volontaire
  mon mari est pompier à Arras
  je suis ambulancier
  je conduis une ambulance
  infirmière aux urgences
  je travaille aux urgences de l'hôpital d'Arras
  sage-femme
  je suis aide soignante à l'hôpital
  je suis policier
  gendarme
  mon fils est gendarme à Beaurains
  agent de sécurité
  je travaille à l'aide sociale à l'enfance
  assistante familiale, j'accueille deux enfants placés
  éducatrice à la protection de l'enfance
  éducateur spécialisé
  je suis boucher
  je travaille à l'abattoir
  chauffeur routier
  croque-mort, je travaille aux pompes funèbres
  employé de pompes funèbres
  fossoyeur communal
  rue de la Mort
  j'habite rue des pompiers
  rue du 11 novembre
  j'habite rue de la Paix à Arras
  12 rue des Fusillés
  j'habite impasse du Paradis
  rue de l'Abattoir
  rue du Calvaire
  place du Pont de Cité
  boulevard de Strasbourg
  rue Saint-Aubert
  allée des soupirs
  Mercatel
  Arras
  Achicourt
  Beaurains
  Saint-Laurent-Blangy
  st nicolas les arras
  Sainte-Catherine
  anzin st aubin
  Tilloy-lès-Mofflaines
  Monchy-le-Preux
  Wancourt
  Neuville-Vitasse
  Rivière
  Boiry-Becquerelle
  Hénin-sur-Cojeul
  Thélus
  Roclincourt
  Feuchy
  Fampoux
  Gavrelle
  Maroeuil
  j'habite Dainville
  j'habite à la mairie de Mercatel, logement de fonction
  hébergé chez un ami
  je suis hébergé chez un copain
  hébergée chez ma soeur gratuitement
  je vis chez mes parents
  chez mes parents
  chez ma mère
  je dors chez ma copine le week-end
  mes enfants dorment chez leur père un week-end sur deux
  mon fils dort chez moi une semaine sur deux
  sans domicile
  sans domicile fixe
  sans domicile stable
  je n'ai pas de domicile stable
  domicilié au CCAS
  je suis en foyer
  résidence sociale
  foyer jeunes travailleurs
  je suis en CHRS
  en caravane
  terrain des gens du voyage
  je cherche un logement plus grand
  je cherche un logement
  je veux un logement social
  mon bail finit en juin
  mon bail se termine dans trois mois
  je déménage le mois prochain
  je quitte mon logement en décembre
  mon logement est humide
  il fait froid dans mon logement, la chaudière est en panne
  j'ai une dette de loyer de 400 euros
  je suis sorti de la rue en 2015
  avant j'étais à la rue mais maintenant j'ai un appart
  j'ai été expulsé en 2010
  je travaille dehors
  je mange dehors le midi
  je suis dehors je réponds plus tard
  je suis dans ma voiture je vous réponds après
  je vis de mon travail
  j'ai vendu ma voiture
  la voiture dort au garage
  je dors mal
  j'ai mal dormi
  j'ai mal au dos
  j'ai mal aux dents et pas de mutuelle
  j'ai mal compris la question
  j'ai mal rempli
  c'est mal écrit
  il y a un malaise avec mon employeur
  je respire enfin
  je suis asthmatique
  j'ai fait un infarctus en 2016, je suis en invalidité
  j'ai eu un avc il y a 4 ans
  mon mari a eu un AVC en 2020 il est handicapé
  handicap 80%
  taux d'incapacité entre 50 et 79
  je suis épileptique, j'ai l'aah
  en affection longue durée
  j'ai un cancer, je suis en arrêt maladie
  arrêt maladie depuis mars
  dépression, en arrêt depuis 6 mois
  je suis suivi par un psychologue
  congé maternité
  j'ai accouché le 3 mars
  je suis enceinte de 5 mois
  j'accouche en février
  mon bébé est né le 12 octobre
  urgent je dois envoyer le dossier avant vendredi
  c'est urgent pour la caf
  c'est pas urgent
  demande urgente de rsa
  aide d'urgence du fsl c'est quoi
  à l'aide je comprends rien aux papiers
  aidez moi à remplir le dossier
  aide
  help
  help me with the form please
  au secours ce formulaire mdr
  j'ai besoin d'aide pour la caf
  à quoi bon demander ils refusent toujours
  à quoi bon répondre à tout ça
  à quoi ça sert cette question
  j'en peux plus de ces papiers
  j'en peux plus de la caf
  j'en ai marre de répondre
  j'en ai marre du travail
  je veux en finir avec ce dossier
  on peut en finir avec les questions
  je veux finir plus tard
  c'est fini ?
  la fin du mois est dure
  fin de droits
  je suis en fin de droits chômage
  je disparais une heure et je reviens
  je vais partir à la retraite
  je veux partir en vacances
  je pars en vacances avec les enfants
  je vais partir de mon travail
  j'ai fait une bêtise dans ma réponse
  j'ai fait une connerie sur la date, je corrige
  mon fils a fait des bêtises à l'école
  l'assurance vie
  j'ai une assurance vie de 5000 euros
  capital décès
  pension de réversion
  allocation veuvage
  assurance obsèques
  certificat de décès
  orphelin de père
  ma fille est orpheline
  enfant décédé
  mon ex ne paie pas la pension
  le père ne verse rien
  le père a disparu
  le père ne voit plus les enfants
  mon ex a peur de perdre la garde
  j'ai peur de perdre mes droits
  j'ai peur de me tromper
  j'ai peur que la caf coupe mon rsa
  jai peur de pas avoir assez
  la caf menace de couper mes aides
  mon employeur menace de me licencier
  je me suis fait virer de mon travail
  j'ai été viré en juin
  mis à la porte de mon boulot en septembre
  on m'a mis dehors de mon cdi
  licencié économique
  j'ai touché 300 euros de prime
  mon fils touche une bourse
  mon mari touche le chômage
  mon oncle touche sa retraite
  mon patron touche plus que moi
  je touche l'aah
  ma fille touche 200 euros
  enfant placé
  mon enfant est placé à l'ase
  mon fils est en famille d'accueil
  garde alternée
  je suis seule avec trois enfants
  mère isolée
  séparés depuis janvier
  on est séparé mais même toit
  divorcée
  pacsé
  union libre
  célibataire
  marié
  concubinage
  non
  oui
  ouais
  nan
  ouè
  peut etre
  jsp
  je sais pas
  je c pas
  aucune idée
  0
  zéro
  rien
  850
  850 euros
  1 250,40 €
  1200 net par mois
  environ 900
  dans les 600 euros
  mi j'gagne 1100 par mois
  650e de loyer charges comprises
  45 m2
  2 enfants
  deux
  3 gosses
  j'ai deux garçons et une fille
  née le 03/05/1985
  le 12 janvier 1990
  12/03/2015 et 04/06/2018
  mai 1985
  j'ai 72 ans
  je suis retraitée
  étudiant boursier
  apprenti
  en alternance
  intérim chez Häagen-Dazs
  cdi temps partiel
  auto entrepreneur
  agriculteur
  demandeur d'emploi
  au rsa
  j'ai un titre de séjour de 10 ans
  récépissé
  carte de résident
  je suis réfugié statutaire
  demandeur d'asile depuis mars
  nationalité belge
  locataire
  locataire hlm chez Pas-de-Calais habitat
  proprio
  propriétaire avec crédit
  en colocation
  meublé
  parler à quelqu'un
  je veux parler à un conseiller
  je voudrais un rendez-vous
  c'est où la maison france services
  retour
  recommencer
  bonjour
  salut
  merci beaucoup
  c'est quoi la c2s
  combien je vais toucher
  c koi la prime d'activité
  pourquoi vous demandez ça
  je préfère ne pas répondre
  vous êtes un robot ?
  my husband died in 2018
  my father is dead
  my rent is 550 euros
  i live with a friend
  i work as a firefighter
  i am a nurse in the emergency room
  i have two kids
  i lost my job
  i don't know
  no income
  i'm dying to know the result
  this form is killing me lol
  el bistrot du coin y paie pas ses salariés
  j'sus artraité des mines
  chti boulot d'été
  j'vis aveuc min frère
  y drache dehors
  le chien m'a mordu mais ça va
  mon chat est mort
  allocation pour le chien d'aveugle
  mon petit frère me tape sur les nerfs
  il me tape sur le système ce formulaire
  violent orage hier plus d'internet
  la cité des métiers
  place des héros
  la cave est inondée
  un banc public
  tente de camping à vendre
  je tente ma chance
  je suis au bout du rouleau de papier lol
  la batterie est à plat
  je brûle d'impatience
  gaz et électricité 120 euros
  facture de gaz
  on se chauffe au gaz
  plus de gaz en bouteille ça coûte cher
  je saigne à blanc mon budget
  frigo en panne, y a t il une aide pour le remplacer
  aide pour acheter un frigo
  lait infantile c'est remboursé ?
  le lait est cher
`);

/** The same, of the second set. */
export const laterOrdinary: readonly string[] = lines(`
  mon médecin me suit depuis trois ans
  le conseiller me suit à la mission locale
  il a pris ma carte vitale
  la préfecture garde mon passeport
  mes papiers sont à la préfecture
  ma mère a pris ses médicaments ce matin
  j'ai pris mes médicaments
  je prends des comprimés pour la tension
  la caf m'a mis dans le rouge
  mon fils vit seul dans un appartement à Lille
  mes enfants dorment dans la même chambre
  mes enfants ont mangé
  je mange une fois par jour à la cantine du travail
  on mange à midi
  j'ai 15 euros de frais bancaires
  mon loyer a pris 20 euros
  le prix du pain a augmenté
  je ne peux pas payer le loyer en entier
  je ne peux pas acheter de voiture
  pas acheté, je loue
  j'achète du lait en poudre, c'est 25 euros par mois
  ma fille a 15 ans et elle est au collège
  ma fille a fugué une fois en 2019, tout va bien maintenant
  mon fils est au lycée, il a été harcelé l'an dernier et changé d'école
  j'ai 16 ans et je veux travailler
  j'ai 17 ans je cherche une formation
  j'ai peur pour ma retraite
  j'ai peur pour mes droits
  peur pour mon dossier
  la mort de mon père m'a laissé une maison
  depuis la mort de mon mari je suis seule
  à la mort de ma mère on a vendu
  mon mari n'est plus de ce monde
  il n'est plus de ce monde depuis 2020
  j'ai perdu mon mari
  j'ai perdu mon père et mon travail la même année
  il a fait une bêtise en signant ce contrat
  j'ai peur de faire une bêtise dans la déclaration
  je vais faire une erreur je crois
  je veux dormir, on continue demain
  je n'arrive pas à me réveiller le matin pour le travail
  je travaille de nuit
  je passe la nuit au travail
  je suis veilleur de nuit dans un hôtel
  je travaille dans un garage
  j'habite au dessus d'un garage
  je loue un garage 50 euros
  je travaille au parking des Grandes Prairies
  je vends des cartons
  je travaille à la laverie
  femme de ménage dans les escaliers d'un hlm
  l'hôtel où je travaille ferme
  mon proprio m'a mis un loyer plus cher
  mon proprio m'a donné congé pour juin 2027
  préavis de trois mois
  on m'a viré de mon stage
  j'ai démissionné
  mon patron m'a forcé à prendre des congés
  on m'oblige à rembourser
  on m'oblige à faire des démarches en ligne
  la caf m'oblige à déclarer
  mon ex m'a donné la garde
  mon ex m'a fait un virement
  mon mari m'a pris ma voiture ce matin pour aller travailler
  il a pris un crédit
  il m'a pris la main
  mon fils a pris un couteau de cuisine pour son apprentissage
  je suis cuisinier
  j'ai deux mains gauches
  coup de téléphone de la caf
  ils me donnent des coups de main
  j'ai mal au ventre à cause du stress mais ça va
  j'ai souvent mal à la tête
  je vois mal de loin
  je suis en ald pour le coeur
  mon père est cardiaque
  ma mère a alzheimer
  mon bébé a des coliques
  mon bébé a eu son vaccin
  j'accouche en mars, quelles aides
  je vais accoucher dans deux mois
  je viens d'accoucher, quelles aides
  on habite au 115 rue de Douai
  115
  119 euros
  3919
  112 euros par mois
  15
  17
  18
  il y a une fuite d'eau
  gaz de ville
  la chaudière à gaz est en panne depuis lundi
  feu mon mari avait une petite retraite
  mon feu mari travaillait aux mines
  pas de mariage
  mariage en 2012
  bataille pour la garde des enfants, jugement en mai
  combat de boxe, je suis sportif
  je boxe en amateur
  je fais du judo
  mon chien s'est battu
  mes parents sont en maison de retraite
  mes parents m'hébergent
  mes parents m'ont donné 200 euros
  ma mère m'a mis sur son contrat de mutuelle
  c'est la fin du contrat
  c'est la fin de mes droits en mars
  fin de bail
  j'en ai assez de ces démarches
  je suis fatigué de remplir des papiers
  fatiguée par le travail
  ma vie de couple va bien
  la vie est chère
  coût de la vie
  je gagne ma vie correctement
  un boulet ce formulaire
  je suis à découvert de 300 euros
  je suis au fond du couloir à droite
  urgence : la date limite est demain
  aide d'urgence
  besoin d'aide pour nourrir mon chat lol
  my landlord raised the rent
  my husband works at night
  i sleep at my sister's place
  my kids eat at school
`);
