/** Image files as large as those of a news page, computed rather than photographed. */
import { crc32, deflateSync } from 'node:zlib';

const width = 320;
const height = 200;
const painted = new Map<number, Buffer>();

/** Returns a PNG of about 40 kB; the same number gives the same picture. */
export function photograph(number: number): Buffer {
  const known = painted.get(number) ?? encodePng(paint(number));
  painted.set(number, known);
  return known;
}

/** Paints hills under a sky, with a grain that prevents strong compression. */
function paint(number: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  let grain = number + 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      grain = (grain * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff;
      const hill = height * 0.6 + 40 * Math.sin(x / 50 + number) + 15 * Math.sin(x / 13);
      const [red, green, blue] = y < hill ? [150 + y / 4, 180 + y / 6, 215] : [70, 110 - y / 6, 60];
      const at = y * (width * 3 + 1) + 1 + x * 3;
      const noise = (grain >> 16) % 6;
      rows[at] = red + noise;
      rows[at + 1] = green + noise;
      rows[at + 2] = blue + noise;
    }
  }
  return rows;
}

/** @see PNG specification (W3C), §§ 5.3 and 11.2: signature, IHDR, IDAT, IEND; 8-bit RGB. */
function encodePng(rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
