import type { DistressTopic } from "../../src/dialogue/readers/distress";

/** Cries as people type them; the topic is the one whose numbers must be shown. */
export const CRIES: Readonly<Record<DistressTopic, string>> = {
  suicide: `
    je veux mourir
    jveu mourir
    j'ai envie de mourir
    jai envi de mourir
    je veut mourrir
    je veux en finir
    j'en peux plus je veux en finir avec la vie
    je vais me suicider
    je pense au suicide
    je veux me suissider
    j'ai des idées suicidaires
    j'ai des idées noires
    je vais me tuer
    je veux me foutre en l'air
    je vais me pendre
    je pense à me jeter sous un train
    je n'ai plus envie de vivre
    j'ai plus envie de vivre
    je ne veux plus vivre
    jveu plus vivre
    je veux plus être là
    autant mourir
    ma vie ne vaut plus la peine
    tout le monde serait mieux sans moi
    mon frère veut se suicider
    ma fille parle de se tuer
    mon fils a fait une tentative de suicide
    je veux mettre fin à mes jours
    je vais m'ouvrir les veines
    je suis au bout du rouleau
    a quoi bon vivre
    la vie n'a plus de sens pour moi
    je veux disparaître pour toujours
    je préfère mourir que de continuer
    bonjour, je n'ai plus d'argent, je pense à mourir
    I want to die
    i want to kill myself
    I'm suicidal
    i don't want to live anymore
    I am thinking of ending my life
    no reason to live
    j'ai plus la force je veux crever
    franchement jai envie d'en finir
    si ça continue je me tue
    je vais sauter du pont
    je souhaite mourir
    i feel like killing myself
    des fois je pense à me faire du mal
    j'en ai marre de la vie
    je veux plus exister
    j'ai envie de me jeter par la fenêtre
    je supporte plus de vivre
    ma femme menace de se suicider
    i'm going to end it all
  `,
  violence: `
    il me frappe
    il me frape
    mon mari me tape
    mon mari me bat
    mon copain ma frapper
    mon ex me menace de mort
    mon conjoint est violent
    je suis victime de violences conjugales
    je subis des violences
    violance conjugal
    ma femme me frappe
    il me tape dessus tous les soirs
    il m'a étranglée
    il m'a violée
    je me suis fait violer
    j'ai peur de mon mari
    j'ai peur qu'il me tue
    il veut me tuer
    mon mec me met des claques
    mon homme me gifle
    il m'enferme à la maison
    je suis battue
    je suis une femme battue
    il lève la main sur moi
    il me donne des coups
    mon compagnon m'insulte et me frappe
    il me fait du mal
    ma voisine se fait frapper
    ma soeur est battue par son mari
    mon fils me frappe
    jai peur de lui
    il nous frappe
    il me menace
    mon mari m'a cassé le bras
    je suis couverte de bleus
    my husband hits me
    he hits me
    my boyfriend beats me
    i am a victim of domestic violence
    i am afraid of my husband
    he is going to kill me
    mon ex me harcèle et me suit
    mon mari m'a frappée hier soir
    il m'a mis une gifle devant les enfants
    mon concubin me bat quand il boit
    il est violent avec moi
    je fuis mon mari violent
    j'ai été violée
    my partner is abusive
    mon copain m'a tabassée
    il m'a poussée et frappée
    ma belle-fille est battue
    il menace de me tuer
    je suis harcelée par mon ex mari
    mon mari me fait peur
    il m'étrangle quand il est en colère
    he threatened to kill me
  `,
  child: `
    mon mari frappe mes enfants
    il tape mes enfants
    il frappe mon fils
    mon ex tape ma fille
    mes enfants sont en danger
    mon enfant est en danger
    ma fille est battue par son père
    mon fils se fait frapper par son beau-père
    on maltraite ma fille
    quelqu'un touche ma fille
    il a touché ma fille
    mon père me frappe
    mon beau-père me touche
    mes parents me tapent
    ma mère me bat
    j'ai peur qu'il fasse du mal à mes enfants
    un enfant est maltraité chez mes voisins
    attouchements sur ma fille
    je suis frappé par mon père
    he hits my children
    my dad hits me
    my children are in danger
    mon conjoint frappe les enfants
    ma voisine tape son bébé
    mon oncle me touche
    je crois que ma fille a été violée
    mon ex tape mon fils
    mon enfant est maltraité à l'école par un adulte
    ma mère me frappe avec une ceinture
  `,
  homeless: `
    je dors dehors
    je dors dehors avec mes enfants
    jdors dehor
    je dors dans ma voiture
    on dort dans la voiture avec les enfants
    je dors dans la rue
    je suis à la rue
    on est à la rue avec mon bébé
    chui a la rue
    nous dormons sous une tente
    on dort à la gare
    je vis dans ma voiture depuis 2 mois
    je n'ai nulle part où dormir
    je sais pas ou dormir ce soir
    j'ai nulle part ou aller ce soir
    je me retrouve à la rue
    mon mari m'a mise à la rue
    on m'a jeté dehors ce soir
    on est dehors avec mes enfants
    je suis sans abri
    on a été expulsés ce matin
    je cherche un hébergement d'urgence
    je passe mes nuits dehors
    ma fille dort dehors
    pas de toit pour ce soir
    on va être à la rue demain
    je dors sous un pont
    je squatte dans un hall
    i sleep outside
    i am sleeping in my car with my kids
    I'm homeless
    we have nowhere to sleep tonight
    i have nowhere to go
    we are living on the street
    je suis dehors avec ma fille de 2 ans
    je dors dans une voiture avec mon fils
    depuis hier je suis a la rue
    on nous a mis dehors
    je couche dehors
    nous vivons dans une tente
    on a nulle part ou aller
    on dort dehors ce soir
    je suis dans la rue depuis lundi
    plus de logement, on dort dans le camion
    mes enfants et moi on est à la rue
    sleeping rough since monday
  `,
  hunger: `
    on a plus rien a manger
    j'ai rien à manger
    je n'ai plus rien à manger
    mes enfants ont faim
    j'ai faim
    jai tres faim
    on n'a pas mangé depuis hier
    je n'ai pas mangé depuis deux jours
    j'ai pas manger depuis 3 jours
    mon frigo est vide
    plus rien dans le frigo
    je saute des repas
    je me prive de manger pour mes enfants
    on crève de faim
    plus d'argent pour manger
    je peux plus nourrir mes enfants
    je ne peux pas donner à manger à mes enfants
    je mange un repas par jour
    on mange pas tous les jours
    pas de quoi manger ce soir
    i have nothing to eat
    my kids are hungry
    we have no food
    i can't feed my children
    i haven't eaten for two days
    jai pas mangé aujourd'hui
    y a plus rien dans les placards
    mes gosses ont rien mangé
    on a plus de quoi manger
    nous avons très faim
    on n'a plus rien à bouffer
    je mange plus depuis 3 jours faute d'argent
    mes enfants n'ont pas mangé ce midi
    i am starving and have no money
  `,
  emergency: `
    je fais une crise cardiaque
    mon mari fait un malaise
    il ne respire plus
    j'arrive plus à respirer
    j'ai du mal à respirer
    elle est inconsciente
    je saigne beaucoup
    j'ai mal à la poitrine
    j'ai avalé plein de médicaments
    j'ai pris trop de cachets
    j'ai perdu les eaux
    mon père fait un avc
    ma mère s'est évanouie
    appelez une ambulance
    au secours
    mon bébé ne respire plus
    je perds beaucoup de sang
    il fait une overdose
    i am having a heart attack
    she can't breathe
    call an ambulance
    i have chest pain
    ma mère a perdu connaissance
    mon mari ne se réveille plus il respire mal
    il y a le feu chez moi
    mon fils a avalé de la javel
    je crois que je fais un avc
    mon fils convulse
    il est tombé il bouge plus
    grosse douleur dans la poitrine
  `,
};

