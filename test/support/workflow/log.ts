/** A job's log as GitHub keeps it: secrets and masked values hidden, workflow commands taken out of it. */

/** A workflow command that a step wrote. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Collects what steps print. */
export interface Log {
  readonly commands: readonly WorkflowCommand[];
  /** Takes the output of a step and gives it back as the log shows it. */
  add(output: string): string;
  /** Hides a value from here on. */
  mask(value: string): void;
  /** Hides what is masked by now. */
  hide(text: string): string;
}

const HIDDEN = "***";
/** `::name key=value,…::message` at the beginning of a line, and the older `##[name key=value;…]message` anywhere. */
const COMMAND = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/u;
const OLD_COMMAND = /##\[([\w-]+)(?: ([^\]]*))?\](.*)$/u;

/** A log in which some secrets are hidden from the beginning. */
export function jobLog(secrets: readonly string[]): Log {
  const masks = new Set(secrets.filter((secret) => secret !== ""));
  const commands: WorkflowCommand[] = [];
  let stopped: string | null = null;
  const hide = (text: string): string =>
    [...masks].toSorted((a, b) => b.length - a.length).reduce((shown, mask) => shown.replaceAll(mask, HIDDEN), text);
  const obey = ({ name, message, properties }: WorkflowCommand): void => {
    if (name === "stop-commands") stopped = message;
    else commands.push({ name, message, properties });
    if (name === "add-mask" && message !== "") masks.add(message);
  };
  /** Whether the line is a command, which the log does not show as it was written. */
  const take = (line: string): boolean => {
    const command = commandOf(line);
    if (command === null) return false;
    if (stopped === null) obey(command);
    else if (command.name === stopped) stopped = null;
    else return false;
    return true;
  };
  return {
    commands,
    mask: (value) => value !== "" && masks.add(value),
    hide,
    add(output) {
      const shown = output.split(/\r\n|\r|\n/u).map((line) => (take(line) ? commandLine(line) : line));
      return hide(shown.join("\n"));
    },
  };
}

function commandOf(line: string): WorkflowCommand | null {
  const found = COMMAND.exec(line) ?? OLD_COMMAND.exec(line);
  if (found === null) return null;
  const [, name = "", properties = "", message = ""] = found;
  return { name, properties: propertiesOf(properties), message: decoded(message) };
}

/** Masks never show what they hide; other commands show as they were written. */
function commandLine(line: string): string {
  return commandOf(line)?.name === "add-mask" ? `::add-mask::${HIDDEN}` : line;
}

function propertiesOf(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(",").map((pair) => pair.split("="));
  return Object.fromEntries(
    pairs.flatMap(([key = "", ...value]) => (key.trim() === "" ? [] : [[key.trim(), decoded(value.join("="))]])),
  );
}

function decoded(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}
