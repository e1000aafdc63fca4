import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

const WEBPACK_FOLDER = dirname(fileURLToPath(import.meta.resolve('webpack/package.json')));

const RULE = '-'.repeat(80);

/** Writes a file with the licenses of all packages in the scripts, and of webpack, whose runtime is in each of them. */
export class BundledLicenses {
  /** @param {string} filename */
  constructor(filename) {
    this.filename = filename;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('BundledLicenses', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'BundledLicenses', stage }, () => {
        const folders = bundledFiles(compilation).flatMap((file) => packageFolder(file) ?? []);
        const text = licenseText([...new Set([WEBPACK_FOLDER, ...folders])].map(readLicense));
        compilation.emitAsset(this.filename, new sources.RawSource(text));
      });
    });
  }
}

/**
 * Finds the files of which something is in a script. Others were imported, but not used.
 *
 * @param {import('webpack').Compilation} compilation
 * @returns {string[]}
 */
function bundledFiles(compilation) {
  const { modules = [] } = compilation.getStats().toJson({
    all: false,
    modules: true,
    nestedModules: true,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  });
  // A module with nested ones is a concatenation.
  return modules
    .flatMap((module) => module.modules ?? [module])
    .map((module) => module.nameForCondition ?? '');
}

/**
 * Finds the folder of the package that a file belongs to: the innermost folder in a `node_modules` that has a package.json.
 * Garden's packages contain files of others in such folders, without one.
 *
 * @param {string} file
 * @returns {string | null} null for a file of this project
 */
export function packageFolder(file) {
  const folder = PACKAGE_FOLDER.exec(file)?.[0];
  if (!folder) return null;
  if (existsSync(join(folder, 'package.json'))) return folder;
  return packageFolder(folder.slice(0, folder.lastIndexOf('node_modules')));
}

/**
 * @typedef {{ name: string, version: string, license: string, text: string }} License `license` is what the package declares
 * @param {string} folder of a package
 * @returns {License}
 */
export function readLicense(folder) {
  /** @type {{ name: string, version: string, license?: string }} */
  const {
    name,
    version,
    license = 'see below',
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[sc]e|copying|notice)/i.test(file))
    .sort();
  if (files.length === 0) throw new Error(`The package ${name} has no license file.`);
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return { name, version, license, text: text.replaceAll('\r\n', '\n') };
}

/**
 * Lists packages and their licenses. Packages with the same text share it. The order depends on the names alone.
 *
 * @param {readonly License[]} licenses
 * @returns {string}
 */
export function licenseText(licenses) {
  const sorted = [...licenses].sort((one, other) => (title(one) < title(other) ? -1 : 1));
  /** @type {Map<string, Set<string>>} */
  const titlesByText = new Map();
  for (const one of sorted) {
    titlesByText.set(one.text, (titlesByText.get(one.text) ?? new Set()).add(title(one)));
  }
  const parts = [...titlesByText].map(([text, titles]) => `${[...titles].join('\n')}\n\n${text}\n`);
  return ['The scripts of this app contain these packages.\n', ...parts].join(`\n${RULE}\n\n`);
}

/** @param {License} license */
function title({ name, version, license }) {
  return `${name} ${version}: ${license}`;
}
