import path from 'node:path';

/** How one file, or a room as a whole, did. */
export interface Score {
  name: string;
  isRoom: boolean;
  noticed: number;
  survived: number;
  /** Of all mutants that could be tried; NaN where there was none. */
  percent: number;
}

/** Statuses of the mutants of each file, in the names of the mutation testing report schema. */
export type Statuses = ReadonlyMap<string, readonly string[]>;

const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

/** Reads a report of Stryker (mutation-testing-report-schema). */
export function readReport(json: string): Statuses {
  const { files } = JSON.parse(json) as { files: Record<string, { mutants: { status: string }[] }> };
  return new Map(Object.entries(files).map(([file, { mutants }]) => [file, mutants.map(({ status }) => status)]));
}

/** Rooms, each followed by its files. Mutants that do not run at all count neither way. */
export function scoresOf(statuses: Statuses): Score[] {
  const rooms = [...new Set([...statuses.keys()].map((file) => path.posix.dirname(file)))].sort();
  return rooms.flatMap((room) => {
    const files = [...statuses].filter(([file]) => path.posix.dirname(file) === room);
    return [
      score(
        room,
        true,
        files.flatMap(([, mutants]) => mutants),
      ),
      ...files.map(([file, mutants]) => score(file, false, mutants)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    ];
  });
}

/** A Markdown table, as docs/mutation.md has it. */
export function table(scores: readonly Score[]): string {
  const lines = scores.map(({ name, isRoom, noticed, survived, percent }) =>
    [isRoom ? `**${name}**` : name, noticed, survived, Number.isNaN(percent) ? '' : percent.toFixed(1)].join(' | '),
  );
  const head = ['File | Noticed | Survived | %', '--- | --: | --: | --:'];
  return [...head, ...lines].map((line) => `| ${line} |`).join('\n');
}

function score(name: string, isRoom: boolean, mutants: readonly string[]): Score {
  const noticed = mutants.filter((status) => NOTICED.includes(status)).length;
  const survived = mutants.filter((status) => MISSED.includes(status)).length;
  return { name, isRoom, noticed, survived, percent: (100 * noticed) / (noticed + survived) };
}
