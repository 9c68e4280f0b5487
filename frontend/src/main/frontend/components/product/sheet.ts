/** One of three matrices; of a large one every `rowStep`-th row from `firstRow` is shown, and columns likewise. */
export interface Sheet {
  readonly name: string; readonly rows: number; readonly columns: number;
  readonly firstRow: number; readonly rowStep: number; readonly firstColumn: number; readonly columnStep: number;
}

/** How many rows and columns are shown. */
export function shownOf(sheet: Sheet): { rows: number; columns: number } {
  return { rows: Math.ceil((sheet.rows - sheet.firstRow) / sheet.rowStep), columns: Math.ceil((sheet.columns - sheet.firstColumn) / sheet.columnStep) };
}

export function isSampled({ rowStep, columnStep }: Sheet): boolean {
  return rowStep > 1 || columnStep > 1;
}

/** Where on the sheet a row or column of the matrix stands, as shares of its sides; the nearest one shown. */
export function placeOf(at: number, first: number, step: number, shown: number): { start: number; size: number } {
  const index = Math.max(0, Math.min(shown - 1, Math.round((at - first) / step)));
  return { start: index / shown, size: 1 / shown };
}

/** The row and column of the matrix under a place of the sheet. */
export function cellUnder(sheet: Sheet, across: number, down: number): { row: number; column: number } {
  const { rows, columns } = shownOf(sheet), within = (share: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(share * count)));
  return { row: sheet.firstRow + within(down, rows) * sheet.rowStep, column: sheet.firstColumn + within(across, columns) * sheet.columnStep };
}

/** Width and height in pixels within a square: as square cells as can be without becoming a line. */
export function sizeOf(rows: number, columns: number, most: number, least: number): { width: number; height: number } {
  const cell = Math.min(most / rows, most / columns, 28);
  return { width: Math.max(least, Math.round(cell * columns)), height: Math.max(least, Math.round(cell * rows)) };
}
