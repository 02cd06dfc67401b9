/** The report's style sheet, inlined in its page. */
export const htmlStyle = `
:root{color-scheme:light dark;--text:#1c1f26;--soft:#5c6370;--line:#d9dde4;--ground:#fff;--bar:#2f6fde;--error:#c0362c;--warning:#9a6700}
@media(prefers-color-scheme:dark){:root{--text:#e6e8ec;--soft:#9aa3b2;--line:#353b47;--ground:#15181d;--bar:#6ea1ff;--error:#ff7b72;--warning:#e3b341}}
body{margin:0 auto;max-width:70rem;padding:1.5rem;font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--ground)}
h1{margin:0}header p,small,li span{color:var(--soft)}section{margin:2.5rem 0}
.tiles{display:flex;flex-wrap:wrap;gap:1rem}.tiles div{border:1px solid var(--line);border-radius:.5rem;padding:.5rem 1rem}
.tiles dt{color:var(--soft);font-size:.85rem}.tiles dd{margin:0;font-size:1.6rem;font-variant-numeric:tabular-nums}
.bars{width:100%;border-collapse:collapse}.bars th{text-align:left;font-weight:400;width:40%;padding:.15rem .5rem .15rem 0}
.bars svg{width:100%;height:.9rem;display:block}.bars .number{text-align:right;width:5rem;font-variant-numeric:tabular-nums}
rect{fill:var(--bar)}.columns{width:100%}.columns text{font-size:12px;fill:var(--soft)}
.worst{padding-left:1.5rem}.worst li{margin:.3rem 0}summary{cursor:pointer}.error b{color:var(--error)}.warning b{color:var(--warning)}a{color:var(--bar)}
`
