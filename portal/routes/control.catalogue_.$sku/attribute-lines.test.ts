import { expect, it } from 'vitest';
import { attributeLines, readAttributeLines } from './attribute-lines.ts';

it('reads back what it writes', () => {
  const attributes = { socket: 'AM5', cores: 16, ecc: true, part: '00123', ports: ['usb', 'hdmi'], note: 'a: b' };
  expect(readAttributeLines(attributeLines(attributes))).toEqual({ attributes });
});

it('names the first line that says nothing', () => {
  expect(readAttributeLines('cores: 8\r\n\r\nno value')).toEqual({ bad: 3 });
});
