import type { Chapter } from "../dialogue/questionnaire";
import type { PackedCards, PackedFiles } from "../law/packed-files";
import type { Snapshot } from "../territory/snapshot";
import type { Texts } from "../words";

/** Where the page finds what it computes with: written on `<body>` by the server that made it. */
export interface Places {
  readonly commune: string;
  readonly language: string;
  readonly rulebook: string;
  readonly cards: string;
  readonly afterRights: string;
  readonly snapshot: string;
  /** Another site, where someone who leaves in a hurry lands. */
  readonly elsewhere: string;
  /** By language: the words the conversation opens with, and those of the aids' cards. */
  readonly locales: Readonly<Record<string, { readonly opening: string; readonly cards: string }>>;
}

/** The rules and the questions, as data. */
export interface Rulebook {
  readonly law: PackedFiles;
  readonly questions: readonly Chapter[];
}

export function placesOf(body: HTMLElement): Places {
  const {
    commune = "",
    language = "fr",
    rulebook = "",
    cards = "",
    afterRights = "",
    snapshot = "",
    elsewhere = "",
    locales = "{}",
  } = body.dataset;
  return { commune, language, rulebook, cards, afterRights, snapshot, elsewhere, locales: JSON.parse(locales) };
}

// What Beffroi's own server published was validated there: it is not validated again on a phone.
export const fetchRulebook = ({ rulebook }: Places): Promise<Rulebook> => fetchJson(rulebook);
export const fetchCards = (address: string): Promise<PackedCards> => fetchJson(address);
export const fetchAfterRights = ({ afterRights }: Places): Promise<typeof import("./after-rights")> =>
  import(afterRights);
export const fetchSnapshot = ({ snapshot }: Places): Promise<Snapshot> => fetchJson(snapshot);
export const fetchTexts = (address: string): Promise<Texts> => fetchJson(address);

const PATIENCE_MS = 20_000;

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
