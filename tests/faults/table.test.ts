import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as endpoints from '../../src/zendesk/endpoints.ts';
import { CELLS } from './cells.ts';
import { FAULT_NAMES } from './faults.ts';
import { DAILY_ENDPOINTS, LIST_ENDPOINTS, REQUESTS, WRITE_ENDPOINTS } from './requests.ts';

describe('the fault matrix', () => {
  it('has a row for every address of the API', () => {
    const built = Object.values(REQUESTS).map(({ endpoint }) => endpoint);
    const all = new Set<string>([
      ...built,
      ...WRITE_ENDPOINTS,
      ...DAILY_ENDPOINTS,
      ...LIST_ENDPOINTS,
    ]);
    expect([...all].sort()).toEqual(Object.keys(endpoints).sort());
  });

  it('has 2,184 cells: 7 requests, 39 faults, 4 moments, for one answer and until the fault ends', () => {
    expect(Object.keys(REQUESTS)).toHaveLength(7);
    expect(FAULT_NAMES).toHaveLength(39);
    expect(CELLS).toHaveLength(7 * 39 * 4 * 2);
    const names = CELLS.map((cell) => Object.values(cell).join());
    expect(new Set(names).size).toBe(CELLS.length);
  });
});

describe('addresses of the API', () => {
  it('are built in endpoints.ts only', () => {
    const src = fileURLToPath(new URL('../../src', import.meta.url));
    const building = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .filter((file) => {
        const lines = readFileSync(`${src}/${file}`, 'utf8').split('\n');
        return lines.some((line) => !/^\s*(?:\/?\*|\/\/)/.test(line) && /['"`]\/api\//.test(line));
      });
    expect(building).toEqual(['zendesk/endpoints.ts']);
  });
});
