import type { TelegramDelivery } from "../../app/turn";

/**
 * The message of a pressed button is replaced where that reads better: a multiple choice whose ticks change, an aid
 * opened from the list and closed again. Elsewhere the conversation goes on below, so that it can be read again.
 */
export function replacedMessage({ message, origin, index }: TelegramDelivery): number | null {
  if (origin === null || index !== 0) return null;
  const ticks =
    message.kind === "question" &&
    message.expects?.kind === "multiple" &&
    message.choices.some((choice) => choice.ticked);
  return ticks ? Number(origin) : null;
}
