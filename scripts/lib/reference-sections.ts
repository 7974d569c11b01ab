import type { Schema } from './reference-schema.ts';

interface Section {
  title: string;
  level: number;
  schema: Schema;
}

/** The sections of the reference, in order. A test walks the schema and names what is in none of them. */
export function sectionsOf(root: Schema): Section[] {
  const { model, dataset, dataSource, sample, checks, tensor, limits, preprocessStep, ...rest } = root.definitions!;
  const of = model!.properties!;
  const step = (name: string) => preprocessStep!.anyOf!.find((form) => form.properties![name])!.properties![name]!;
  const { quality } = checks!.properties!;
  return [
    section(2, 'The gate file', root),
    section(2, 'A model', model),
    section(3, '`predictions`', of.predictions),
    section(3, '`output`', of.output),
    section(3, '`decision`', of.decision),
    section(3, '`generate`', of.generate!.additionalProperties as Schema),
    section(3, '`runtime`', of.runtime),
    section(3, '`limits`', limits),
    section(3, '`waive`', of.waive),
    section(2, '`preprocess`', preprocessStep),
    ...['standardize', 'resize', 'tokenize'].map((name) => section(3, `\`${name}\``, step(name))),
    section(2, 'A dataset', dataset),
    section(3, 'A data file with a digest or a key', dataSource),
    section(3, '`sample`', sample),
    section(2, 'Checks', checks),
    ...Object.entries(checks!.properties!).map(([key, check]) => section(3, `\`${key}\``, check)),
    section(3, 'An expected tensor', tensor),
    section(3, '`top_k_accuracy`', quality!.properties!.top_k_accuracy),
    section(2, 'Limits on a time', rest.durationLimit),
    section(2, 'Limits on memory', rest.bytesLimit),
    section(2, 'Limits on a share or score', rest.fractionLimit),
    section(2, 'Limits on a plain number', rest.realLimit),
    section(2, "A share of another model's size", rest.sizeAgainst),
    section(2, '`metrics`', rest.externalMetrics),
    section(3, 'A number of `metrics`', rest.externalLimit),
  ];
}

function section(level: number, title: string, schema: Schema | undefined): Section {
  if (!schema) throw new Error(`the schema has nothing for the section ${title}`);
  return { title, level, schema };
}
