/** No server exists at this address. */
export const TRACKER = 'https://tracker.example';

/** All ways in which an HTML message may load or send something. Each uses an address with its name. `$` is the tracker. */
export const REMOTE_LOADS: Readonly<Record<string, string>> = {
  pixel: '<img src="$/pixel" width="1" height="1" alt="">',
  'hidden-pixel': '<img src="$/hidden-pixel" style="display:none" alt="">',
  image: '<img src="$/image" width="40" height="30" alt="Our shop">',
  'image-without-scheme':
    '<img src="//tracker.example/image-without-scheme" width="40" height="30" alt="">',
  srcset: '<img srcset="$/srcset 1x, $/srcset 2x" width="40" height="30" alt="">',
  picture: '<picture><source srcset="$/picture"><img width="40" height="30" alt=""></picture>',
  'input-image': '<input type="image" src="$/input-image" alt="Send">',
  'table-background': '<table background="$/table-background"><tr><td>On paper</td></tr></table>',
  'cell-background': '<table><tr><td background="$/cell-background">On paper</td></tr></table>',
  'style-background': '<p style="background:#eef url($/style-background)">On paper</p>',
  'style-escaped': String.raw`<p style="background:u\72 l($/style-escaped)">On paper</p>`,
  'style-commented': '<p style="background:/**/url(/**/$/style-commented)">Never loads</p>',
  'style-image-set': `<p style="background-image:image-set('$/style-image-set' 1x)">On paper</p>`,
  'style-webkit-image-set':
    '<p style="background-image:-webkit-image-set(url($/style-webkit-image-set) 1x)">On paper</p>',
  'style-cross-fade':
    '<p style="background-image:-webkit-cross-fade(url($/style-cross-fade),url($/style-cross-fade),50%)">On paper</p>',
  'style-variable':
    '<p style="--picture:url($/style-variable);background:var(--picture)">On paper</p>',
  'style-list': '<ul style="list-style-image:url($/style-list)"><li>Listed</li></ul>',
  'style-border': '<p style="border:4px solid;border-image:url($/style-border) 4">Framed</p>',
  'style-cursor': '<p style="cursor:url($/style-cursor),auto">Pointed at</p>',
  'style-mask': '<p style="mask-image:url($/style-mask)">Masked</p>',
  'style-content': '<p style="content:url($/style-content)">Replaced</p>',
  'style-in-string': `<p style="--a:'url(';background:url($/style-in-string);--b:')'">On paper</p>`,
  'sheet-background':
    '<style>.sheet{background:url("$/sheet-background")}</style><p class="sheet">On paper</p>',
  'sheet-generated':
    '<style>.made::after{content:url($/sheet-generated)}</style><p class="made">Made</p>',
  'sheet-media':
    '<style>@media (min-width:1px){.wide{background:url($/sheet-media)}}</style><p class="wide">On paper</p>',
  'sheet-import': '<style>@import "$/sheet-import";</style>',
  'sheet-import-url': '<style>@import url($/sheet-import-url) screen;</style>',
  'sheet-import-escaped': String.raw`<style>@\69mport "$/sheet-import-escaped";</style>`,
  font: '<style>@font-face{font-family:Remote;src:url($/font)}</style><p style="font-family:Remote">Set in type</p>',
  stylesheet: '<link rel="stylesheet" href="$/stylesheet">',
  preload: '<link rel="preload" as="image" href="$/preload">',
  prefetch: '<link rel="prefetch" href="$/prefetch">',
  'dns-prefetch': '<link rel="dns-prefetch" href="$/dns-prefetch">',
  preconnect: '<link rel="preconnect" href="$/preconnect">',
  icon: '<link rel="icon" href="$/icon">',
  manifest: '<link rel="manifest" href="$/manifest">',
  modulepreload: '<link rel="modulepreload" href="$/modulepreload">',
  base: '<base href="$/base/"><img src="below" width="40" height="30" alt="">',
  script: '<script src="$/script"></script>',
  'script-inline': '<script>top.hostile = "script"; fetch("$/script-inline")</script>',
  onerror: `<img src="data:," onerror="top.hostile = 'onerror'; fetch('$/onerror')" alt="">`,
  onload: `<svg onload="top.hostile = 'onload'; fetch('$/onload')"></svg>`,
  video: '<video src="$/video" poster="$/video" autoplay muted>A film</video>',
  audio: '<audio src="$/audio" preload="auto" controls></audio>',
  track: '<video><source src="$/track"><track default src="$/track"></video>',
  object: '<object data="$/object">An object</object>',
  embed: '<embed src="$/embed">',
  iframe: '<iframe src="$/iframe"></iframe>',
  'iframe-srcdoc': '<iframe srcdoc="<img src=$/iframe-srcdoc>"></iframe>',
  frameset: '<frameset><frame src="$/frameset"></frameset>',
  'svg-image': '<svg width="9" height="9"><image href="$/svg-image" width="9" height="9"/></svg>',
  'svg-xlink':
    '<svg width="9" height="9"><image xlink:href="$/svg-xlink" width="9" height="9"/></svg>',
  'svg-use': '<svg><use xlink:href="$/svg-use#a"/></svg>',
  'svg-style': '<svg><style>@import "$/svg-style";</style></svg>',
  'svg-filter': '<p style="filter:url($/svg-filter#a)">Filtered</p>',
  refresh: '<meta http-equiv="refresh" content="0;url=$/refresh">',
  form: '<form action="$/form"><input name="q" autofocus><button>Send</button></form>',
  ping: '<a href="https://shop.example/" ping="$/ping">To the shop</a>',
  noscript: '<noscript><img src="$/noscript" alt=""></noscript>',
  template: '<template shadowrootmode="open"><img src="$/template" alt=""></template>',
  mathml: '<math><mtext><mglyph><style><img src="$/mathml"></style></mglyph></mtext></math>',
  body: '<body background="$/body">',
};

/** The HTML of one way, given its name. */
export function remoteLoad(name: string): string {
  return (REMOTE_LOADS[name] ?? '').replaceAll('$', TRACKER);
}
