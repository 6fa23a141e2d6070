import type { DistressTopic } from "../../src/dialogue/readers/distress";

/*
 * Written as people type, before the stems of the second net were chosen. Nothing is to be tuned on it sentence by
 * sentence: what it says of words nobody thought of would be lost.
 */

const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const CRIES: Readonly<Record<DistressTopic, string>> = {
  emergency: `
    ma mère respire très mal ses lèvres sont bleues
    jcrois que jfais une crise cardiaque
    jai avalé tous les comprimés de la boite
    y a le feu dans la cuisine
    mon bebe est tout mou il réagit pas
    il c ouvert le bras ca coule partout
    ca sent le gaz on a tous mal a la tete
    ma fille convulse
    jarrive plus a respirer
    mon voisin est par terre inconscient
    il a pris trop de drogue il bouge plus
    mon père a la bouche de travers et parle bizarre
    je perds beaucoup de sang je suis enceinte
    le petit a bu de la javel
    il s'est electrocuté
    help my dad collapsed
    she is not breathing
    i took too many pills
    grosse douleur dans la poitrine qui descend dans le bras
  `,
  suicide: `
    jai plus la force de continuer a vivre
    si je disparais personne verra la différence
    je pense au train tous les soirs
    jai preparé une lettre pour mes enfants apres c fini
    jveu que tt sarrete
    autant crever
    je me suis encore coupée hier
    j'ai des idées noires tout le temps
    je serai bientot plus là de toute façon
    le monde serait mieux sans moi
    jai envie de sauter du pont
    j'ai gardé les médicaments au cas où
    jsuis au bout du rouleau jvais lacher
    ma soeur parle de se foutre en l'air
    mon fils de 16 ans veut se pendre
    je supporte plus ma vie
    la vie ça sert à rien
    jvoudrais mendormir et plus jamais me reveiller
    je me deteste je merite pas d'exister
    i dont want to be here anymore
    i keep thinking about ending it
    je pense à la mort tous les jours
    g envi de mouriir
    j ai tout perdu je vois pas d'autre issue que partir pour de bon
  `,
  violence: `
    il me tire les cheveux quand il a bu
    mon copain ma etranglé samedi
    il me prend tout mon argent et mon téléphone
    jai des bleus partout a cause de lui
    mon ex m'attend en bas de chez moi tous les soirs
    il a dit que si je pars il me retrouvera
    il menferme quand il part au travail
    ma femme me jette des assiettes dessus
    il me force a coucher avec lui
    je suis cachée dans la salle de bain il est furieux
    jai du partir avec les enfants il devenait fou
    il cass tout a la maison
    mon frère me surveille et veut me marier de force
    il ma mis une claque devant les petits
    il ma pousser dans les escaliers
    mon beau père me touche
    je sursaute dès que j'entends ses clés
    on ma agressée dans le hall hier soir
    il garde mes papiers et je peux pas sortir
    il dit quil va me defigurer
    my boyfriend hits me
    my husband locks me in
    he threatens to take my kids and hurt me
    il m'a cassé le poignet
    jvoudrais le quitter mai jai trop peur de ce quil va faire
    il ma montré un couteau
    mon mari me fait peur
    il maltraite moi et la petite
  `,
  child: `
    mon petit cousin a des marques de ceinture
    le voisin tape ses gosses tous les soirs
    ma fille dit que son oncle lui fait des choses
    le papa secoue le bébé quand il pleure
    les enfants d'a coté restent seuls toute la nuit
    mon père me frappe avec un fil electrique j'ai 14 ans
    ma mere me laisse pas manger
    jai 12 ans et mon beau pere vient dans mon lit
    ma nièce de 6 ans a peur de rentrer chez elle
    je crie trop sur mon fils hier je l'ai giflé fort
    un bebe pleure sans arret chez le voisin et ca cogne
    mon eleve arrive avec des brulures
    mon ex enferme la petite dans la cave
    la nounou tape mon fils
    my stepdad hurts me
    someone is hurting the kid next door
    mon fils se fait harceler au college il veut plus y aller il parle de mourir
    la petite dit que papi la touche
    jai peur de faire du mal a mon bebe
  `,
  homeless: `
    on dort dans la bagnole depuis 2 semaines
    le proprio a changé la serrure mes affaires sont sur le trottoir
    jai nulle part ou aller ce soir
    je suis a la gare avec mes valises
    le 115 repond pas
    expulsé ce matin par les huissiers
    ma mere ma mis a la porte
    jsui sdf depuis lundi
    on est 4 sous une tente
    mon pote peut plus mheberger je sais pas ou dormir
    je passe mes nuits dans le hall d'un immeuble
    jai froid jai pas de toit
    enceinte et sans hebergement
    l'hotel nous garde plus demain
    je vis dans un squat sans chauffage
    jdors chez lun chez lautre et la plus personne
    je zone dehors avec mon chien
    on a passé la nuit aux urgences pour avoir chaud
    we got evicted
    sleeping in my car with my kids
    plus de logement depuis hier avec le bébé
    jsui a la rue
    ils nous ont viré du foyer
  `,
  hunger: `
    le frigo est vide et c'est le 15
    jai plus de lait pour le bébé
    je mange une fois par jour pour que les petits aient assez
    on a rien dans le ventre depuis hier
    jai pas de quoi acheter des couches et du lait
    jsaute des repas
    jai fini les pates et il me reste 2 euros
    je fais les poubelles du supermarché
    rien avalé depuis 2 jours
    les restos du coeur mont refusé comment je nourris mes enfants
    plus de gaz pour cuisiner plus de courses
    on se nourrit de pain
    j'ai donné mon assiette au petit
    no food in the house
    i havent eaten since monday
    compte bloqué placard vide
    jpeu plu nourrir ma famille
    ma grand mère ne mange plus faute d'argent
    kelkun peut maider pr manger ce soir
  `,
};

