import { commandId } from "./choice-id";
import type { Choice } from "./message";
import { type Phrase, phrase } from "./phrase";

/** A button of the conversation itself: `back`, `human`, `handoff:rsa`… Its words are `dialogue.commands.<name>`. */
export const command = (name: string, about?: string): Choice => ({
  id: commandId(name, about),
  label: phrase(`dialogue.commands.${name}`),
  style: "command",
});

/** What the rights are for: someone who helps with the claim, of an aid or of all. */
export const askForHelp = (aid?: string): Choice => ({ ...command("handoff", aid), style: "main" });

/** What can be done at every moment, whatever is asked. */
export const always = (canGoBack: boolean): Choice[] => [
  ...(canGoBack ? [command("back")] : []),
  command("human"),
  command("help"),
];

export const link = (label: string | Phrase, url: string): Choice => ({
  id: "c:resume",
  label: typeof label === "string" ? phrase(label) : label,
  style: "link",
  url,
});
