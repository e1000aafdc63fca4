/** A typical HTML newsletter of about `size` characters: nested tables, inline styles, remote images, a tracking pixel. */
export function newsletter(size: number): string {
  const parts = [
    '<!doctype html><html><head><title>Offers</title><style>.offer td{padding:8px}</style></head><body bgcolor="#eeeeee"><center><table width="600" bgcolor="#ffffff" cellpadding="0" cellspacing="0"><tr><td>',
  ];
  let length = 0;
  for (let number = 1; length < size; number += 1) {
    const row = offer(number);
    parts.push(row);
    length += row.length;
  }
  parts.push(
    '</td></tr></table></center><img src="https://tracker.example/open.gif?id=4417" width="1" height="1" alt=""></body></html>',
  );
  return parts.join('\n');
}

function offer(number: number): string {
  return [
    '<table class="offer" width="100%" cellpadding="0" cellspacing="0" style="border-bottom:1px solid #dddddd"><tr>',
    `<td width="120"><a href="https://shop.example/o/${number}?utm_source=mail"><img src="https://images.shop.example/${number}.jpg" width="120" height="90" alt="Offer ${number}" style="display:block;border:0"></a></td>`,
    `<td style="font-family:Arial,sans-serif;font-size:14px;line-height:20px;color:#333333"><b>Offer ${number}</b><br>Toner for the LaserMate 220, good for 2,000 pages.<br><span style="color:#cc3333">${(number % 90) + 9},90 €</span> <a href="mailto:shop@shop.example">Ask us</a> or call <a href="tel:+4930123456">+49 30 123456</a></td>`,
    '</tr></table>',
  ].join('');
}
