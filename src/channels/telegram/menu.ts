import type { BotCommand } from "grammy/types";

/** The commands of the menu, in each language as people of that language write them; the readers know all of them. */
const MENUS: Readonly<Record<string, readonly string[]>> = {
  fr: ["start", "aide", "retour", "humain", "droits", "demande", "rappels", "effacer", "english"],
  en: ["start", "help", "back", "human", "rights", "request", "reminders", "erase", "francais"],
};

/** The menu of a language, its words under `telegram.commands.*`; that of French where a language has none of its own. */
export const menuOf = (language: string, say: (key: string) => string): BotCommand[] =>
  (MENUS[language] ?? MENUS.fr ?? []).map((command, place) => ({
    command,
    description: say(`telegram.commands.${MENUS.fr?.[place] ?? command}`),
  }));
