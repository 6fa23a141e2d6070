import * as z from "zod";
import { communesSchema } from "../territory/schema";
import { RulebookError } from "./errors";
import { type JsonFile, readJsonFile, validate } from "./files";

type List = readonly string[];

/** What a list of conditions is called: `{ "list": "communes" }` stands for it, so that it is written down once. */
const NAMED: Readonly<Record<string, (root: string) => List>> = {
  /** INSEE codes of the territory; and the empty one, for a commune that is not known rules nothing out. */
  communes: (root) => {
    const communes = validate([readJsonFile(root, "rules/territory/communes.json")], communesSchema);
    return [...communes.flatMap((file) => file.communes.map(({ insee }) => insee)).toSorted(), ""];
  },
};

const named = z.strictObject({ list: z.string() });

/**
 * The files with each list that they name in its place, in their texts as well: what they say is theirs.
 * @throws RulebookError naming the file that names an unknown list.
 */
export function withLists(root: string, files: readonly JsonFile[]): JsonFile[] {
  const known = new Map<string, List>();
  const listOf = (name: string, file: string): List => {
    const read = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (!read)
      throw new RulebookError([{ file, place: name, remedy: `name one of: ${Object.keys(NAMED).join(", ")}` }]);
    const list = known.get(name) ?? read(root);
    known.set(name, list);
    return list;
  };
  return files.map((json) => {
    if (!json.text.includes('"list"')) return json;
    const text = JSON.stringify(json.content, (_key, value: unknown) => {
      const found = named.safeParse(value);
      return found.success ? listOf(found.data.list, json.file) : value;
    });
    return { ...json, content: JSON.parse(text), text };
  });
}
