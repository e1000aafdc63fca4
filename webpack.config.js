import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { BundleReport } from './scripts/bundle-report.js';
import { BundledLicenses } from './scripts/bundled-licenses.js';
import { CleanAppRoot } from './scripts/clean-app-root.js';
import { EscapeHttp } from './scripts/escape-http.js';
import { zcliConfig } from './scripts/zcli-config.js';

/** @type {{name: string, location: {support: Record<string, {url: string}>}}} */
const manifest = JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8'));

/** `src/<page>.tsx` becomes `assets/<page>.html`: one page per location of the manifest, and the modal. */
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

/** @typedef {{mode?: 'production' | 'development'}} Argv */

/**
 * The common part of all builds.
 *
 * @param {Argv} argv
 * @returns {import('webpack').Configuration}
 */
const common = ({ mode = 'production' }) => ({
  mode,
  target: ['web', 'es2022'],
  // Packages have no source maps. No mode uses eval, which the CSP of the asset host may forbid.
  devtool: mode === 'development' ? 'source-map' : false,
  resolve: {
    alias: {
      'lodash.get$': fileURLToPath(new URL('scripts/smaller-lodash/get.js', import.meta.url)),
      'lodash.memoize$': fileURLToPath(
        new URL('scripts/smaller-lodash/memoize.js', import.meta.url),
      ),
      '@babel/runtime/helpers/esm/wrapNativeSuper$': fileURLToPath(
        new URL('scripts/native-super.js', import.meta.url),
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
      // Unused without `propTypes`, but the package does not declare that it has no side effects.
      { test: /node_modules\/prop-types\//, sideEffects: false },
      {
        test: /\.svg$/,
        // Garden's icons have their own color. `aria-hidden` is set where they are used.
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
      { test: /i18n\/translation-files\.ts$/, use: './scripts/translation-index-loader.js' },
    ],
  },
  optimization: {
    splitChunks: {
      chunks: 'async',
      cacheGroups: {
        default: false,
        defaultVendors: false,
        // Packages that several lazy chunks need.
        garden: {
          test: /node_modules\/(?:@floating-ui|@zendeskgarden\/(?:react-modals|container-))/,
          name: 'garden',
          minChunks: 2,
        },
        // Reading the HTML of messages, which the list, an open event, and a formatted message need.
        html: { test: /src\/events\/html/, name: 'html', minChunks: 2 },
      },
    },
    // With names as ids, the runtime needs no map from ids to file names.
    chunkIds: 'named',
    minimizer: [
      new TerserPlugin({
        minify: TerserPlugin.swcMinify,
        terserOptions: { compress: { passes: 3 }, format: { comments: false } },
        extractComments: false,
      }),
    ],
  },
  performance: false,
  stats: 'errors-warnings',
});

/** Lets scripts load their chunks where the page demands Trusted Types. The app's own policy is `src/trusted/trusted.ts`. */
const trustedTypes = /** @type {const} */ ({
  policyName: 'side-conversation-events-chunks',
  onPolicyCreationFailure: 'continue',
});

/** Leaves out stylis's list of vendor prefixes. */
const withoutVendorPrefixes = () =>
  new webpack.NormalModuleReplacementPlugin(
    /^\.\/Prefixer\.js$/,
    fileURLToPath(new URL('scripts/no-vendor-prefixes.js', import.meta.url)),
  );

/** Leaves out the icons of avatars that are away or transfer. */
const withoutStatusIcons = () =>
  new webpack.NormalModuleReplacementPlugin(
    /\/1[26]\/(?:clock|arrow-left-sm)-stroke\.svg\.js$/,
    (resource) => {
      if (/react-avatars/.test(resource.context))
        resource.request = fileURLToPath(new URL('scripts/no-status-icon.js', import.meta.url));
    },
  );

/** Makes styled-components use rules instead of text in development, too. The sheets of `src/app/page-styles.ts` need that. */
const withStyleRules = () => new webpack.DefinePlugin({ SC_DISABLE_SPEEDY: 'false' });

/**
 * The HTML file of an entry.
 *
 * @param {string} page
 * @param {string} title
 */
const htmlPage = (page, title) =>
  new HtmlPlugin({
    template: 'src/page.html',
    filename: `${page}.html`,
    chunks: [page],
    title,
    scriptLoading: 'defer',
  });

/**
 * The app, as it is packaged.
 *
 * @param {string} folder
 * @param {Argv} argv
 * @returns {import('webpack').Configuration}
 */
const app = (folder, { mode = 'production' }) => ({
  ...common({ mode }),
  name: 'app',
  entry: Object.fromEntries(pages.map((page) => [page, `./src/${page}.tsx`])),
  output: {
    path: fileURLToPath(new URL(`${folder}/assets`, import.meta.url)),
    // No hashes: Zendesk serves each version of the app from its own folder, so files never change.
    filename: '[name].js',
    chunkFilename: '[name].js',
    // A relative public path: Zendesk chooses the address of that folder.
    publicPath: 'auto',
    clean: true,
    trustedTypes,
  },
  plugins: [
    new CleanAppRoot(),
    withoutVendorPrefixes(),
    withoutStatusIcons(),
    withStyleRules(),
    ...pages.map((page) => htmlPage(page, 'Side Conversation Events')),
    new CopyPlugin({
      patterns: [
        { from: 'manifest.json', to: '..' },
        { from: 'translations', to: '../translations' },
        { from: 'assets', to: '.' },
        // For `zcli apps:server`. The package must not have this file.
        ...(mode === 'development'
          ? [{ from: 'manifest.json', to: '../zcli.apps.config.json', transform: zcliConfig }]
          : []),
      ],
    }),
    ...(mode === 'production'
      ? [
          new EscapeHttp(),
          new BundledLicenses('licenses.txt'),
          new BundleReport(['ticket_sidebar', 'modal']),
        ]
      : []),
  ],
});

/**
 * The gallery of components in the sandbox. It is not part of the package.
 *
 * @param {string} folder
 * @param {Argv} argv
 * @returns {import('webpack').Configuration}
 */
const gallery = (folder, argv) => ({
  ...common(argv),
  name: 'gallery',
  entry: { gallery: './sandbox/gallery/gallery.tsx' },
  output: {
    path: fileURLToPath(new URL(folder, import.meta.url)),
    filename: '[name].js',
    chunkFilename: '[name].js',
    publicPath: 'auto',
    clean: true,
    trustedTypes,
  },
  // Its size does not matter.
  optimization: { ...common(argv).optimization, minimize: false },
  plugins: [
    withoutVendorPrefixes(),
    withoutStatusIcons(),
    withStyleRules(),
    htmlPage('gallery', 'Gallery'),
  ],
});

/**
 * The configurations of all builds.
 *
 * @param {{outputFolder?: string}} env `outputFolder` replaces the default folders, `dist` for the app and `.cache` for the
 * gallery
 * @param {Argv} argv
 * @returns {import('webpack').Configuration[]}
 */
export default ({ outputFolder }, argv) => [
  app(outputFolder ? `${outputFolder}/app` : 'dist', argv),
  gallery(`${outputFolder ?? '.cache'}/gallery`, argv),
];
