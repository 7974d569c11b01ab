/**
 * Undoes the filters of the rows of a pass (W3C PNG, 9.2), in place; each row is preceded by its filter's number.
 * `pixelBytes` is the distance to the pixel on the left. Throws SyntaxError.
 */
export function unfilter(raw: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array[] {
  const rows: Uint8Array[] = [];
  let above = new Uint8Array(rowBytes);
  for (let at = 0; at < raw.length; at += 1 + rowBytes) {
    const row = raw.subarray(at + 1, at + 1 + rowBytes) as Uint8Array<ArrayBuffer>;
    undo(raw[at]!, row, above, pixelBytes);
    rows.push(row);
    above = row;
  }
  return rows;
}

function undo(filter: number, row: Uint8Array, above: Uint8Array, pixelBytes: number): void {
  if (filter > 4) throw new SyntaxError('uses a filter that PNG does not define');
  if (filter === 0) return;
  for (let index = 0; index < row.length; index++) {
    const left = index < pixelBytes ? 0 : row[index - pixelBytes]!;
    const up = above[index]!;
    const corner = index < pixelBytes ? 0 : above[index - pixelBytes]!;
    row[index] = row[index]! + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  return filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
