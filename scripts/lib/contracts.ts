import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const schemas = new URL('../../schemas/', import.meta.url);
const header = '/* Generated from the schema of the same name by `npm run generate`. */';

export interface GeneratedFile {
  path: string;
  content: string;
}

/** The types and the validator of each schema, as text, so that a test can tell whether the committed ones are fresh. */
export async function generateContracts(): Promise<GeneratedFile[]> {
  const files = await Promise.all(['gate', 'result'].map(generateOne));
  return files.flat();
}

async function generateOne(name: string): Promise<GeneratedFile[]> {
  const schema = JSON.parse(await readFile(new URL(`${name}.schema.json`, schemas), 'utf8'));
  const types = await compile(withoutConstraints(schema), name, {
    bannerComment: header,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
  });
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: false,
    // YAML has infinities, and JSON such as 1e999.
    strictNumbers: true,
    code: { source: true, esm: true, lines: true },
  });
  const output = (suffix: string) => fileURLToPath(new URL(`generated/${name}${suffix}`, schemas));
  return [
    { path: output('.d.ts'), content: types },
    {
      path: output('.validate.js'),
      content: `${header}\n${await asModule(standaloneCode(ajv, ajv.compile(schema)))}`,
    },
    {
      path: output('.validate.d.ts'),
      content: `${header}\nimport type { ValidateFunction } from 'ajv';\n\ndeclare const validate: ValidateFunction;\nexport default validate;\n`,
    },
  ];
}

/** "One of these keys is required" says nothing a type can hold, and would split each interface into a union. */
function withoutConstraints<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema), (_key, value) => {
    for (const combinator of ['anyOf', 'oneOf']) {
      if (value?.[combinator]?.every((option: object) => 'required' in option && !('type' in option))) {
        delete value[combinator];
      }
    }
    return value;
  });
}

/** ajv writes `require` calls even into ES modules; with what they name inside, the file needs nothing else. */
async function asModule(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code.replace(/^export const validate = .*$/m, ''), resolveDir: fileURLToPath(schemas) },
    absWorkingDir: fileURLToPath(new URL('..', schemas)),
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
  });
  return outputFiles[0]!.text;
}
