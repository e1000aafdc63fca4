import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import { BundleReport } from './scripts/bundle-report.js';
import { EscapeNamespaces } from './scripts/escape-namespaces.js';

/** @type {{name: string, location: {support: Record<string, {url: string}>}}} */
const manifest = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8'));

/** `src/<page>.tsx` becomes `assets/<page>.html`: one page per location, and the modal that a page opens by itself. */
const pages = [...Object.keys(manifest.location.support), 'modal'];

/** @param {'typescript' | 'ecmascript'} syntax */
const swc = (syntax) => ({
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax, tsx: true, jsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      target: 'es2022',
    },
  },
});

/** @type {(env: unknown, argv: {mode?: string}) => import('webpack').Configuration} */
export default (_env, { mode }) => ({
  entry: Object.fromEntries(pages.map((page) => [page, `./src/${page}.tsx`])),
  output: {
    path: fileURLToPath(new URL('dist/assets', import.meta.url)),
    filename: '[name].[contenthash:8].js',
    // A relative public path: Zendesk serves each version of the app from a folder whose address it chooses.
    publicPath: 'auto',
    clean: true,
  },
  target: ['web', 'es2022'],
  // No source maps: they would be packaged. No eval either, in any mode: the asset host may forbid it.
  devtool: false,
  resolve: {
    alias: {
      'lodash.get$': fileURLToPath(new URL('scripts/smaller-lodash/get.js', import.meta.url)),
      'lodash.memoize$': fileURLToPath(
        new URL('scripts/smaller-lodash/memoize.js', import.meta.url),
      ),
    },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: swc('typescript') },
      {
        test: /node_modules\/@zendeskgarden\/.*\.js$/,
        use: './scripts/strip-prop-types-loader.js',
      },
      // Unused once the descriptions are gone; the package does not say that leaving it out is safe.
      { test: /node_modules\/prop-types\//, sideEffects: false },
      {
        test: /\.svg$/,
        // Garden's icons carry their colour and `aria-hidden` is given where they are used.
        use: [
          swc('ecmascript'),
          {
            loader: '@svgr/webpack',
            options: {
              babel: false,
              jsxRuntime: 'automatic',
              svgo: true,
              svgoConfig: { plugins: ['removeXMLNS'] },
            },
          },
        ],
      },
      { test: /translations\/[^/]+\.json$/, type: 'json', use: './scripts/translation-loader.js' },
    ],
  },
  optimization: {
    // The few late chunks share little; apart they keep the names the code gives them.
    splitChunks: false,
    minimizer: [
      new TerserPlugin({
        minify: TerserPlugin.swcMinify,
        terserOptions: { compress: { passes: 3 } },
        extractComments: false,
      }),
    ],
  },
  plugins: [
    ...pages.map(
      (page) =>
        new HtmlPlugin({
          template: 'src/page.html',
          filename: `${page}.html`,
          chunks: [page],
          title: 'Side Conversation Events',
          scriptLoading: 'defer',
        }),
    ),
    new CopyPlugin({
      patterns: [
        { from: 'manifest.json', to: '..' },
        { from: 'translations', to: '../translations' },
        { from: 'assets', to: '.' },
      ],
    }),
    new EscapeNamespaces(),
    ...(mode === 'production' ? [new BundleReport(['ticket_sidebar', 'modal'])] : []),
  ],
  performance: false,
  stats: 'errors-warnings',
});
