import { isSignedLink, signLink } from '../../../platform/kernel/signed-link.ts';

export const IMPORT_PATH = '/imports/ecommerce/products/:id';
export const EXPORT_PATH = '/exports/ecommerce/products/:id';

const UPLOAD = 'ecommerce.productImport';
const DOWNLOAD = 'ecommerce.productExport';
/** Seconds: a large file takes a while to be sent. */
const UPLOAD_TIME = 3_600;

interface Link {
  readonly expires: string;
  readonly signature: string;
}

/** The path and query under which anybody who has it sends the file of an import, for an hour. */
export const uploadPath = (secret: string, importId: string, now: Date): string => `${IMPORT_PATH.replace(':id', importId)}?${signLink(secret, UPLOAD, importId, now, UPLOAD_TIME)}`;

export const isUpload = (secret: string, importId: string, link: Link, now: Date): boolean => isSignedLink(secret, UPLOAD, importId, link, now);

/** The path and query under which anybody who has it reads a vendor's catalogue, for ten minutes. */
export const downloadPath = (secret: string, vendorId: string, now: Date): string => `${EXPORT_PATH.replace(':id', vendorId)}?${signLink(secret, DOWNLOAD, vendorId, now)}`;

export const isDownload = (secret: string, vendorId: string, link: Link, now: Date): boolean => isSignedLink(secret, DOWNLOAD, vendorId, link, now);
