import { control, option } from "./control-question";
import { HANDOFF } from "./handoff-ids";

/** How to go on, next to who receives; `go`: by oneself, and nothing is handed over. */
export const MODE = control(HANDOFF.mode, "choice", [
  option("call", "être appelé(e)", "be called", "m'appeler", "appelez-moi", "par téléphone", "telephone", "oui"),
  option("write", "être contacté(e) par écrit", "be written to", "m'écrire", "par écrit", "par message"),
  option("go", "y aller moi-même", "go there myself", "y aller", "sur place"),
  option("other", "autrement", "another way", "rendez-vous", "à domicile", "other"),
  option("none", "rien pour l'instant", "nothing for now", "non", "rien", "no", "nothing"),
]);

/** The last word, under the summary. */
export const SEND = control(HANDOFF.send, "choice", [
  option("oui", "envoyer", "send", "oui", "envoie", "ok", "yes"),
  option("non", "ne rien envoyer", "send nothing", "non", "annuler", "no", "cancel"),
]);
