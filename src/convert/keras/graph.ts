import { elementsOf } from '../../contracts/elements.ts';
import { ModelGateError } from '../../contracts/errors.ts';
import { type OnnxType, rawBytes } from '../../formats/onnx/types.ts';
import type { Attribute } from '../onnx/attribute.ts';
import { node, type OnnxNode } from '../onnx/model.ts';
import { type OnnxTensor, type TensorData, tensor } from '../onnx/tensor.ts';

const MAX_NODES = 200_000;
const MAX_CONSTANT_BYTES = 2 ** 31 - 2 ** 20;

/** Collects the nodes and constants of one ONNX graph and gives each value a name that nobody else has. */
export class GraphBuilder {
  readonly nodes: OnnxNode[] = [];
  readonly constants: OnnxTensor[] = [];
  private readonly reserved: ReadonlySet<string>;
  private readonly small = new Map<string, string>();
  private count = 0;
  private bytes = 0;

  /** `reserved` are the names of the graph's inputs and outputs. */
  constructor(reserved: Iterable<string>) {
    this.reserved = new Set(reserved);
  }

  /** Adds a node with one output and gives the output's name. An empty input name leaves an optional input out. */
  op(type: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}): string {
    return this.ops(type, inputs, 1, attributes)[0]!;
  }

  /** The same for a node with several outputs. */
  ops(
    type: string,
    inputs: readonly string[],
    outputs: number,
    attributes: Readonly<Record<string, Attribute>> = {},
  ): string[] {
    const names = Array.from({ length: outputs }, () => this.fresh());
    this.add(node(type, inputs, names, attributes));
    return names;
  }

  /** Adds a node that was made by hand. Throws `convert.too_large` past 200,000 nodes. */
  add(made: OnnxNode): void {
    if (this.nodes.length >= MAX_NODES) throw tooLarge(`would have more than ${MAX_NODES} nodes`);
    this.nodes.push(made);
  }

  /** A constant; plain numbers are converted to `type`. Throws `convert.too_large` past 2 GiB in all. */
  constant(shape: readonly number[], data: TensorData, type: OnnxType = 'float32'): string {
    const bytes = rawBytes(type, elementsOf(shape)) ?? 0;
    this.spend(bytes);
    const name = this.fresh();
    this.constants.push(tensor(name, type, shape, data));
    return name;
  }

  /** A float32 constant of rank 0; equal ones are one. */
  scalar(value: number, type: OnnxType = 'float32'): string {
    return this.once(`${type} ${Object.is(value, -0) ? '-0' : value}`, () => this.constant([], [value], type));
  }

  /** An int64 constant of rank 1, for axes, shapes and pads; equal ones are one. */
  ints(values: readonly number[]): string {
    return this.once(`ints ${values}`, () => this.constant([values.length], values, 'int64'));
  }

  /** Counts bytes that are about to be allocated for constants. Throws `convert.too_large` past 2 GiB in all. */
  spend(bytes: number): void {
    this.assertRoom(bytes);
    this.bytes += bytes;
  }

  /** Throws `convert.too_large` where so many bytes more would make the constants more than 2 GiB in all. */
  assertRoom(bytes: number): void {
    if (this.bytes + bytes > MAX_CONSTANT_BYTES) throw tooLarge('would have more than 2 GiB of constants');
  }

  /** A name for a value of a node that is made by hand. */
  fresh(): string {
    for (;;) {
      this.count += 1;
      const name = `t${this.count}`;
      if (!this.reserved.has(name)) return name;
    }
  }

  private once(key: string, make: () => string): string {
    const name = this.small.get(key) ?? make();
    this.small.set(key, name);
    return name;
  }
}

function tooLarge(what: string): ModelGateError {
  return new ModelGateError('convert.too_large', `the converted model ${what}`, 'Use a smaller model.');
}
