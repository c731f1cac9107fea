import { inflateSync } from 'node:zlib';

/** A picture as rows of pixels, from the top left corner. */
export interface Picture {
  width: number;
  height: number;
  /** Red, green and blue of a pixel as one number, `0xrrggbb`; `undefined` outside of the picture. */
  at(x: number, y: number): number | undefined;
}

/**
 * Reads a PNG as browsers write their screenshots: 8 bits a channel, with or without transparency, not interlaced
 * (https://www.w3.org/TR/png-3/). Its pixels are named as those of the page that it is a part of.
 */
export function readPng(file: Buffer, { x: left, y: top } = { x: 0, y: 0 }): Picture {
  const data: Buffer[] = [];
  let width = 0;
  let height = 0;
  let channels = 0;
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const chunk = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [chunk.readUInt32BE(0), chunk.readUInt32BE(4)];
      channels = { 2: 3, 6: 4 }[chunk[9]!] ?? 0;
      if (chunk[8] !== 8 || !channels || chunk[12] !== 0) throw new Error('a PNG of another kind than screenshots are');
    }
    if (type === 'IDAT') data.push(chunk);
    at += 12 + length;
  }
  const pixels = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  return {
    width,
    height,
    at(column, row) {
      const [x, y] = [column - left, row - top];
      if (x < 0 || y < 0 || x >= width || y >= height) return undefined;
      const from = (y + 1) * (width + 1) * channels + (x + 1) * channels;
      return (pixels[from]! << 16) | (pixels[from + 1]! << 8) | pixels[from + 2]!;
    },
  };
}

/** Undoes what each row was filtered by: the byte left of it, above it, both, or the closest of three. */
function unfiltered(lines: Buffer, stride: number, height: number, channels: number): Uint8Array {
  // A row above the first, and a pixel left of each.
  const wide = stride + channels;
  const pixels = new Uint8Array(wide * (height + 1));
  for (let y = 0; y < height; y++) {
    const line = y * (stride + 1) + 1;
    const row = (y + 1) * wide + channels;
    const predict = predictions[lines[line - 1]!]!;
    for (let i = 0; i < stride; i++) {
      const at = row + i;
      pixels[at] =
        lines[line + i]! + predict(pixels[at - channels]!, pixels[at - wide]!, pixels[at - wide - channels]!);
    }
  }
  return pixels;
}

const predictions: ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const [toLeft, toAbove, toCorner] = [
      Math.abs(above - corner),
      Math.abs(left - corner),
      Math.abs(left + above - 2 * corner),
    ];
    if (toLeft <= toAbove && toLeft <= toCorner) return left;
    return toAbove <= toCorner ? above : corner;
  },
];
