/** The first language that a browser asks for (`Accept-Language`, or its list of languages) and that there are words of; or French. */
export function preferredLanguage(asked: string | undefined, known: Iterable<string>): string {
  const languages = [...known];
  const tags = (asked ?? "").toLowerCase().slice(0, 200).split(",");
  const spoken = tags.flatMap((tag) => languages.find((language) => tag.trim().split(/[-;]/)[0] === language) ?? []);
  return spoken[0] ?? "fr";
}
