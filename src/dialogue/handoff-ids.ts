/** The questions of a hand-off, as in the answers. What they ask comes to a page after its opening, but for the first. */
export const HANDOFF = {
  need: "orientation.besoin",
  mode: "orientation.mode",
  other: "orientation.autrement",
  name: "orientation.nom",
  means: "orientation.moyen",
  address: "orientation.adresse",
  leaveMessage: "orientation.message",
  shared: "orientation.partage",
  time: "orientation.quand",
  guardian: "orientation.tutelle",
  guardianName: "orientation.tuteur",
  contact: "orientation.accord_contact",
  aids: "orientation.accord_aides",
  answers: "orientation.accord_reponses",
  intimate: "orientation.accord_intime",
  beside: "orientation.accords",
  /** The aid of which it is being said why it is not received. */
  reason: "orientation.raison",
  send: "orientation.envoi",
} as const;

/** Beside yes and no to being contacted: a consent that is not theirs to give yet. */
export const TOO_YOUNG = "moins_de_15";

/** Of the needs, the one that is asked for and never kept. */
export const IN_FEAR = "violence";

const REASON_PREFIX = `${HANDOFF.reason}.`;
export const reasonId = (aid: string): string => `${REASON_PREFIX}${aid}`;
export const aidOfReason = (id: string): string | null =>
  id.startsWith(REASON_PREFIX) ? id.slice(REASON_PREFIX.length) : null;

/** Whether a question is asked once it is known how to go on: by then, all that is said later has come. */
export const isOfHandoff = (question: string): boolean =>
  question.startsWith("orientation.") && question !== HANDOFF.need && question !== HANDOFF.mode;
