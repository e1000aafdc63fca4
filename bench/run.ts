import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureModel, modelTable } from './model.ts';
import { pageTable } from './page-table.ts';
import { measurePage } from './page.ts';
import { measureSize, sizeTable } from './size.ts';

const DIST = 'dist';
const RESULTS = 'bench/results.json';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

if (existsSync(`${DIST}/manifest.json`)) {
  await measureAll();
} else {
  process.stderr.write(`There is no built app in ${DIST}. Run "npm run build" first.\n`);
  process.exitCode = 1;
}

/** Each table is printed as soon as it is known; the page comes last, since it takes longest. */
async function measureAll(): Promise<void> {
  const size = measureSize(DIST);
  process.stdout.write(sizeTable(size));
  const model = await measureModel();
  process.stdout.write(modelTable(model));
  const page = await measurePage(DIST);
  process.stdout.write(pageTable(page));

  const results = { at: new Date().toISOString(), node: process.version, size, model, page };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`\nWritten to ${RESULTS}.\n`);
}
