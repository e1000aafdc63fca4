import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import stripPropTypes from './strip-prop-types-loader.js';

describe('stripping propTypes', () => {
  it('removes the statement and nothing else', () => {
    const source =
      'const A = 1;\nHeader$1.propTypes = {\n  tag: PropTypes.any,\n  b: {}\n};\nexport { A };\n';
    expect(stripPropTypes(source)).toBe('const A = 1;\n\nexport { A };\n');
  });

  it.each(['react-buttons', 'react-dropdowns', 'react-modals', 'react-tooltips'])(
    'finds them in %s',
    (name) => {
      const entry = fileURLToPath(import.meta.resolve(`@zendeskgarden/${name}`));
      const folder = entry.replace(/dist\/.*$/, 'dist/esm/elements/');
      const file = {
        'react-buttons': 'Button.js',
        'react-dropdowns': 'menu/Menu.js',
        'react-modals': 'Header.js',
        'react-tooltips': 'Tooltip.js',
      }[name];
      const source = readFileSync(`${folder}${file}`, 'utf8');
      expect(source).toContain('.propTypes = {');
      expect(stripPropTypes(source)).not.toContain('.propTypes = {');
    },
  );
});
