import type { Instance } from "./instance";
import type { ExpectedKind } from "./message";
import type { Option } from "./questionnaire";

/** What a person decides on the way, asked and answered like any question, but about the conversation itself. */
export const control = (id: string, kind: ExpectedKind, options: readonly Option[] = [], help = false): Instance => ({
  id,
  person: null,
  question: { id, kind, field: null, options, unknown: [null], help },
});

export const option = (id: string, ...spellings: string[]): Option => ({ id, spellings, sets: {} });
