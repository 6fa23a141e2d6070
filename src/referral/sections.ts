import { isState, type State, WAITING } from "./life";

/**
 * The parts of what a structure received, in the order in which its operators read them, and what each is put in order by.
 * `waiting`: the person waits for someone to reach them, the longest first ; `appointments`: a date is held, the next
 * first ; `followed`: someone is on it, what has not moved for longest first ; `closed`, `gone`: done, and taken back or
 * erased, the latest first.
 */
export const SECTIONS = {
  waiting: { states: WAITING, by: "arrived", first: "earliest" },
  appointments: { states: ["appointment"], by: "appointmentAt", first: "earliest" },
  followed: { states: ["contacted", "in_progress"], by: "since", first: "earliest" },
  closed: { states: ["closed"], by: "since", first: "latest" },
  gone: { states: ["withdrawn", "expired"], by: "since", first: "latest" },
} as const satisfies Record<string, Order>;

interface Order {
  readonly states: readonly State[];
  readonly by: "arrived" | "since" | "appointmentAt";
  readonly first: "earliest" | "latest";
}

export type Section = keyof typeof SECTIONS;

/** Which sections are shown together; `open` is what is still to be done. */
export const VIEWS = {
  open: ["waiting", "appointments", "followed"],
  to_do: ["waiting"],
  in_progress: ["appointments", "followed"],
  closed: ["closed", "gone"],
  all: ["waiting", "appointments", "followed", "closed", "gone"],
} as const satisfies Record<string, readonly Section[]>;

export type View = keyof typeof VIEWS;

const isOf = (section: Section, state: State): boolean => SECTIONS[section].states.some((each) => each === state);

/** The section of a state, as it is written in the store; one that is unknown holds nothing any more. */
export const sectionOf = (state: string): Section =>
  VIEWS.all.find((section) => isState(state) && isOf(section, state)) ?? "gone";

/** Where a list goes on: after the last one that was read, as it stood then. */
export interface Place {
  readonly section: Section;
  readonly at: number;
  readonly reference: string;
}
