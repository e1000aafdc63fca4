import { expect, test } from 'vitest';
import { checkCode } from './code.ts';
import { validAppRoot } from './valid-app-root.ts';

const PAGE = 'assets/ticket_sidebar.html';
const SCRIPT = 'assets/ticket_sidebar.js';

function complaints(path: string, text: string): string[] {
  return checkCode(validAppRoot({ [path]: text })).map(({ what }) => what);
}

test('accepts valid code', () => {
  expect(checkCode(validAppRoot())).toEqual([]);
});

test.each([
  ['fetch("http://example.com")', /the text "http:" near "fetch/],
  [String.raw`fetch("http:\/\/example.com")`, /the text "http:"/],
  ['["https:","http:"].includes(a)', /the text "http:"/],
  ['a="HTTP:"', /the text "http:"/],
  ['a={xhttp:1}', /the text "http:"/],
  ['a();console.log(a)', /console\.log/],
  ['if(a){debugger}', /a debugger statement/],
  ['a();\n//# sourceMappingURL=a.js.map', /a link to a source map/],
  ['x={api_key:"0123456789abcdef"}', /a secret/],
])('rejects a script with %s', (script, complaint) => {
  expect(complaints(SCRIPT, script)).toEqual([expect.stringMatching(complaint)]);
});

test('accepts code that only resembles those', () => {
  const script =
    'a.debugger_x=1;log("console");b={passive:!0};s="https://example.com"+/^http\\x3a/';
  expect(complaints(SCRIPT, script)).toEqual([]);
});

test.each([
  ['<p>http:</p>', /the text "http:"/],
  ['<script>start()</script>', /an inline script/],
  ['<script type="module">start()</script>', /an inline script/],
  ['<body onload="start()">', /an inline event handler/],
  ['<script src="/assets/app.js"></script>', /refers to \/assets\/app\.js/],
  ['<link href="https://example.com/a.css">', /refers to https:\/\/example\.com\/a\.css/],
  ['<img src="//example.com/a.png">', /refers to \/\/example\.com/],
  ['<script src="gone.js"></script>', /which is not in the package/],
  ['<script src=../gone.js></script>', /which is not in the package/],
])('rejects a page with %s', (page, complaint) => {
  expect(complaints(PAGE, page)).toEqual([expect.stringMatching(complaint)]);
});

test("accepts Zendesk's SDK as the only address of another host", () => {
  const sdk = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';
  expect(complaints(PAGE, `<script src="${sdk}"></script>`)).toEqual([]);
});
