import type { Encoding } from './model.ts';
import type { Picture } from './neighbours.ts';
import type { SlotValue } from './slots.ts';

/** The configuration that a model of the solver stands for. */
export function pictureOf({ slots }: Encoding, model: Int8Array): Picture {
  const picture = new Int32Array(slots.all.length);
  slots.all.forEach(({ values }, at) => {
    let value = 0;
    while (model[(values[value] as SlotValue).lit] !== 1) value += 1;
    picture[at] = value;
  });
  return picture;
}