export const freshCries: readonly { readonly text: string; readonly topic: DistressTopic }[] = Object.entries(
  CRIES,
).flatMap(([topic, texts]) => {
  // The keys of the record above are the topics, which `Object.entries` forgets.
  return lines(texts).map((text) => ({ text, topic: topic as DistressTopic }));
});

/** Ordinary answers, questions and asides: those the loud alert must leave alone. */
export const freshOrdinary: readonly string[] = lines(`
  la préfecture garde mon dossier depuis mars
  mon passeport est resté à la préfecture
  j'ai peur de me tromper dans les montants
  je voudrais pas faire de bêtise dans mon dossier
  mon mari est mort en 2019
  je suis veuve depuis deux ans
  mon père vit en maison de retraite
  je travaille de nuit dans un entrepôt
  j'habite rue de la Paix
  rue Victor Hugo à Lens
  ma voiture est en panne je prends le bus
  on mange à la cantine le midi
  le frigo est tombé en panne faut que je le change
  c'est trop long votre truc
  je comprends rien à la question
  ça dépend des mois
  je sais plus combien je gagne
  j'ai été coupée de la CAF en juin
  le loyer me tue
  je suis mort de fatigue avec les deux boulots
  mes enfants sont dehors ils jouent
  le petit dort dans notre chambre
  je suis au chômage depuis la fermeture
  je touche 620 de la caf
  mon enfant touche une bourse
  ma fille est partie vivre chez son père
  il me doit trois mois de pension
  mon ex ne paie plus la pension
  on partage le loyer avec mon frère
  je vis chez mes parents pour l'instant
  j'ai perdu mon travail en septembre
  le coût de la vie augmente
  le chauffage me coûte un bras
  je peux revenir demain pour finir
  est-ce que ma prime compte
  mon employeur garde mes fiches de paie
  je suis suivie par une assistante sociale
  c'est quoi la différence entre brut et net
  je suis en arrêt maladie depuis mai
  mon fils a treize ans
  i work part time in a school
  my husband is retired
  i don't understand the question
  what does net income mean
  he pays me 150 a month
`);
