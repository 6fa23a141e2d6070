import { CONSOLE_PATH } from "../path";

export const CASES_PATH = `${CONSOLE_PATH}/cases`;
