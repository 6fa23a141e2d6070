import { createInterface } from "node:readline";
import type { House } from "../../app/house";
import { takeTurn } from "../../app/turn";
import type { Choice, Message } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";
import { readLine } from "./inbound";
import { renderMessage } from "./outbound";

export interface TerminalOptions {
  readonly house: House;
  readonly wordsOf: (language: string) => Words;
  readonly language: string;
  readonly commune: string | null;
  /** A new one each time: a terminal is often shared. */
  readonly session: string;
  readonly input: NodeJS.ReadableStream;
  readonly output: { write(text: string): unknown };
  /** False when answers are piped in: then they are shown after the prompt. */
  readonly interactive: boolean;
}

/** The conversation on a terminal, one line an answer; ends with the input. */
export async function converseOnTerminal(options: TerminalOptions): Promise<void> {
  const { house, wordsOf, session, input, output, interactive } = options;
  let offered: readonly Choice[] = [];
  let language = options.language;

  const turn = async (received: ReturnType<typeof readLine>) => {
    const result = await takeTurn(house, { channel: "terminal", session, inputId: null, input: received, language });
    if (result.kind === "already_handled") return;
    language = result.language;
    show(result.messages);
  };
  const show = (messages: readonly Message[]) => {
    offered = [];
    for (const message of messages) {
      const shown = renderMessage(message, wordsOf(language), offered.length);
      offered = [...offered, ...shown.choices];
      output.write(`${shown.text}\n\n`);
    }
    output.write("> ");
  };

  await turn({ kind: "start", commune: options.commune });
  for await (const line of createInterface({ input, terminal: false })) {
    if (!interactive) output.write(`${line}\n`);
    output.write("\n");
    if (line.trim() !== "") await turn(readLine(line, offered));
    else output.write("> ");
  }
  output.write(`\n${wordsOf(language).text(phrase("terminal.end"))}\n`);
}
