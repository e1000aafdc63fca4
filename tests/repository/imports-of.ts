import { posix } from 'node:path';
import { parseSync } from '@swc/core';

export interface Import {
  /** As written: a relative path or a package. */
  from: string;
  /** The file a relative import leads to, from the repository's root. */
  target: string | undefined;
  typeOnly: boolean;
  /** Whether the file hands on what it imports. */
  reExport: boolean;
  /** Whether the module is fetched when the code runs, by `import()`. */
  lazy: boolean;
}

export interface Parsed {
  imports: Import[];
  /** Every text in the code, without comments. */
  texts: string[];
}

interface Node {
  type: string;
  [property: string]: unknown;
}

/** Reads what a file imports, in whatever way: statically, lazily, as a type, or to hand it on. */
export function parse(path: string, source: string): Parsed {
  const parsed: Parsed = { imports: [], texts: [] };
  // "<T>(x) => …" is a function in .ts and a mistake in .tsx.
  walk(parseSync(source, { syntax: 'typescript', tsx: /\.[jt]sx$/.test(path) }), (node) => {
    const text = textOf(node);
    if (text !== undefined) parsed.texts.push(text);
    const found = importOf(node);
    if (!found) return;
    const target = found.from.startsWith('.')
      ? posix.join(posix.dirname(path), found.from)
      : undefined;
    parsed.imports.push({ ...found, target });
  });
  return parsed;
}

function importOf(node: Node): Omit<Import, 'target'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return named(node['source'], { typeOnly: isTypeOnly(node), reExport: false, lazy: false });
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return named(node['source'], { typeOnly: isTypeOnly(node), reExport: true, lazy: false });
    case 'TsImportType':
      return named(node['argument'], { typeOnly: true, reExport: false, lazy: false });
    case 'CallExpression': {
      const [first] = node['arguments'] as Array<{ expression: unknown }>;
      const lazy = (node['callee'] as Node).type === 'Import';
      return lazy
        ? named(first?.expression, { typeOnly: false, reExport: false, lazy })
        : undefined;
    }
    default:
      return undefined;
  }
}

function named(
  source: unknown,
  kind: Pick<Import, 'typeOnly' | 'reExport' | 'lazy'>,
): Omit<Import, 'target'> | undefined {
  const { value } = (source ?? {}) as { value?: unknown };
  return typeof value === 'string' ? { from: value, ...kind } : undefined;
}

function isTypeOnly(node: Node): boolean {
  return node['typeOnly'] === true;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'StringLiteral' || node.type === 'JSXText') return node['value'] as string;
  return node.type === 'TemplateElement' ? (node['raw'] as string) : undefined;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && typeof node.type === 'string') visit(node as Node);
  for (const child of Object.values(node)) walk(child, visit);
}
