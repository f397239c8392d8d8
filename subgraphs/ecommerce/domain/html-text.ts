const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•',
  middot: '·', copy: '©', reg: '®', trade: '™', deg: '°', euro: '€', pound: '£', frac12: '½', frac14: '¼', frac34: '¾', times: '×', eacute: 'é', egrave: 'è',
};
const LINE = new Set(['p', 'br', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table', 'section', 'article', 'blockquote', 'hr']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'title']);
const MAX_CODE_POINT = 0x10ffff;

const character = (code: number): string => (code > 0 && code <= MAX_CODE_POINT && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '');

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{1,8}\d{0,2}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    if (decimal !== undefined) return character(Number(decimal));
    return Object.hasOwn(NAMED, name!) ? NAMED[name!]! : whole;
  });

/** Where the content of an element that is not shown ends: behind its closing tag, or at the end of the text. */
const endOf = (lower: string, name: string, from: number): number => {
  const close = lower.indexOf(`</${name}`, from);
  const end = close < 0 ? -1 : lower.indexOf('>', close);
  return end < 0 ? lower.length : end + 1;
};

/**
 * The words of a piece of HTML as plain text: tags, comments, scripts and styles go, blocks become lines, entities characters. One pass
 * over the text, so that hostile input costs no more than its length. The result is text and must be shown as text: it may well contain `<`.
 */
export const textOfHtml = (html: string): string => {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const shown = open < 0 ? html.slice(at) : html.slice(at, open);
    parts.push(decode(shown.replace(/\s+/g, ' ')));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const tag = /^<\/?([a-z][a-z0-9]{0,20})(?=[\s/>])/.exec(lower.slice(open, open + 24))?.[1];
    if (tag === undefined && !/^<[/!?]/.test(html.slice(open, open + 2))) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    const close = html.indexOf('>', open);
    at = close < 0 ? html.length : close + 1;
    if (tag !== undefined && LINE.has(tag)) parts.push('\n');
    if (tag !== undefined && UNSEEN.has(tag) && html[open + 1] !== '/') at = endOf(lower, tag, at);
  }
  return parts.join('').split('\n').map((line) => line.replace(/[ \u00a0]+/g, ' ').trim()).filter((line, index, all) => line !== '' || (all[index - 1] ?? '') !== '').join('\n').trim();
};

/** Plain text as HTML that `textOfHtml` reads back, but for spaces that HTML does not have. */
export const htmlOfText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
