import { typed } from "../support/typography";
import { plainOf } from "./bot-api-rules";
import type { FakeBotApi, FakeUpdate, Shown } from "./fake-bot-api";

/** Someone in front of their telephone: what they do comes as updates, what they see is what the chat shows. */
export class Person {
  #presses = 0;
  constructor(
    readonly chat: number,
    readonly language: string,
    readonly api: FakeBotApi,
    readonly feed: (...updates: FakeUpdate[]) => Promise<void>,
  ) {}

  get from() {
    return { id: this.chat, is_bot: false, first_name: "Test", language_code: this.language };
  }

  /** The update of a message, with its text or whatever else it holds. */
  message(content: string | object, kind: "message" | "edited_message" = "message"): FakeUpdate {
    const held = typeof content === "string" ? { text: content } : content;
    const chat = { id: this.chat, type: "private" };
    return this.api.update({ [kind]: { message_id: 1, date: 0, chat, from: this.from, ...held } });
  }

  /** The update of a press on the button that says `label` (or holds `data`), in the last message that has it. */
  press(label: string): FakeUpdate {
    const message = this.seen.findLast(({ buttons }) => buttons.some((button) => isButton(button, label)));
    const button = message?.buttons.find((each) => isButton(each, label));
    if (!message || !button) throw new Error(`no button says ${label}`);
    return this.pressOf(message, button.callback_data ?? "");
  }

  pressOf(message: Pick<Shown, "id" | "buttons">, data: string): FakeUpdate {
    const inline_keyboard = message.buttons.map((button) => [button]);
    const chat = { id: this.chat, type: "private" };
    const held = { message_id: message.id, date: 1, chat, reply_markup: { inline_keyboard } };
    const id = `${this.chat}-${++this.#presses}`;
    return this.api.update({ callback_query: { id, from: this.from, chat_instance: "1", message: held, data } });
  }

  async says(...texts: string[]): Promise<void> {
    for (const text of texts) await this.feed(this.message(text));
  }

  async presses(...labels: string[]): Promise<void> {
    for (const label of labels) await this.feed(this.press(label));
  }

  get seen(): Shown[] {
    return this.api.shownIn(this.chat);
  }

  /** All that the chat shows, without its looks. */
  get read(): string[] {
    return this.seen.map(({ text }) => typed(plainOf(text) ?? text));
  }

  get last(): Shown | undefined {
    return this.seen.at(-1);
  }
}

const isButton = (button: { text: string; callback_data?: string }, label: string): boolean =>
  typed(button.text) === typed(label) || button.callback_data === label;
