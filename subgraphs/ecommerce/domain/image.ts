import { fail, ok, type Result } from '../../../platform/kernel/result.ts';

export interface ImageDraft {
  readonly url: string;
  readonly alt?: string | null | undefined;
  /** Pixels; both or none. */
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
}

export const imageLimits = { images: 20, url: 2_000, alt: 512, pixels: 100_000 } as const;

/** Whether it is an absolute https address without a name and password in it. Nobody fetches it here. */
export const isImageUrl = (text: string): boolean => {
  if (text.length > imageLimits.url || !text.startsWith('https://') || /[\s\p{Cc}]/u.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
};

const isSize = (pixels: number): boolean => pixels >= 1 && pixels <= imageLimits.pixels;

/** Checks pictures as a vendor gives them. VALUE_INVALID with the path of the first that is wrong. */
export const checkImages = (images: readonly ImageDraft[]): Result<null, 'VALUE_INVALID'> => {
  if (images.length > imageLimits.images) return fail('VALUE_INVALID', 'input', 'images');
  for (const [index, { url, alt, width, height }] of images.entries()) {
    const refused = (field: string) => fail('VALUE_INVALID', 'input', 'images', String(index), field);
    if (!isImageUrl(url)) return refused('url');
    if (alt != null && (alt.length > imageLimits.alt || alt.includes('\u0000'))) return refused('alt');
    if (width != null && !isSize(width)) return refused('width');
    if ((width == null) !== (height == null) || (height != null && !isSize(height))) return refused('height');
  }
  return ok(null);
};
