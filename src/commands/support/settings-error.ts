/** A variable of the environment that cannot be used; it names the variable, never its value. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly code = "SETTINGS_INVALID";
  constructor(
    readonly variable: string,
    remedy: string,
  ) {
    super(`${variable}: ${remedy}`);
  }
}
