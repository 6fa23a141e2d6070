import { createInterface } from "node:readline";
import type { House } from "../../app/house";
import { takeTurn } from "../../app/turn";
import type { Input } from "../../dialogue/conversation";
import type { Message } from "../../dialogue/message";
import { phrase } from "../../dialogue/phrase";
import type { Words } from "../../words";
import { markOf, type Offered, readLine } from "./inbound";
import { renderMessage } from "./outbound";
import { WIDTH, wrap } from "./wrap";

export interface TerminalOptions {
  readonly house: House;
  readonly wordsOf: (language: string) => Words;
  readonly language: string;
  readonly commune: string | null;
  /** A new one each time: a terminal is often shared. */
  readonly session: string;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** False when answers are piped in: then they are shown after the prompt. */
  readonly interactive: boolean;
}

const PROMPT = "> ";

/** The conversation on a terminal, one line an answer; ends with the input, and leaves nothing behind but hand-offs. */
export async function converseOnTerminal(options: TerminalOptions): Promise<void> {
  const { house, wordsOf, session, input, output, interactive } = options;
  let offered: Offered = { choices: [], mark: "" };
  let language = options.language;
  const write = (text: string) => output.write(`${text}\n`);

  const turn = async (received: Input) => {
    const result = await takeTurn(house, { channel: "terminal", session, inputId: null, input: received, language });
    if (result.kind === "already_handled") return;
    language = result.language;
    show(result.messages);
  };
  const show = (messages: readonly Message[]) => {
    offered = { choices: [], mark: markOf(messages) };
    for (const message of messages) {
      const shown = renderMessage(message, wordsOf(language), offered);
      offered = { ...offered, choices: [...offered.choices, ...shown.choices] };
      write(`${shown.text}\n`);
    }
  };

  write(`${wrap(wordsOf(language).text(phrase("terminal.how")))}\n${"-".repeat(WIDTH)}\n`);
  await turn({ kind: "start", commune: options.commune });
  const lines = createInterface({ input, terminal: interactive, prompt: PROMPT, ...(interactive ? { output } : {}) });
  const ask = () => (interactive ? lines.prompt() : output.write(PROMPT));
  ask();
  for await (const line of lines) {
    write(interactive ? "" : `${line}\n`);
    if (line.trim() !== "") await turn(readLine(line, offered));
    ask();
  }
  // Nobody can come back to it: its number is not told.
  await house.store.transaction(({ conversations }) => conversations.delete(`terminal:${session}`));
  write(`\n${wordsOf(language).text(phrase("terminal.end"))}`);
}
