/** The named entities of HTML 4.01 and XHTML (W3C), which are the ones that texts are left with. */
const byCode: Readonly<Record<string, number>> = {
  quot: 34,
  amp: 38,
  apos: 39,
  lt: 60,
  gt: 62,
  OElig: 338,
  oelig: 339,
  Scaron: 352,
  scaron: 353,
  Yuml: 376,
  fnof: 402,
  circ: 710,
  tilde: 732,
  ensp: 8194,
  emsp: 8195,
  thinsp: 8201,
  zwnj: 8204,
  zwj: 8205,
  lrm: 8206,
  rlm: 8207,
  ndash: 8211,
  mdash: 8212,
  lsquo: 8216,
  rsquo: 8217,
  sbquo: 8218,
  ldquo: 8220,
  rdquo: 8221,
  bdquo: 8222,
  dagger: 8224,
  Dagger: 8225,
  bull: 8226,
  hellip: 8230,
  permil: 8240,
  prime: 8242,
  Prime: 8243,
  lsaquo: 8249,
  rsaquo: 8250,
  oline: 8254,
  frasl: 8260,
  euro: 8364,
  image: 8465,
  weierp: 8472,
  real: 8476,
  trade: 8482,
  alefsym: 8501,
  larr: 8592,
  uarr: 8593,
  rarr: 8594,
  darr: 8595,
  harr: 8596,
  crarr: 8629,
  lArr: 8656,
  uArr: 8657,
  rArr: 8658,
  dArr: 8659,
  hArr: 8660,
  forall: 8704,
  part: 8706,
  exist: 8707,
  empty: 8709,
  nabla: 8711,
  isin: 8712,
  notin: 8713,
  ni: 8715,
  prod: 8719,
  sum: 8721,
  minus: 8722,
  lowast: 8727,
  radic: 8730,
  prop: 8733,
  infin: 8734,
  ang: 8736,
  and: 8743,
  or: 8744,
  cap: 8745,
  cup: 8746,
  int: 8747,
  there4: 8756,
  sim: 8764,
  cong: 8773,
  asymp: 8776,
  ne: 8800,
  equiv: 8801,
  le: 8804,
  ge: 8805,
  sub: 8834,
  sup: 8835,
  nsub: 8836,
  sube: 8838,
  supe: 8839,
  oplus: 8853,
  otimes: 8855,
  perp: 8869,
  sdot: 8901,
  loz: 9674,
  spades: 9824,
  clubs: 9827,
  hearts: 9829,
  diams: 9830,
  colon: 58,
  comma: 44,
  period: 46,
  excl: 33,
  quest: 63,
  lpar: 40,
  rpar: 41,
  lsqb: 91,
  rsqb: 93,
  sol: 47,
  bsol: 92,
  num: 35,
  percnt: 37,
  ast: 42,
  plus: 43,
  equals: 61,
  semi: 59,
  commat: 64,
  dollar: 36,
  lowbar: 95,
  grave: 96,
  lcub: 123,
  rcub: 125,
  verbar: 124,
  vert: 124,
  Tab: 9,
  NewLine: 10,
  AMP: 38,
  LT: 60,
  GT: 62,
  QUOT: 34,
  COPY: 169,
  REG: 174,
  scedil: 351,
  Scedil: 350,
  gbreve: 287,
  Gbreve: 286,
  inodot: 305,
  Idot: 304,
  ccaron: 269,
  Ccaron: 268,
  zcaron: 382,
  Zcaron: 381,
  ecaron: 283,
  rcaron: 345,
  nacute: 324,
  sacute: 347,
  lstrok: 322,
  Lstrok: 321,
  horbar: 8213,
  numsp: 8199,
  puncsp: 8200,
  hairsp: 8202,
  dash: 8208,
  hyphen: 8208,
  check: 10003,
  star: 9734,
  starf: 9733,
}

/** Entities of U+00A0 to U+00FF and of the Greek letters, in the order of their characters. */
const latin1 =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
  para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave
  Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc
  Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc
  iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(
    /\s+/u,
  )
const greekCapitals =
  `Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi
  Omega`.split(/\s+/u)
const greekSmall =
  `alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi
  psi omega`.split(/\s+/u)

const named = new Map<string, string>([
  ...Object.entries(byCode).map(([name, code]): [string, string] => [
    name,
    String.fromCodePoint(code),
  ]),
  ...latin1.map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]),
  ...greekCapitals.map((name, index): [string, string] => [
    name,
    String.fromCodePoint(0x391 + index),
  ]),
  ...greekSmall.map((name, index): [string, string] => [name, String.fromCodePoint(0x3b1 + index)]),
])

/** Matches what may be an entity: `&name;`, `&#39;`, `&#x27;`, and `&nbsp` without its semicolon. */
export function entityPattern(): RegExp {
  return /&(?:#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,9};|#\d{2,5}(?![\d;=])|#[xX][0-9a-fA-F]{2,4}(?![0-9a-zA-Z;=])|(?:amp|nbsp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|[aeiou](?:acute|grave|circ|uml)|[nao]tilde|szlig|ccedil|laquo|raquo|euro|deg)(?![0-9a-zA-Z;=]))/gu
}

/** Decodes the entities of a text; an unknown name stays as it is. */
export function decodeEntities(text: string): string {
  let before = text
  // Text that was escaped more than once is decoded to its characters.
  for (let round = 0; round < 4; round++) {
    const after = before.replace(entityPattern(), decodeOne)
    if (after === before) break
    before = after
  }
  return before
}

function decodeOne(entity: string): string {
  const name = entity.replace(/^&|;$/gu, '')
  if (!name.startsWith('#')) return named.get(name) ?? entity
  const code = /^#x/iu.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10)
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : entity
}
