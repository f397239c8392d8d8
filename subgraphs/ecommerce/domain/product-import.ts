export const productImportStatuses = ['WAITING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED'] as const;
/** A file of products: it waits for its upload, then a job imports it. */
export type ProductImportStatus = (typeof productImportStatuses)[number];
