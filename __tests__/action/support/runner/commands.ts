export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  /** `file`, `line`, `col`, `endLine`, `title`: as the command had them. */
  properties: Readonly<Record<string, string>>;
}

export interface Group {
  title: string;
  lines: string[];
}

export interface Log {
  annotations: Annotation[];
  groups: Group[];
  masks: string[];
  /** What a reader of the log sees: no commands, groups by their title. */
  text: string;
}

/**
 * The runner's reading of a step's output: `::command key=value,…::message` at the start of a line. After
 * `::stop-commands::token` nothing is a command until `::token::`.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function readLog(stdout: string): Log {
  const log: Log = { annotations: [], groups: [], masks: [], text: '' };
  const visible: string[] = [];
  let group: Group | undefined;
  let stopped: string | undefined;
  for (const line of stdout.split(/\r?\n/)) {
    const command = /^\s*::([\w-]+)(?: ([^:]*(?:(?!::):[^:]*)*))?::(.*)$/.exec(line);
    if (stopped !== undefined) {
      if (line.trim() === `::${stopped}::`) stopped = undefined;
      else visible.push(line);
      continue;
    }
    if (!command) {
      visible.push(line);
      group?.lines.push(line);
      continue;
    }
    const [, name, properties = '', message] = command as unknown as [string, string, string | undefined, string];
    if (name === 'stop-commands') stopped = message;
    else if (name === 'add-mask') log.masks.push(unescapeData(message));
    else if (name === 'endgroup') group = undefined;
    else if (name === 'group') {
      group = { title: unescapeData(message), lines: [] };
      log.groups.push(group);
      visible.push(group.title);
    } else if (name === 'error' || name === 'warning' || name === 'notice') {
      log.annotations.push({ level: name, message: unescapeData(message), properties: readProperties(properties) });
      visible.push(unescapeData(message));
    }
  }
  log.text = visible.join('\n');
  return log;
}

const unescapeData = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

function readProperties(text: string): Record<string, string> {
  const pairs = text.split(',').flatMap((pair) => {
    const at = pair.indexOf('=');
    if (at < 0) return [];
    const value = pair
      .slice(at + 1)
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',');
    return [[pair.slice(0, at).trim(), unescapeData(value)]];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}
