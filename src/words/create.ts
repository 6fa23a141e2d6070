import { createInstance } from "i18next";
import type { Param, Phrase } from "../dialogue/phrase";
import { WordsError } from "./errors";
import { type Formats, formatsOf } from "./format";
import { entriesOf } from "./resources";
import type { CreateWords, MissingWords, Resources } from "./words";

/** What is shown while a language lacks a text. */
const SOURCE_LANGUAGE = "fr";
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "ps"]);

export const directionOf = (language: string): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";

/**
 * Words of one language; several may live side by side, nothing is global.
 * @throws WordsError when the resources have neither the language nor French.
 */
export const createWords: CreateWords = (resources, language, options = {}) => {
  const report =
    options.onMissing ??
    ((key: string, code: MissingWords) => {
      throw new WordsError(code, key);
    });
  if (!(language in resources) && !(SOURCE_LANGUAGE in resources)) throw new WordsError("WORDS_NO_LANGUAGE", language);
  const formats = formatsOf(language);
  const i18n = createInstance({
    lng: language,
    fallbackLng: SOURCE_LANGUAGE,
    resources: namespaced(resources),
    defaultNS: "words",
    // A text typed by a person may hold ":" or "$t(": neither parts a namespace nor calls another key.
    nsSeparator: false,
    initAsync: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  void i18n.init();

  const known = new Set(entriesOf(resources[language] ?? {}).map(([key]) => key));
  const has = (key: string) => known.has(key) || known.has(`${key}_other`);
  const text = (phrase: Phrase): string => {
    const { key, params = {} } = phrase;
    const count = typeof params.count === "number" ? params.count : undefined;
    if (!has(key)) report(key, "WORDS_MISSING_KEY");
    else if (count === undefined && !known.has(key)) report(key, "WORDS_MISSING_PARAMETER");
    return i18n.t(key, {
      ...(count === undefined ? {} : { count }),
      // Apart from the options, so that a parameter's name never is one of i18next's own.
      replace: shown(params, formats, text),
      missingInterpolationHandler: () => {
        report(key, "WORDS_MISSING_PARAMETER");
        return "";
      },
    });
  };
  return { language, direction: directionOf(language), text, has };
};

/** i18next wants a namespace; ours has one. */
const namespaced = (resources: Resources) =>
  Object.fromEntries(Object.entries(resources).map(([language, texts]) => [language, { words: texts }]));

/** Parameters as the language writes them. */
const shown = (
  params: Readonly<Record<string, Param>>,
  formats: Formats,
  text: (phrase: Phrase) => string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, param]) => {
      if (typeof param === "string") return [name, param];
      if (typeof param === "number") return [name, formats.number(param)];
      if ("money" in param) return [name, formats.money(param.money)];
      if ("date" in param) return [name, formats.date(param.date)];
      if ("month" in param) return [name, formats.month(param.month)];
      if ("day" in param) return [name, formats.day(param.day)];
      if ("weekday" in param) return [name, formats.weekday(param.weekday)];
      if ("minutes" in param) return [name, formats.time(param.minutes)];
      if ("list" in param) return [name, formats.list(param.list.map(text))];
      return [name, text(param)];
    }),
  );
