/** For tests only. */
export interface AwkwardMail {
  readonly name: string;
  readonly html: string;
  /** Words that must be visible. */
  readonly words: readonly string[];
}

/** Mails whose styles would make words invisible, unreadable, or unstable in a frame that is as high as its content. */
export const AWKWARD_MAILS: readonly AwkwardMail[] = [
  {
    name: 'query of the aspect ratio',
    html: `<style>.b{display:none}@media (max-aspect-ratio:1/2){.b{display:block}.a{display:none}}</style><div class="b">Short</div><div class="a">words ${'words '.repeat(400)} </div>`,
    words: ['words'],
  },
  {
    name: 'arrows in attributes',
    html: `<p>SHOWN-WORDS <a href="https://x.example/?a=b-->c">arrow link</a> <a href="https://x.example/?q=]>1">bracket link</a> <img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC" alt="a --> b"></p>`,
    words: ['SHOWN-WORDS', 'arrow', 'bracket', 'link'],
  },
  {
    name: 'container units',
    html: `<div style="height:calc(100cqh + 40px);background:#eef">SHOWN-WORDS container height units</div>`,
    words: ['SHOWN-WORDS', 'container', 'height', 'units'],
  },
  {
    name: 'text fill color',
    html: `<p style="-webkit-text-fill-color:#111">SHOWN-WORDS in a dark ink <b>x</b></p>`,
    words: ['SHOWN-WORDS', 'dark'],
  },
  {
    name: 'viewport units in shorthands',
    html: `<div style="padding:5vh 0"><p style="font:700 3vmin/1.2 Arial">SHOWN-WORDS in font shorthand</p><img src="https://tracker.example/x.png" style="width:40vmin;height:40vmin" alt="Map of the hall"></div>`,
    words: ['SHOWN-WORDS', 'font', 'shorthand'],
  },
  {
    name: 'viewport units in grid rows',
    html: `<div style="display:grid;grid-template-rows:10vh 30vh;overflow:hidden"><p style="margin:0">SHOWN-WORDS first row</p><p style="margin:0">second row</p></div><p>LAST <b>x</b></p>`,
    words: ['SHOWN-WORDS', 'first', 'second', 'LAST'],
  },
  {
    name: 'zoomed root',
    html: `<style>html{zoom:.5}</style><p>SHOWN-WORDS The parcel left our hall on Tuesday and the carrier has scanned it twice since. The parcel left our hall. </p><p>LAST-LINE</p>`,
    words: ['SHOWN-WORDS', 'parcel', 'left', 'hall', 'Tuesday'],
  },
  {
    name: 'query of the height',
    html: `<style>.a{height:900px;background:#fdd}@media (min-height:500px){.a{height:100px;background:#dfd}}</style><div class="a">SHOWN-WORDS media height</div>`,
    words: ['SHOWN-WORDS', 'media', 'height'],
  },
  {
    name: 'negative margin',
    html: `<div style="margin-top:-400px">SHOWN-WORDS pulled up</div><p>LAST-LINE</p>`,
    words: ['SHOWN-WORDS', 'pulled', 'LAST-LINE'],
  },
  {
    name: 'color of dark systems only',
    html: `<style>@media (prefers-color-scheme:dark){.t{color:#eeeeee!important}}</style><p class="t">SHOWN-WORDS: the driver comes on Friday. <b>Acme</b></p>`,
    words: ['driver', 'comes', 'Acme'],
  },
  {
    name: 'root with a border',
    html: `<style>html:root,body.b{height:100%!important;min-height:100%!important}html{border-top:4px solid #06c}</style><body class="b"><p>SHOWN <b>x</b></p></body>`,
    words: ['SHOWN'],
  },
  {
    name: 'wide table from right to left',
    html: `<html><body><div dir="rtl"><table width="600" style="width:600px;border:1px solid #999"><tr><td>العمود الأول SHOWN-WORDS</td><td>العمود الثاني 129</td></tr></table></div></body></html>`,
    words: ['العمود', 'الأول', 'SHOWN-WORDS', 'الثاني'],
  },
  {
    name: 'direction in the style of the root',
    html: `<html style="direction:rtl"><body><p>ACME: <b>שלום</b>, ההזמנה תגיע ביום שישי.</p></body></html>`,
    words: ['שלום', 'ההזמנה', 'תגיע', 'ביום'],
  },
  {
    name: 'address in a comment of a sheet',
    html: `<style>/* Layout by Ann <ann@agency.example> */ .desktop{display:none}.mobile{background:#ffd}</style><p class="desktop">DESKTOP-COPY of the offer: 129 EUR</p><p class="mobile">SHOWN-WORDS mobile copy of the offer: 129 EUR</p>`,
    words: ['mobile'],
  },
  {
    name: 'vertical writing',
    html: `<style>body{writing-mode:vertical-rl}</style><p>SHOWN-WORDS The parcel left our hall on Tuesday and the carrier has scanned it twice since. The parcel left our hall. </p><p>LAST-LINE</p>`,
    words: ['SHOWN-WORDS', 'parcel', 'left', 'hall', 'Tuesday'],
  },
  {
    name: 'viewport units of fonts',
    html: `<style>h1{font-size:4vmin}p{font-size:calc(12px + .5vmin)}.big{line-height:6vh}</style><h1>SHOWN-WORDS headline in vmin</h1><p>Body text in calc.</p><p class="big">Line one of tall lines<br>line two of tall lines<br>line three</p>`,
    words: ['SHOWN-WORDS', 'headline', 'vmin', 'Body', 'text'],
  },
  {
    name: 'maximal height of the viewport',
    html: `<div style="max-height:100vh;overflow:auto"><p>SHOWN-WORDS: the driver comes on Friday at nine.</p><p>The parcel left our hall on Tuesday and the carrier has scanned it twice since. The parcel left our hall. </p></div><p>FOOTER</p>`,
    words: ['driver', 'comes', 'Friday', 'parcel', 'left'],
  },
  {
    name: 'widths of the viewport height',
    html: `<table style="width:90vmin;border:1px solid #999"><tr><td>SHOWN-WORDS Order no. 20817, two trailers</td></tr></table><div style="width:60vmax;overflow:hidden;white-space:nowrap">ROW-TWO words in a vmax box</div>`,
    words: ['SHOWN-WORDS', 'Order', 'trailers', 'ROW-TWO', 'words'],
  },
  {
    name: 'fade-in',
    html: `<style>.f{opacity:0;animation:in 1s 1s forwards}@keyframes in{to{opacity:1}}</style><p class="f">Faded words in <b>x</b></p>`,
    words: ['Faded', 'words'],
  },
  {
    name: 'white text on a picture',
    html: `<table width="100%"><tr><td background="https://t.example/a.png" style="background-image:url(https://t.example/a.png);color:#fff;padding:20px">White words on a picture</td></tr></table><p>after</p>`,
    words: ['White', 'words', 'picture', 'after'],
  },
  {
    name: 'pale text',
    html: `<p style="color:#eee">Pale words</p><p>normal words</p>`,
    words: ['Pale', 'words', 'normal'],
  },
  {
    name: 'black body',
    html: `<body bgcolor="#000000"><p>Words without a color</p></body>`,
    words: ['Words', 'without', 'color'],
  },
  {
    name: 'background in a custom property',
    html: `<style>:root{--b:#124}</style><div style="background:var(--b);color:#fff;padding:9px">White on a variable</div>`,
    words: ['White', 'variable'],
  },
  {
    name: 'absolute positions',
    html: `<div style="position:relative;height:40px"><div style="position:absolute;top:0">Layer one words</div><div style="position:absolute;top:0">Layer two words</div></div><p>after</p>`,
    words: ['Layer', 'words', 'after'],
  },
  {
    name: 'fixed height that hides',
    html: `<div style="height:20px;overflow:hidden">The parcel left our hall on Tuesday and the carrier has scanned it twice since. The parcel left our hall.</div><p>LAST</p>`,
    words: ['parcel', 'left', 'hall', 'Tuesday', 'carrier'],
  },
  {
    name: 'fixed height that overflows',
    html: `<style>.h{height:20px}</style><div class="h">The parcel left our hall on Tuesday and the carrier has scanned it twice since. The parcel left our hall.</div><p>LAST</p>`,
    words: ['parcel', 'left', 'hall', 'Tuesday', 'carrier'],
  },
  {
    name: 'text on one line that is cut',
    html: `<div style="white-space:nowrap;overflow:hidden;text-overflow:ellipsis;width:100vw">The parcel left our hall on Tuesday and the carrier has scanned it twice since.</div><p>LAST</p>`,
    words: ['parcel', 'left', 'hall', 'Tuesday', 'carrier'],
  },
  {
    name: 'long address in a cell',
    html: `<table width="100%" border="1"><tr><td>Tracking</td><td><a href="https://x.example">https://carrier.example/track/and/trace/verylongaddress/0123456789012345678901234567890123456789/abcdefghijklmnop</a></td></tr></table>`,
    words: ['Tracking'],
  },
  {
    name: 'long address in a cell without wrapping',
    html: `<table width="100%"><tr><td nowrap>https://carrier.example/track/and/trace/verylongaddress/0123456789012345678901234567890123456789</td><td nowrap>Short</td></tr></table>`,
    words: ['Short'],
  },
  {
    name: 'table of 600 pixels',
    html: `<center><table width="600" style="width:600px;min-width:600px"><tr><td width="300">Left column words</td><td width="300" align="right">Right column words</td></tr></table></center>`,
    words: ['Left', 'column', 'words', 'Right'],
  },
  {
    name: 'wide float at the right',
    html: `<div style="float:right;width:600px">Floated words at right of a wide box that is wide</div><p style="clear:both">after</p>`,
    words: ['Floated', 'words', 'right', 'wide', 'that'],
  },
  {
    name: 'wide table aligned right',
    html: `<table align="right" width="600"><tr><td>Aligned words at the left of a table that is wide</td></tr></table><p style="clear:both">after</p>`,
    words: ['Aligned', 'words', 'left', 'table', 'that'],
  },
  {
    name: 'flex items at the end',
    html: `<div style="display:flex;justify-content:flex-end"><div style="min-width:400px">First flex words</div><div style="min-width:300px">Second flex words</div></div>`,
    words: ['First', 'flex', 'words', 'Second'],
  },
  {
    name: 'wide flex item in the center',
    html: `<div style="display:flex;justify-content:center;height:50px;align-items:center"><div style="min-width:400px">First flex words</div></div><p>LAST</p>`,
    words: ['First', 'flex', 'words', 'LAST'],
  },
  {
    name: 'reversed flex column',
    html: `<div style="display:flex;flex-direction:column-reverse;height:30px"><p>One flex words</p><p>Two flex words</p><p>Three</p></div><p>LAST</p>`,
    words: ['flex', 'words', 'Three', 'LAST'],
  },
  {
    name: 'fixed grid rows',
    html: `<div style="display:grid;grid-template-rows:20px 20px"><p>The parcel left our hall on Tuesday and the carrier has scanned it twice since.</p><p>second row words that are long as well as the first ones</p></div><p>LAST</p>`,
    words: ['parcel', 'left', 'hall', 'Tuesday', 'carrier'],
  },
  {
    name: 'grid items in one area',
    html: `<div style="display:grid"><p style="grid-area:1/1">One area words</p><p style="grid-area:1/1">Two area words</p></div>`,
    words: ['area', 'words'],
  },
  {
    name: 'columns with a height',
    html: `<div style="columns:3 200px;height:60px">The parcel left our hall on Tuesday and the carrier has scanned it twice since. The parcel left our hall on Tuesday and the carrier has scanned it twice since.</div><p>LAST</p>`,
    words: ['parcel', 'left', 'hall', 'Tuesday', 'carrier'],
  },
  {
    name: 'text replaced by a picture',
    html: `<h1 style="text-indent:-9999px;background:url(https://t.example/logo.png);height:60px;overflow:hidden">Acme shop headline</h1><p>x</p>`,
    words: ['Acme', 'shop', 'headline'],
  },
  {
    name: 'hanging indentation',
    html: `<p style="margin-left:36pt;text-indent:-18pt">1. Hanging words of Word that continue on a second line at least</p>`,
    words: ['Hanging', 'words', 'Word', 'that', 'continue'],
  },
  {
    name: 'paddings of a wide screen',
    html: `<div style="padding:0 300px">Padded words of a wide screen design</div><p>x</p>`,
    words: ['Padded', 'words', 'wide', 'screen', 'design'],
  },
  {
    name: 'clipped, masked, and filtered',
    html: `<p style="clip-path:inset(50%)">Clipped words</p><p style="-webkit-mask:linear-gradient(transparent,transparent)">Masked words</p><p style="filter:opacity(0)">Filtered words</p>`,
    words: ['Clipped', 'words', 'Masked', 'Filtered'],
  },
  {
    name: 'transformed',
    html: `<p style="transform:translateX(-400px)">Moved words</p><p style="translate:0 -300px">Also moved</p><p style="rotate:90deg;scale:.1">rotated</p>`,
    words: ['Moved', 'words', 'Also', 'moved', 'rotated'],
  },
  {
    name: 'margins of the viewport',
    html: `<div style="padding-top:100vh;margin-top:calc(100vh - 20px)">Words after a viewport</div><p style="min-height:120vh">x</p>`,
    words: ['Words', 'after', 'viewport'],
  },
  {
    name: 'tiny root font',
    html: `<style>html{font-size:1px}p{font-size:14rem}body{font-size:1vh}</style><p>Rem words</p><div>plain div words</div>`,
    words: ['words', 'plain'],
  },
  {
    name: 'viewport font in a font of 0',
    html: `<div style="font-size:0"><span style="font-size:3vw">Words in vw</span></div>`,
    words: ['Words'],
  },
  {
    name: 'query of the orientation',
    html: `<style>.p{display:none}@media(orientation:portrait){.p{display:block}.l{display:none}}</style><p class="p">Portrait words</p><p class="l">Landscape words</p>`,
    words: ['Landscape'],
  },
  {
    name: 'opposite queries of the height',
    html: `<style>.a,.b{display:none}@media(max-height:400px){.a{display:block}}@media(min-height:401px){.b{display:block}}</style><p class="a">Both words A</p><p class="b">Both words B</p>`,
    words: ['B'],
  },
  {
    name: 'copies for dark and light systems',
    html: `<style>.dark{display:none}@media(prefers-color-scheme:dark){.light{display:none}.dark{display:block}body{background:#111;color:#eee}}</style><p class="light">Light words</p><p class="dark">Dark words</p>`,
    words: ['Light'],
  },
  {
    name: 'background clipped to the text',
    html: `<h1 style="background:linear-gradient(red,blue);-webkit-background-clip:text;-webkit-text-fill-color:transparent;color:transparent">Gradient words</h1>`,
    words: ['Gradient', 'words'],
  },
  {
    name: 'text from right to left among others',
    html: `<p>English words first in this mail</p><div dir="rtl"><table width="700"><tr><td>العمود الأول هنا</td><td>العمود الثاني 129</td></tr></table></div>`,
    words: ['English', 'words', 'first', 'this', 'mail'],
  },
  {
    name: 'text from left to right among others',
    html: `<html dir="rtl"><body><p>שלום וברכה</p><div dir="ltr"><table width="700"><tr><td>English wide words</td><td>second column</td></tr></table></div></body></html>`,
    words: ['שלום', 'וברכה', 'English', 'wide', 'words'],
  },
  {
    name: 'direction in a style',
    html: `<p>English first words</p><div style="direction:rtl"><table width="700"><tr><td>שלום עולם</td><td>second column</td></tr></table></div>`,
    words: ['English', 'first', 'words', 'שלום', 'עולם'],
  },
  {
    name: 'direction in a rule of the body',
    html: `<style>body{direction:rtl}</style><table width="700"><tr><td>שלום עולם</td><td>second column</td></tr></table>`,
    words: ['שלום', 'עולם', 'second', 'column'],
  },
  {
    name: 'system colors',
    html: `<p style="color:CanvasText;background:Canvas">Canvas words</p><p style="color:light-dark(#111,#eee)">light dark words</p><p style="color-scheme:dark;background:Canvas;color:#222">scheme words</p>`,
    words: ['Canvas', 'words', 'light', 'dark', 'scheme'],
  },
  {
    name: 'important styles of root and body',
    html: `<html style="height:100vh!important;overflow:hidden!important;display:none!important"><body style="height:10px!important;overflow:hidden!important;position:fixed!important"><p>Rooted words one</p><p>two</p><p>three LAST</p></body></html>`,
    words: ['Rooted', 'words', 'three', 'LAST'],
  },
  {
    name: 'layers',
    html: `<style>@layer a{html:root body{height:10px!important;overflow:hidden!important}.x{display:none}}@layer frame{html:root body{height:10px!important}}</style><p>Layered words</p><p>LAST</p>`,
    words: ['Layered', 'words', 'LAST'],
  },
  {
    name: 'hidden preview text',
    html: `<div style="display:none;max-height:0;overflow:hidden;font-size:1px;color:#fff">Preview hidden</div><p>Shown words</p>`,
    words: ['Shown'],
  },
  {
    name: 'copies for mobiles and desktops',
    html: `<style>.m{display:none;max-height:0;overflow:hidden}@media only screen and (max-width:480px){.m{display:block!important;max-height:none!important;overflow:visible}.d{display:none!important}}</style><div class="m" style="max-height:0;overflow:hidden;display:none">Mobile words</div><div class="d">Desktop words</div>`,
    words: ['words'],
  },
  {
    name: 'query of the width of the device',
    html: `<style>.m{display:none;max-height:0;overflow:hidden}@media only screen and (max-device-width:480px){.m{display:block!important;max-height:500px!important}.d{display:none!important}}</style><div class="m">Mobile words</div><div class="d">Desktop words</div>`,
    words: ['words'],
  },
  {
    name: 'long headline',
    html: `<h1>A long headline that wraps onto several lines in a narrow frame</h1><p>x</p>`,
    words: ['long', 'headline', 'that', 'wraps', 'onto'],
  },
  {
    name: 'line height of the viewport',
    html: `<p style="font-size:40px;line-height:2vh">Large words with a viewport line height that wraps</p>`,
    words: ['Large', 'words', 'with', 'viewport', 'line'],
  },
  {
    name: 'negative letter spacing',
    html: `<p style="letter-spacing:-20px">Squeezed words here</p><p style="word-spacing:-100px">Also squeezed words here</p>`,
    words: ['Squeezed', 'words', 'here', 'Also', 'squeezed'],
  },
  {
    name: 'hidden on hover',
    html: `<style>p:hover{display:none}.x:not(:hover){display:none}a:link,a:hover{color:red}</style><p>Hover words</p><p class="x">More words</p><a href="https://x.example">link words</a>`,
    words: ['Hover', 'words', 'More', 'link'],
  },
  {
    name: 'inline blocks in a font of 0',
    html: `<div style="font-size:0;text-align:center"><div style="display:inline-block;width:50%;min-width:300px;font-size:14px">Col one words</div><div style="display:inline-block;width:50%;min-width:300px;font-size:14px">Col two words</div></div>`,
    words: ['words'],
  },
  {
    name: 'calculated width',
    html: `<div style="display:inline-block;min-width:50%;max-width:100%;width:calc((480px - 100%) * 480)">Fab four words</div>`,
    words: ['four', 'words'],
  },
  {
    name: 'alternative texts of small images',
    html: `<img src="https://t.example/a.png" width="20" height="20" alt="Alternative text that is long"><p style="line-height:0;font-size:0"><img src="https://t.example/a.png" alt="Hall map" width="600" height="300"></p>`,
    words: [],
  },
  {
    name: 'long word in a fixed table',
    html: `<table style="table-layout:fixed;width:100%"><tr><td style="width:60px;overflow:hidden">Donaudampfschifffahrtsgesellschaftskapitaen</td><td>second cell</td></tr></table>`,
    words: ['Donaudampfschifffahrtsgesellschaftskapitaen', 'second', 'cell'],
  },
  {
    name: 'white on white',
    html: `<body style="background:#fff url(https://t.example/x.png);color:#fff"><p>White on white words</p></body>`,
    words: ['White', 'white', 'words'],
  },
  {
    name: 'nested rules',
    html: `<style>.c{color:#333;& p{margin-top:-300px;height:100vh;&:hover{display:none}}@media (max-aspect-ratio:1/1){display:none}}</style><div class="c"><p>Nested words</p></div>`,
    words: ['Nested', 'words'],
  },
  {
    name: 'supports queries',
    html: `<style>.g{display:none}@supports (display:grid){.g{display:block}}@supports not (display:grid){.f{display:block}}.f{display:none}</style><p class="g">Grid words</p>`,
    words: ['Grid', 'words'],
  },
  {
    name: 'container queries',
    html: `<style>.c{container-type:size}.x{display:none}@container (min-width:1px){.x{display:block}}</style><div class="c"><p class="x">Contained words</p></div>`,
    words: ['Contained', 'words'],
  },
  {
    name: 'unclosed comment',
    html: `<style>p{color:red;/* unclosed <b@c> {{{ </style><p>Unclosed words</p>`,
    words: ['Unclosed'],
  },
  {
    name: 'huge text and full bleed',
    html: `<p style="line-height:1.2;font-size:20vmin">Huge vmin words</p><p style="margin-left:-50vw;left:-50vw;position:relative">full bleed words</p>`,
    words: ['Huge', 'vmin', 'words', 'full', 'bleed'],
  },
  {
    name: 'zoom',
    html: `<div style="zoom:.1">Zoomed words</div><body style="zoom:0.2">`,
    words: ['Zoomed', 'words'],
  },
  {
    name: 'backface and content visibility',
    html: `<div style="perspective:1px;backface-visibility:hidden;transform:rotateY(180deg)">Backface words</div><div style="content-visibility:hidden">Content visibility words</div>`,
    words: ['Backface', 'words', 'Content', 'visibility'],
  },
  {
    name: 'marquee',
    html: `<marquee>Moving words here</marquee><p>x</p>`,
    words: ['Moving', 'words', 'here'],
  },
  {
    name: 'covering shadow',
    html: `<p>Covered words</p><div style="box-shadow:0 0 0 2000px #fff;float:left">x</div><p style="outline:2000px solid white">y</p>`,
    words: ['Covered', 'words'],
  },
  {
    name: 'tall table',
    html: `<table height="100%" width="100%"><tr><td height="100%" style="height:100%">Tall cell words</td></tr></table>`,
    words: ['Tall', 'cell', 'words'],
  },
  {
    name: 'box that scrolls',
    html: `<div style="max-height:60px;overflow:scroll"><p>One</p><p>Two</p><p>Three</p><p>Four words LAST</p></div>`,
    words: ['Three', 'Four', 'words', 'LAST'],
  },
  {
    name: 'dark background without a color',
    html: `<div style="background:#123">Words on dark blue without color</div><div style="background-color:rgba(0,0,0,.85)">rgba dark words</div>`,
    words: ['Words', 'dark', 'blue', 'without', 'color'],
  },
  {
    name: 'link in the color of its background',
    html: `<div style="background:#1f73b7"><a href="https://x.example">Blue link on blue</a></div><p style="color:oklch(1 0 0)">oklch white words</p>`,
    words: ['Blue', 'link', 'blue', 'oklch', 'white'],
  },
  {
    name: 'preformatted line',
    html: `<pre style="white-space:pre">A very long preformatted line that does not wrap in the frame at all because it is long</pre>`,
    words: ['very', 'long', 'preformatted', 'line', 'that'],
  },
  {
    name: 'negative margins from right to left',
    html: `<html dir="rtl"><body><p style="margin-right:-500px">שלום words</p><p style="text-indent:-300px">עולם more</p></body></html>`,
    words: ['שלום', 'words', 'עולם', 'more'],
  },
  {
    name: 'flex column that shrinks',
    html: `<div style="display:flex;flex-direction:column;height:40px;overflow:hidden"><div>One words</div><div>Two words</div><div>Three words</div></div><p>LAST</p>`,
    words: ['words', 'Three', 'LAST'],
  },
  {
    name: 'negative margins of tables and quotations',
    html: `<table style="margin-left:-30px"><tr><td>Left cell</td></tr></table><blockquote style="margin:0 0 0 -40px">Quote words</blockquote>`,
    words: ['Left', 'cell', 'Quote', 'words'],
  },
  {
    name: 'low line height',
    html: `<p style="line-height:5px">Sender overlapped lines of the text that wraps in a narrow frame</p>`,
    words: ['Sender', 'overlapped', 'lines', 'text', 'that'],
  },
];
