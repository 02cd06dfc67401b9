// queries/feeds/xml.ts
/** The head of every XML file here. */
var xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
var ESCAPES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
/**
* Text as XML 1.0 can hold it: what is no `Char` of its grammar is left out, half a surrogate pair
* becomes U+FFFD.
*
* @see https://www.w3.org/TR/xml/#charsets
*/
function xmlText(text) {
	return text.toWellFormed().replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character).replace(/\r/g, "&#13;");
}
/**
* An element; attributes that are undefined are left out, children that are strings are escaped.
*
* @param name - the qualified name, written by the program and never taken from content
*/
function element(name, attributes, ...children) {
	const written = Object.entries(attributes ?? {}).map(([key, value]) => value === void 0 || value === null ? "" : attribute(key, value)).join("");
	const content = render(children);
	return { xml: content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>` };
}
/** An element for a value that may be absent, and then nothing. */
function optional(name, value) {
	return value ? element(name, null, value) : void 0;
}
/** The opening tag alone, for documents that are written piece by piece. */
function openTag(name, attributes) {
	return `<${name}${Object.entries(attributes).map(([key, value]) => attribute(key, value)).join("")}>`;
}
/** Children as text. */
function render(child) {
	if (child === void 0 || child === null) return "";
	if (typeof child === "string") return xmlText(child);
	if (typeof child === "number") return String(child);
	return "xml" in child ? child.xml : child.map(render).join("");
}
function attribute(key, value) {
	return ` ${key}="${xmlText(String(value)).replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`)}"`;
}
export { xmlDeclaration as a, render as i, openTag as n, optional as r, element as t };
