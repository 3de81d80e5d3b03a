/** Simple drawings for the articles, as SVG. */

/** Each drawing, by the name of its article. */
export const illustrations: ReadonlyMap<string, string> = new Map([
  ['trains-de-nuit', draw('#12203a', nightTrain())],
  ['huitres-eau-chaude', draw('#cfe3ea', oysterBeds())],
  ['bibliotheques-dimanche', draw('#f1e3cc', shelves())],
  ['pont-restaure', draw('#dce8ef', bridge())],
  ['lock', draw('#ffffff', '<rect x="280" y="180" width="400" height="200" fill="#15314f"/>')],
]);

function draw(background: string, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 400"><rect width="960" height="400" fill="${background}"/>${shapes}</svg>`;
}

function nightTrain(): string {
  const windows = [170, 250, 330, 450, 530, 610, 730]
    .map((x) => `<rect x="${x}" y="232" width="46" height="34" rx="4" fill="#ffd978"/>`)
    .join('');
  return `<circle cx="790" cy="90" r="42" fill="#f3eccf"/><path d="M0 330 L180 250 L330 320 L560 230 L760 320 L960 260 V400 H0 Z" fill="#1c3157"/>
<rect x="140" y="215" width="270" height="80" rx="8" fill="#35588f"/><rect x="420" y="215" width="270" height="80" rx="8" fill="#35588f"/>
<path d="M700 215 H800 Q850 225 860 295 H700 Z" fill="#4a71ad"/>${windows}<rect y="300" width="960" height="10" fill="#0b1526"/>
<path d="M860 280 L960 268 V300 H862 Z" fill="#ffd978" opacity=".45"/>`;
}

function oysterBeds(): string {
  const beds = [0, 1, 2, 3]
    .map((row) => {
      const y = 240 + row * 38;
      return [0, 1, 2, 3, 4, 5]
        .map((column) => {
          const x = 40 + column * 150 + row * 12;
          return `<rect x="${x}" y="${y}" width="118" height="14" rx="7" fill="#5c6f66"/><path d="M${x + 14} ${y + 14} v12 M${x + 104} ${y + 14} v12" stroke="#3d4a44" stroke-width="4"/>`;
        })
        .join('');
    })
    .join('');
  return `<rect y="190" width="960" height="210" fill="#b9ab8d"/><rect y="175" width="960" height="30" fill="#5e97ad"/>
<path d="M720 185 L732 70 H764 L776 185 Z" fill="#f7f4ec"/><path d="M727 118 H769 L771 145 H724 Z" fill="#b5442e"/>
<rect x="736" y="48" width="24" height="22" fill="#2b3a45"/><path d="M640 190 Q750 160 880 190 Z" fill="#70624a"/>${beds}`;
}

function shelves(): string {
  const colours = ['#8c3b2a', '#2f5d62', '#c08a2b', '#41506b', '#6b7b3a', '#a85d3e'];
  const books = [0, 1, 2]
    .map((row) =>
      Array.from({ length: 20 }, (_, index) => {
        const height = 72 + ((index * 7 + row * 5) % 4) * 7;
        const y = 128 + row * 120 - height;
        return `<rect x="${60 + index * 29}" y="${y}" width="${20 + (index % 3) * 3}" height="${height}" fill="${colours[(index + row * 2) % 6]}"/>`;
      }).join(''),
    )
    .join('');
  const boards = [128, 248, 368]
    .map((y) => `<rect x="40" y="${y}" width="620" height="10" fill="#6d4a2c"/>`)
    .join('');
  return `${books}${boards}<path d="M800 368 V190" stroke="#2f3a45" stroke-width="10"/><path d="M730 190 L765 110 H835 L870 190 Z" fill="#2f5d62"/>
<path d="M730 190 H870 L930 368 H670 Z" fill="#fff4cf" opacity=".7"/><rect x="750" y="360" width="100" height="14" rx="6" fill="#2f3a45"/>`;
}

function bridge(): string {
  return `<path d="M0 250 Q200 190 420 240 T960 220 V400 H0 Z" fill="#9db58a"/><rect y="300" width="960" height="100" fill="#7ea9bf"/>
<path d="M60 210 H900 V330 H840 A90 90 0 0 0 660 330 H570 A90 90 0 0 0 390 330 H300 A90 90 0 0 0 120 330 H60 Z" fill="#b9a582"/>
<rect x="40" y="194" width="880" height="22" fill="#9c8862"/>
<path d="M120 345 h160 M400 360 h140 M680 350 h150" stroke="#dceaf1" stroke-width="5" stroke-linecap="round"/>`;
}
