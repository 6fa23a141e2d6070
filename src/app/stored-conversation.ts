import * as z from "zod";
import { type Conversation, newConversation } from "../dialogue/conversation";
import { upgraded } from "../dialogue/upgrade";
import type { StoredConversation } from "../store/port";

const shape = z.object({
  v: z.union([z.literal(1), z.literal(2)]),
  language: z.string(),
  answers: z.array(
    z.object({
      question: z.string(),
      value: z.union([z.number(), z.boolean(), z.string(), z.null(), z.array(z.string())]),
    }),
  ),
});

/** A conversation as it was kept. One that cannot be read any more begins again: nobody is locked out of theirs. */
export function readStored(stored: StoredConversation | null, language: string): Conversation {
  if (!stored) return newConversation(language);
  try {
    return upgraded(shape.parse(JSON.parse(stored.state)));
  } catch {
    return newConversation(language);
  }
}
