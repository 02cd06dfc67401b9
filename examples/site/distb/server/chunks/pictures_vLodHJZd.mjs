// queries/feeds/channel.ts
/** When an article was last touched in a way that readers may see. */
function updatedOf({ updatedAt, publishedAt }) {
	return updatedAt && updatedAt > publishedAt ? updatedAt : publishedAt;
}
/** The names of those who wrote it. */
function authorsOf({ bylines }) {
	return bylines.flatMap(({ person, creditLine }) => person?.name || creditLine || []);
}
/** Topics, then keywords, without repetitions. */
function tagsOf({ topics, keywords }) {
	return [.../* @__PURE__ */ new Set([...topics.map(({ title }) => title), ...keywords ?? []])].filter((tag) => tag !== "");
}
/**
* A name for an article that stays when its address changes.
*
* @see RFC 4151, the `tag:` URI scheme
*/
function tagUri(article, { url }) {
	const day = instant(article.publishedAt)?.slice(0, 10) ?? "2000-01-01";
	return `tag:${new URL(url).hostname},${day}:${article._id}`;
}
/** An instant in UTC as RFC 3339 writes it; undefined for what is none. */
function instant(date) {
	const time = Date.parse(date ?? "");
	return Number.isNaN(time) ? void 0 : new Date(time).toISOString().replace(".000Z", "Z");
}
/** An instant as RFC 822 writes it with four digits of year; undefined for what is none. */
function rfc822(date) {
	const time = Date.parse(date ?? "");
	return Number.isNaN(time) ? void 0 : new Date(time).toUTCString();
}
// queries/feeds/pictures.ts
/** A figure's picture: its asset, else its original address; undefined when it has neither. */
function pictureOf(figure) {
	const url = figure?.asset?.url || figure?.sourceUrl;
	if (!figure || !url || !/^https?:\/\//i.test(url)) return void 0;
	const { asset, alt, caption, credit, copyright, decorative } = figure;
	return {
		url,
		mimeType: asset?.mimeType || void 0,
		width: asset?.width ?? void 0,
		height: asset?.height ?? void 0,
		alt: decorative ? void 0 : alt ?? void 0,
		caption: caption ?? void 0,
		credit: credit ?? void 0,
		copyright: copyright ?? void 0
	};
}
/** All pictures of an article, the lead first, each once. */
function picturesOf({ leadFigure, body, galleries }) {
	const figures = [
		leadFigure,
		...body.flatMap((block) => block._type === "figure" ? [block] : block._type === "galleryEmbed" ? block.gallery?.images ?? [] : []),
		...galleries.flatMap(({ images }) => images)
	];
	const pictures = /* @__PURE__ */ new Map();
	for (const figure of figures) {
		const picture = pictureOf(figure);
		if (picture && !pictures.has(picture.url)) pictures.set(picture.url, picture);
	}
	return [...pictures.values()];
}
export { rfc822 as a, updatedOf as c, instant as i, picturesOf as n, tagUri as o, authorsOf as r, tagsOf as s, pictureOf as t };
