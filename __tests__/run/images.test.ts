import { describe, expect, it } from 'vitest';
import { png } from '../datasets/images/png-files.ts';
import { classifier } from './models.ts';
import { workspace } from './workspace.ts';

const space = workspace();
/** Bright on one side, `brightness` on the other. */
const side = (left: boolean, brightness: number) =>
  png({ width: 6, height: 4, colour: 2, sample: (x) => (x < 3 === left ? 200 : brightness) });

describe('a gate over images', () => {
  space.write('m.onnx', classifier());
  space.write('eval/sides/left/1.png', side(true, 0));
  space.write('eval/sides/left/2.png', side(true, 100));
  space.write('eval/sides/right/1.png', side(false, 10));
  space.write('eval/sides/right/2.png', side(true, 10));
  space.write('eval/list.csv', 'file,label\nsides/left/1.png,left\nsides/right/1.png,right\n');
  const steps = [
    { grayscale: true as const },
    { resize: { height: 1, width: 2, method: 'area' as const } },
    { scale: 1 / 255 },
  ];
  const gate = (dataset: object, accuracy: number) => ({
    datasets: { sides: dataset },
    models: [
      {
        id: 'm',
        artifact: 'm.onnx',
        dataset: 'sides',
        classes: ['left', 'right'],
        preprocess: steps,
        checks: { quality: { accuracy: { min: accuracy } }, diversity: { unique_predictions: { equals: 2 } } },
      },
    ],
  });

  it('judges a folder with one folder a class', async () => {
    const judged = await space.judge(gate({ path: 'eval/sides' }, 0.75));
    expect(judged.exit).toBe(0);
    expect(judged.value('m', 'accuracy')).toBe(0.75);
    expect(judged.model('m').dataset).toMatchObject({ id: 'sides', rows: 4 });
  });

  it('judges the images of a list', async () => {
    const judged = await space.judge(gate({ path: 'eval/list.csv', image: 'file', label: 'label' }, 1));
    expect(judged.exit).toBe(0);
    expect(judged.value('m', 'accuracy')).toBe(1);
  });

  it('makes an error of a folder that is not there', async () => {
    const judged = await space.judge(gate({ path: 'eval/side' }, 1));
    expect(judged.exit).toBe(3);
    expect(judged.error('m').message).toMatch(/eval\/side does not exist; did you mean sides/);
  });
});
