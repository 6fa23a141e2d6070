import { CONSOLE_PATH } from "../path";

export const DOCUMENTS_PATH = `${CONSOLE_PATH}/documents`;
