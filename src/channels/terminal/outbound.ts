import type { Choice, Message } from "../../dialogue/message";
import type { Words } from "../../words";

export interface Shown {
  readonly text: string;
  /** In the order of their numbers. */
  readonly choices: readonly Choice[];
}

/** A message as plain text; its choices are numbered on from `before`. */
export function renderMessage(message: Message, words: Words, before: number): Shown {
  const say = words.text;
  const choices: Choice[] = [];
  const numbered = (choice: Choice) => `/${before + choices.push(choice)}`;
  const blocks = message.text.map(say);
  for (const { title, lines } of message.sections)
    blocks.push(
      [say(title), ...lines.map(({ text, url }) => `  - ${say(text)}${url === undefined ? "" : ` ${url}`}`)].join("\n"),
    );
  if (message.cards.length > 0)
    blocks.push(
      message.cards
        .map(
          ({ title, detail, open }) => `  ${numbered(open)} ${say(title)}${detail === null ? "" : ` : ${say(detail)}`}`,
        )
        .join("\n"),
    );
  const listed = message.choices.map((choice) => {
    if (choice.url !== undefined) return `  ${say(choice.label)} ${choice.url}`;
    const tick = choice.ticked === undefined ? "" : choice.ticked ? "[x] " : "[ ] ";
    return `  ${numbered(choice)} ${tick}${say(choice.label)}`;
  });
  if (listed.length > 0) blocks.push(listed.join("\n"));
  return { text: blocks.join("\n\n"), choices };
}
