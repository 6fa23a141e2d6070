import type { HtmlEscapedString } from "hono/utils/html";
import { type Phrase, phrase } from "../../../dialogue/phrase";
import type { LawFiles } from "../../../law/law";
import type { Words } from "../../../words";

/** A piece of page, escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The law as files, the day it is read on, and the words to say it in. */
export interface View {
  readonly law: LawFiles;
  /** YYYY-MM-DD, by the house's clock. */
  readonly today: string;
  readonly words: Words;
  /** Languages there are words in. */
  readonly languages: readonly string[];
  /** Address of the style sheet. */
  readonly style: string;
  /** The mark, as the text of an SVG. */
  readonly belfry: string;
}

export const RULES_PATH = "/regles";
/** The page of the figures that belong to no aid; no aid has this id, for an id has no hyphen. */
export const SHARED_PAGE = "chiffres-communs";

export const say = ({ words }: Pick<View, "words">, key: string, params?: Phrase["params"]): string =>
  words.text(phrase(key, params));

/** Address of a page of the rules, in the language of the one that names it: a reader who chose a language keeps it. */
export const addressOf = ({ words }: Pick<View, "words">, page = "", anchor = ""): string =>
  `${RULES_PATH}${page && `/${page}`}?lang=${words.language}${anchor && `#${anchor}`}`;
