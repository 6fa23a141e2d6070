import { chapterSchema } from "../dialogue/question-schema";
import { type Chapter, loadQuestionnaire, type Questionnaire, QuestionnaireError } from "../dialogue/questionnaire";
import type { OfficialCheck } from "../directory/data-inclusion";
import { LawError } from "../law/errors";
import { missingFigures } from "../law/facts";
import { type Law, type LawFiles, loadLaw } from "../law/law";
import type { ReminderRules } from "../law/reminder";
import type { TerritoryData } from "../territory/schema";
import { type FileFault, RulebookError } from "./errors";
import { readFolder, validate, versionOf } from "./files";
import { withLists } from "./named-lists";
import { readReminders } from "./reminder-files";
import { aidSchema, parametersFileSchema } from "./schemas";
import { readOfficialSchemas, readTerritoryFiles } from "./territory-files";

/** Everything that `rules/` says, validated and linked. */
export interface Rulebook {
  /** Hash of the law and the questions: the core in a browser and on the server must be of one version. */
  readonly version: string;
  readonly lawFiles: LawFiles;
  readonly law: Law;
  readonly chapters: readonly Chapter[];
  readonly questionnaire: Questionnaire;
  readonly territory: TerritoryData;
  /** The published schemas that the directory, and what is imported into it, are held to. */
  readonly official: OfficialCheck;
  /** Dates not to be missed. */
  readonly reminders: ReminderRules;
}

/**
 * Reads `rules/` of the project at `root`.
 * @throws RulebookError with every fault found: file, place, remedy.
 */
export function readRulebook(root: string): Rulebook {
  const faults: FileFault[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RulebookError)) throw error;
      // Two parts may read one file.
      const known = new Set(faults.map((each) => JSON.stringify(each)));
      faults.push(...error.faults.filter((each) => !known.has(JSON.stringify(each))));
      return undefined;
    }
  };
  const law = attempt(() => readLaw(root));
  const questions = attempt(() => readQuestions(root));
  const official = readOfficialSchemas(root);
  const territory = attempt(() => readTerritoryFiles(root, official));
  const isAid = (id: string) => law === undefined || law.files.aids.some((aid) => aid.id === id);
  const reminders = attempt(() => readReminders(root, isAid));
  if (!law || !questions || !territory || !reminders) throw new RulebookError(faults);
  return {
    version: `${law.files.version}${questions.version}`,
    lawFiles: law.files,
    law: law.law,
    ...questions.read,
    territory,
    official,
    reminders,
  };
}

/** Reads and links the law: `rules/parameters/` and `rules/aids/`. */
export function readLaw(root: string): { files: LawFiles; law: Law } {
  const files = readLawFiles(root);
  try {
    const law = loadLaw(files);
    const missing = missingFigures(law.parameters);
    if (missing.length > 0)
      throw fault("rules/parameters", missing.join(", "), "add these figures, which formulas of src/law read");
    return { files, law };
  } catch (error) {
    if (error instanceof LawError) throw fault("rules/parameters or rules/aids", error.subject, error.message);
    throw error;
  }
}

/** Reads and validates the files of the law, without linking them. */
export function readLawFiles(root: string): LawFiles {
  const parameterFiles = readFolder(root, "rules/parameters");
  const aidFiles = withLists(root, readFolder(root, "rules/aids"));
  return {
    parameters: validate(parameterFiles, parametersFileSchema).flatMap((file) => file.parameters),
    aids: validate(aidFiles, aidSchema).sort((a, b) => a.order - b.order),
    version: versionOf([...parameterFiles, ...aidFiles]),
  };
}

function readQuestions(root: string) {
  const files = readFolder(root, "rules/questions");
  const chapters = validate(files, chapterSchema);
  try {
    return { version: versionOf(files), read: { chapters, questionnaire: loadQuestionnaire(chapters) } };
  } catch (error) {
    if (error instanceof QuestionnaireError) throw fault("rules/questions", error.question, error.message);
    throw error;
  }
}

const fault = (file: string, place: string, remedy: string) => new RulebookError([{ file, place, remedy }]);