/** What people write about their lives and papers that is no cry. */
export const NO_CRIES = `
    je veux mourir de rire
    je suis mort de rire
    c'est à mourir de rire vos questions
    mon père est mort
    mon mari est mort en 2019
    je suis veuve, mon mari est décédé
    ma mère est morte l'an dernier
    il me frappe que vous demandiez ça
    cette paperasse me tue
    le boulot me tue
    je me tue au travail
    je meurs de chaud
    je meurs d'envie de savoir
    j'ai une faim de loup
    je n'ai pas faim
    je n'ai plus faim
    non merci
    oui
    1 200 €
    le 3 mai 1985
    2 enfants
    j'habite rue de la Paix
    j'habite à Arras, rue Gambetta
    12 rue du Pont
    je suis à la rue Saint-Aubert
    mon logement est à la rue Victor Hugo
    je travaille dehors
    mon chien dort dehors
    je suis séparée
    je suis divorcé
    je vis seul avec mes enfants
    j'élève seule mes enfants
    mes enfants sont grands
    mes enfants mangent à la cantine
    on mange à la cantine
    je paie la cantine, les repas coûtent cher
    je ne mange pas de viande
    mon mari travaille
    mon mari me verse une pension
    mon ex me verse 200 euros
    mon ex ne me verse rien
    mon conjoint touche le chômage
    mon père touche une retraite
    ma fille touche une bourse
    je touche le RSA
    je touche 800 euros
    ma mère me donne 100 euros
    mes parents m'aident
    mes parents me logent
    je loge chez mes parents
    je dors chez un ami
    je suis hébergé par ma soeur
    je vis chez ma mère
    je n'ai pas de logement
    sans domicile fixe
    sans domicile
    je suis hébergée gratuitement
    je suis locataire
    je vis en caravane sur mon terrain
    j'ai une voiture
    je vis à la campagne
    j'ai fini
    je veux en finir avec ces papiers
    en finir avec la paperasse
    je tape mon code
    j'ai tapé une mauvaise réponse
    tapez votre nom
    je tape sur mon clavier
    je me suis trompé
    je bats des records
    mon coeur bat
    je me bats pour mes droits
    je me bats contre la CAF
    la CAF me harcèle de courriers
    frappé par la crise
    je suis frappé par le chômage
    je suis au chômage
    je suis malade
    je suis en arrêt maladie
    je suis en invalidité
    j'ai fait un AVC en 2020
    j'ai eu une crise cardiaque l'an dernier
    mon mari a eu un accident
    je suis enceinte de 6 mois
    je vais accoucher en mars
    mon bébé est né hier
    je suis handicapée
    j'ai mal au dos
    j'ai mal compris
    je prends des médicaments
    les médicaments sont chers
    urgences de l'hôpital d'Arras
    Secours populaire
    je vais au Secours catholique
    au secours populaire
    Croix-Rouge
    pompier volontaire
    je suis pompier
    je suis policier
    mon fils est gendarme
    mon fils est au lycée
    ma fille a 14 ans
    mon fils a 3 ans et ma fille 5
    ma fille est en danger de redoublement
    un enfant à charge
    enfants en garde alternée
    mon enfant est scolarisé
    l'enfant vit chez son père
    assurance décès
    capital décès
    pension de réversion
    obsèques de ma mère
    prime d'activité
    allocation logement
    je voudrais une aide alimentaire
    où trouver un colis alimentaire
    le restaurant du coeur
    je fais les courses à la fin du mois
    j'ai faim de savoir
    la fin du mois est difficile
    je suis à découvert
    je n'ai pas d'argent
    je n'ai plus de revenus
    je n'ai rien
    rien du tout
    je n'ai pas de mari
    mon mari n'est pas violent
    il ne me frappe pas
    je ne suis pas à la rue
    je ne dors pas dehors
    je n'ai jamais été battue
    je ne suis pas victime de violences
    pas d'idées noires
    je peux plus payer mon loyer
    j'ai peur de perdre mes droits
    j'ai peur de me tromper
    j'ai peur de la CAF
    mon propriétaire veut vendre
    mon propriétaire me menace d'augmenter le loyer
    je suis expulsable en mars
    procédure d'expulsion au tribunal
    je reste dehors toute la journée pour mon travail
    je suis en dehors de la commune
    en dehors d'Arras
    je vis dehors d'Arras
    je suis sorti de la rue en 2018
    je veux parler à quelqu'un
    stop
    retour
    aide
    je veux arrêter
    finir
    terminé
    ça suffit
    je veux vivre à Arras
    envie de partir en vacances
    je veux changer de vie
    j'en ai marre des questions
    ça me saoule
    merde
    va te faire voir
    lol mdr
    ptdr je suis mort
    mort de fatigue
    I am a widow
    my husband died in 2018
    my wife works
    my husband gives me 200 euros
    i am dying to know
    this paperwork kills me
    i live in Arras
    I live with my parents
    I work outside
    i am hungry for more
    my kids are 3 and 5
    my car is outside
    my son hits the books
    I have no income
    i don't want to answer
    hello
    thank you
    je tape mal excusez moi
    mon mari tape à l'ordinateur
    je suis au bout de mes droits chômage
    j'ai mis fin à mon contrat
    fin de contrat
    mon mari est agressif en affaires
    je loue une chambre chez l'habitant
    on vit à 5 dans 2 pièces
    la voiture est en panne
    je dors mal
    je dors à l'hôtel
    je dors chez des amis en ce moment
    je fais des ménages
    mon fils mange au lycée
    repas à domicile pour ma mère
    portage de repas
    le dîner est prêt
    j'ai perdu mon travail
    j'ai perdu mon mari
    mon père nous a quittés
    je suis parti de chez mon ex
    ma femme est au foyer
    mon ex a la garde des enfants
    je crains de perdre la CAF
    mon fils fait du judo
    mon bébé a 3 mois
    il fait froid dans mon logement
    on se chauffe au bois
    rien à déclarer
    je n'ai rien à ajouter
    je ne vois plus personne
    mon mari est à la maison de retraite
    il est aveugle
    je voudrais un rendez-vous
    maman de 3 enfants
    papa solo
    mon père m'héberge
    ma mère me garde les enfants
    le 115 ne répond pas
    c'est quoi le 3919
    mon mari me dit que j'ai droit à l'APL
    mon ex me doit de l'argent
    je me suis tapé tous les papiers
    on m'a tapé dans la voiture
    j'ai été frappé par la maladie
    il me touche 200 euros
    elle touche 300 de pension
    je suis logé dans un foyer
    je vis à l'étranger
    j'habite dans la rue principale
    ma maison donne sur la rue
    mon travail est à la gare
    je passe à la gare tous les jours
    en voiture je mets 10 minutes
    je vis en couple
    je mange chez ma mère
    cuisine équipée
    prime de noël
    plus de droits
    plus de travail
    j'ai plus de voiture
    pas de garde
    je veux partir à la retraite
    je n'ai envie de rien
    mon médecin m'a arrêté
    il respire la santé
    mon fils est autiste
    j'ai une pension de veuve
    suite au décès de mon fils
    décédée
  `;

export const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
