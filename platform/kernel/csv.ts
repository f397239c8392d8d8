/** Text that a spreadsheet would take for a formula gets an apostrophe in front; so does text that begins with apostrophes before that, so that it can be undone. */
const harmless = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The text of a cell as it was before `csvLine` made it harmless. */
export const plainText = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A cell: text of people, or a figure as it is. */
export type Cell = { readonly text: string } | { readonly figure: string };

/** One line of CSV (RFC 4180), with its line end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map((cell) => quoted('text' in cell ? harmless(cell.text) : cell.figure)).join(',')}\r\n`;
