import { parseArgs } from 'node:util';
import { jobContext } from '../platform/jobs/worker.ts';
import { main, UsageError } from '../platform/server/main.ts';
import { importProducts, type ImportSummary } from '../subgraphs/ecommerce/actions/import-products.ts';
import { findVendorBySlug } from '../subgraphs/ecommerce/store/vendors.ts';
import { showProgress } from './progress.ts';
import { withServices } from './runtime.ts';
import { ImportFileError, readShopifyCsv } from './shopify-csv.ts';

const USAGE = `Usage: npm run import:products -- FILE --vendor SLUG

Imports products from a file in Shopify's product format (CSV, UTF-8) into an approved vendor's catalogue. The same file again changes nothing.
"Variant SKU", "Variant Inventory Qty" and "Published" count for new variants and products only. Rows with mistakes are reported by line and left out; the
rest is imported, and the exit code is 0. It is 1 when nothing can be imported: no such file, another kind of file, no such vendor.`;

const readArguments = (): { file: string; slug: string } => {
  try {
    const { values, positionals } = parseArgs({ options: { vendor: { type: 'string' } }, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0 || !values.vendor) throw new UsageError(USAGE);
    return { file, slug: values.vendor };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
};

const tell = ({ rows, refused, created, updated, unchanged, variantsCreated, variantsUpdated }: ImportSummary): string =>
  `${rows} rows read, ${refused} refused. Products: ${created} created, ${updated} updated, ${unchanged} unchanged. Variants: ${variantsCreated} created, ${variantsUpdated} updated.`;

main(async () => {
  const { file, slug } = readArguments();
  await withServices(async (services) => {
    const vendor = await findVendorBySlug(services.db, slug);
    if (vendor?.status !== 'APPROVED') throw new UsageError(vendor ? `The vendor ${slug} is ${vendor.status}: only approved vendors import.` : `There is no vendor "${slug}".`);
    const progress = showProgress(process.stdout);
    const rows = readShopifyCsv(file, (part) => progress.at(part));
    const summary = await importProducts(jobContext(services), vendor, rows, {
      onProblem: ({ line, problem }) => progress.note(process.stderr, `line ${line}: ${problem}`),
      onProgress: (soFar) => progress.say(`${soFar.rows} rows`),
    }).catch((error: unknown) => {
      progress.end();
      throw error instanceof ImportFileError ? new UsageError(error.message) : error;
    });
    progress.end();
    process.stdout.write(`${tell(summary)}\n`);
  });
});
