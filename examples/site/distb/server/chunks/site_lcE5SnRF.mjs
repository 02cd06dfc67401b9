import { createImageUrlBuilder } from "@sanity/image-url";
import process from "node:process";
import { defaultComponents, mergeComponents, toHTML } from "@portabletext/to-html";
// plugins/article-import/convert/safeUrl.ts
var SCHEME = /^([a-z][a-z0-9+.-]*):/i;
var LINK_SCHEMES = /* @__PURE__ */ new Set([
	"http",
	"https",
	"mailto",
	"tel"
]);
/** What browsers take out of a URL before they look at its scheme, and what no URL needs. */
var IGNORED = /[\0-\x20\x7f-\x9f\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/g;
/** An absolute web address of visible ASCII: what nearly all links are. */
var PLAINLY_SAFE = /^https?:\/\/[\x21-\x7e]+$/;
/**
* A link target that is safe to keep: http, https, mailto, tel or relative; undefined for any other.
* Schemes are judged as a browser sees them, after white space and control characters are gone, and
* once more after percent decoding, since some consumers decode first.
*/
function safeHref(href, baseUrl) {
	if (PLAINLY_SAFE.test(href)) return href;
	const trimmed = href.replace(/^[\0-\x20\u00a0\ufeff]+|[\0-\x20\u00a0\ufeff]+$/g, "");
	const bare = trimmed.replace(IGNORED, "");
	if (!isSafeScheme(bare) || !isSafeScheme(decodeOnce(bare))) return void 0;
	const clean = trimmed.replace(/[\0-\x1f\x7f-\x9f]+/g, "");
	if (baseUrl === void 0 || SCHEME.test(clean)) return clean;
	return URL.parse(clean, baseUrl)?.href ?? clean;
}
function isSafeScheme(url) {
	const scheme = SCHEME.exec(url)?.[1];
	if (scheme !== void 0) return LINK_SCHEMES.has(scheme.toLowerCase());
	const colon = url.search(/[:/?#]/);
	return colon < 0 || url[colon] !== ":" || /^\d/.test(url);
}
function decodeOnce(url) {
	if (!url.includes("%")) return url;
	return url.slice(0, 128).replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))).replace(IGNORED, "");
}
/** An image address that can be fetched: http(s), protocol-relative or a path; undefined for any other. */
function safeImageUrl(src, baseUrl) {
	const url = src.replace(/[\0-\x1f\x7f-\x9f]+/g, "").trim();
	if (url === "") return void 0;
	if (url.startsWith("//")) return `https:${url}`;
	const scheme = SCHEME.exec(url.replace(IGNORED, ""))?.[1]?.toLowerCase();
	if (scheme === void 0) return baseUrl === void 0 ? url : URL.parse(url, baseUrl)?.href ?? url;
	return scheme === "http" || scheme === "https" ? url : void 0;
}
// plugins/portable-text/responsiveImage.ts
var WIDTHS = [
	320,
	480,
	640,
	800,
	1200,
	1600,
	2e3
];
var SIZES = "(min-width: 48rem) 44rem, 100vw";
var LQIP = /^data:image\/[\w.+-]+;base64,[\w+/=]+$/;
var ASSET_URL = /^(https?:\/\/[^/?#]+)\/images\/([^/]+)\/([^/]+)\/[^/]+$/i;
/**
* An image in several widths through the asset's own server, with width and height set, so that
* nothing moves when it comes. A picture without an asset is shown from its original address.
*
* @returns undefined when there is no picture that is safe to show
*/
function responsiveImage(image, { widths = WIDTHS, sizes = SIZES, aspectRatio } = {}) {
	const alt = image.decorative ? "" : image.alt ?? "";
	const { asset } = image;
	if (!asset) {
		const src = safeImageUrl(image.sourceUrl ?? "");
		if (src === void 0 || !/^https?:/i.test(src)) return void 0;
		return {
			src,
			srcset: void 0,
			sizes: void 0,
			width: void 0,
			height: void 0,
			alt,
			lqip: void 0
		};
	}
	const [, origin, projectId, dataset] = ASSET_URL.exec(asset.url) ?? [];
	const size = cutSize(image);
	const lqip = asset.lqip && LQIP.test(asset.lqip) ? asset.lqip : void 0;
	const svg = asset.mimeType === "image/svg+xml";
	if (!origin || !projectId || !dataset || !size || svg) {
		const src = safeImageUrl(asset.url);
		if (!src) return void 0;
		const { width, height } = {
			width: asset.width ?? void 0,
			height: asset.height ?? void 0
		};
		return {
			src,
			srcset: void 0,
			sizes: void 0,
			width,
			height,
			alt,
			lqip
		};
	}
	const builder = createImageUrlBuilder({
		baseUrl: origin,
		projectId,
		dataset
	});
	const ratio = aspectRatio ?? size.width / size.height;
	const full = Math.round(Math.min(size.width, aspectRatio ? size.height * aspectRatio : size.width));
	const at = (width) => {
		const url = builder.image({
			asset: { _ref: asset._id },
			...image.crop && { crop: image.crop },
			...image.hotspot && { hotspot: image.hotspot }
		}).width(width).auto("format");
		return (aspectRatio ? url.height(Math.round(width / aspectRatio)).fit("crop") : url).url();
	};
	const capped = [...widths.filter((width) => width < full), full].slice(-MAX_OFFERED).filter((width) => width <= Math.max(...widths));
	const list = capped.length > 0 ? capped : [full];
	const largest = Math.max(...list);
	return {
		src: at(Math.min(largest, 1200)),
		srcset: list.map((width) => `${at(width)} ${width}w`).join(", "),
		sizes,
		width: largest,
		height: Math.max(1, Math.round(largest / ratio)),
		alt,
		lqip
	};
}
var MAX_OFFERED = 12;
/** The size of what the crop leaves, in pixels. */
function cutSize({ asset, crop }) {
	if (!asset?.width || !asset.height) return void 0;
	const width = asset.width * (1 - (crop?.left ?? 0) - (crop?.right ?? 0));
	const height = asset.height * (1 - (crop?.top ?? 0) - (crop?.bottom ?? 0));
	return width >= 1 && height >= 1 ? {
		width,
		height
	} : {
		width: asset.width,
		height: asset.height
	};
}
// plugins/article-import/convert/embeds.ts
/** Hosts whose iframes are kept as they are; a name also stands for its subdomains. */
var IFRAME_HOSTS = [
	"datawrapper.dwcdn.net",
	"dailymotion.com",
	"documentcloud.org",
	"flo.uri.sh",
	"google.com",
	"infogram.com",
	"issuu.com",
	"juxtapose.knightlab.com",
	"cdn.knightlab.com",
	"ok.ru",
	"open.spotify.com",
	"openstreetmap.org",
	"podcasts.apple.com",
	"embed.podcasts.apple.com",
	"public.flourish.studio",
	"rutube.ru",
	"scribd.com",
	"slideshare.net",
	"soundcloud.com",
	"streamable.com",
	"ted.com",
	"vk.com",
	"vkvideo.ru"
];
var HOSTS = {
	"youtube.com": youtube,
	"youtube-nocookie.com": youtube,
	"youtu.be": ({ pathname }) => youtubeVideo(pathname.slice(1)),
	"vimeo.com": vimeo,
	"player.vimeo.com": vimeo,
	"twitter.com": tweet,
	"x.com": tweet,
	"platform.twitter.com": ({ searchParams }) => {
		const id = /^\d+$/.exec(searchParams.get("id") ?? "")?.[0];
		return id === void 0 ? void 0 : {
			provider: "x",
			url: `https://x.com/i/status/${id}`
		};
	},
	"facebook.com": facebook,
	"fb.watch": (url) => ({
		provider: "facebook",
		url: url.href
	}),
	"instagram.com": (url) => {
		const path = /^(?:\/[\w.]+)?\/(p|reel|reels|tv)\/([\w-]+)/.exec(url.pathname);
		return path === null ? void 0 : {
			provider: "instagram",
			url: `https://www.instagram.com/${path[1]}/${path[2]}/`
		};
	},
	"tiktok.com": (url) => {
		const player = /^\/(?:embed(?:\/v\d)?|player\/v\d)\/(\d+)/.exec(url.pathname);
		if (player !== null) return {
			provider: "tiktok",
			url: `https://www.tiktok.com/video/${player[1]}`
		};
		return /^\/@[\w.]+\/(?:video|photo)\/\d+/.test(url.pathname) ? {
			provider: "tiktok",
			url: url.origin + url.pathname
		} : void 0;
	},
	"t.me": ({ pathname }) => {
		const post = /^\/(?:s\/)?(\w+\/\d+)/.exec(pathname)?.[1];
		return post === void 0 ? void 0 : {
			provider: "telegram",
			url: `https://t.me/${post}`
		};
	}
};
/** The embed that a URL means, for the providers that the model names; undefined for any other page. */
function embedOf(address) {
	const url = parse(address);
	if (url === void 0) return void 0;
	const host = url.hostname.replace(/^(?:www|m|mobile|mbasic|web)\./, "");
	return Object.hasOwn(HOSTS, host) ? HOSTS[host]?.(url) : void 0;
}
function parse(address) {
	const text = address.trim();
	const url = URL.parse(text.startsWith("//") ? `https:${text}` : text);
	return url !== null && /^https?:$/.test(url.protocol) && url.username === "" ? url : void 0;
}
function youtube({ pathname, searchParams }) {
	const path = /^\/(?:embed|v|shorts|live)\/([\w-]+)/.exec(pathname)?.[1];
	if (path === "videoseries") return playlist(searchParams);
	if (path !== void 0) return youtubeVideo(path);
	return pathname === "/playlist" ? playlist(searchParams) : youtubeVideo(searchParams.get("v") ?? "");
}
function playlist(query) {
	const list = /^[\w-]+$/.exec(query.get("list") ?? "")?.[0];
	return list === void 0 ? void 0 : {
		provider: "youtube",
		url: `https://www.youtube.com/playlist?list=${list}`
	};
}
function youtubeVideo(id) {
	return /^[\w-]{6,20}$/.test(id) ? {
		provider: "youtube",
		url: `https://www.youtube.com/watch?v=${id}`
	} : void 0;
}
function vimeo({ pathname }) {
	const id = /\/(\d{5,})/.exec(pathname)?.[1];
	return id === void 0 ? void 0 : {
		provider: "vimeo",
		url: `https://vimeo.com/${id}`
	};
}
function tweet({ pathname }) {
	const [, user, id] = /^\/(i\/web|\w+)\/status(?:es)?\/(\d+)/.exec(pathname) ?? [];
	return id === void 0 ? void 0 : {
		provider: "x",
		url: `https://x.com/${user === "i/web" ? "i" : user}/status/${id}`
	};
}
function facebook(url) {
	if (url.pathname.startsWith("/plugins/")) {
		const inner = parse(url.searchParams.get("href") ?? "");
		return inner?.hostname.endsWith("facebook.com") ? {
			provider: "facebook",
			url: inner.href
		} : void 0;
	}
	return /\/(?:posts|videos|photos|reel|permalink)\/|\/(?:permalink|story|photo|video|watch)(?:\.php)?\/?$/.test(url.pathname) ? {
		provider: "facebook",
		url: url.href
	} : void 0;
}
// plugins/portable-text/embedView.ts
var NAMES = {
	x: "X",
	youtube: "YouTube",
	vimeo: "Vimeo",
	facebook: "Facebook",
	instagram: "Instagram",
	tiktok: "TikTok",
	telegram: "Telegram",
	iframe: "the web"
};
/**
* What to show of an embed. YouTube and Vimeo play without cookies; networks that only show their
* posts to scripts of their own are links; nothing but http(s) is shown at all.
*/
function embedView(embed, hosts = IFRAME_HOSTS) {
	const url = URL.parse(embed.url);
	const href = safeHref(embed.url);
	if (!url || href === void 0 || !/^https?:$/.test(url.protocol)) return void 0;
	const name = NAMES[embed.provider];
	const src = playerOf(embed.url) ?? (allowed(url, hosts) ? url.href : void 0);
	const title = embed.title || (embed.provider === "iframe" ? url.hostname : `Video on ${name}`);
	if (src === void 0) return {
		kind: "link",
		href,
		label: embed.title || `See this post on ${name}`
	};
	const { width, height } = embed;
	const sized = width && height && width > 0 && height > 0;
	return {
		kind: "frame",
		src,
		title,
		width: sized ? width : 640,
		height: sized ? height : 360
	};
}
function playerOf(address) {
	const target = embedOf(address);
	if (target === void 0) return void 0;
	const { searchParams, pathname } = new URL(target.url);
	if (target.provider === "vimeo") return `https://player.vimeo.com/video${pathname}?dnt=1`;
	if (target.provider !== "youtube") return void 0;
	const list = searchParams.get("list");
	const video = searchParams.get("v");
	return list ? `https://www.youtube-nocookie.com/embed/videoseries?list=${list}` : video ? `https://www.youtube-nocookie.com/embed/${video}` : void 0;
}
function allowed({ protocol, hostname, username }, hosts) {
	return protocol === "https:" && username === "" && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
// plugins/portable-text/memorandumWords.ts
/** The kinds of memoranda in words. */
var kindWords = {
	memorandumOfUnderstanding: "Memorandum of understanding",
	memorandumOfCooperation: "Memorandum of cooperation",
	cooperationAgreement: "Cooperation agreement",
	protocol: "Protocol",
	jointDeclaration: "Joint declaration"
};
/** The states of memoranda in words. */
var statusWords = {
	planned: "Planned",
	signed: "Signed",
	inForce: "In force",
	extended: "Extended",
	expired: "Expired",
	terminated: "Terminated"
};
// plugins/portable-text/plainBlocks.ts
/**
* A text as the renderers of `@portabletext` take it: GROQ gives null for what a block does not
* have, which they read as a list item without a style.
*/
function plainBlocks(body) {
	return body.map((block) => block._type === "block" ? Object.fromEntries(Object.entries({
		...block,
		style: block.style ?? "normal"
	}).filter(([, value]) => value !== null)) : block);
}
// plugins/portable-text/html.ts
/** Text as HTML's content or attribute value. */
function escapeHtml(text) {
	return text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, "").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Attributes of an element; those without a value are left out. */
function attributes(values) {
	return Object.entries(values).map(([key, value]) => value === void 0 ? "" : ` ${key}="${escapeHtml(String(value))}"`).join("");
}
/** The component map of `@portabletext/to-html` for every block and annotation of the schema. */
function htmlComponents(options = {}) {
	const pathTo = (target) => {
		const path = options.pathTo?.(target);
		return path === void 0 ? void 0 : safeHref(path);
	};
	const image = (source) => {
		const found = responsiveImage(source, {
			...options.sizes && { sizes: options.sizes },
			...options.widths && { widths: options.widths }
		});
		if (!found) return "";
		const { lqip, ...rest } = found;
		const style = lqip && `background-size:cover;background-image:url(${lqip})`;
		return `<img${attributes({
			...rest,
			loading: "lazy",
			decoding: "async",
			style
		})} />`;
	};
	const figure = (source) => {
		const picture = image(source);
		const words = captionOf(source);
		return picture || words ? `<figure class="figure">${picture}${words}</figure>` : "";
	};
	return {
		escapeHTML: escapeHtml,
		unknownMark: ({ children }) => children,
		unknownBlockStyle: ({ children }) => `<p>${children}</p>`,
		unknownType: () => "",
		marks: {
			underline: ({ children }) => `<u>${children}</u>`,
			"strike-through": ({ children }) => `<s>${children}</s>`,
			sub: ({ children }) => `<sub>${children}</sub>`,
			sup: ({ children }) => `<sup>${children}</sup>`,
			link({ children, value }) {
				const href = typeof value?.href === "string" && value.href ? safeHref(value.href) : void 0;
				if (href === void 0) return children;
				return `<a${attributes({
					href,
					...value.openInNewTab ? {
						target: "_blank",
						rel: "noopener noreferrer"
					} : {}
				})}>${children}</a>`;
			},
			entity({ children, value }) {
				const target = value?.target;
				const href = target ? pathTo(target) : void 0;
				return href === void 0 || !target ? children : `<a${attributes({
					href,
					class: `entity entity-${target._type}`
				})}>${children}</a>`;
			}
		},
		types: {
			figure: ({ value }) => figure(value),
			galleryEmbed({ value }) {
				const { gallery } = value;
				if (!gallery) return "";
				const href = pathTo({
					...gallery,
					_type: "photoGallery"
				});
				const title = escapeHtml(gallery.title);
				const head = href ? `<a${attributes({ href })}>${title}</a>` : title;
				const items = gallery.images.map((picture) => `<li>${figure(picture)}</li>`).join("");
				return `<section${attributes({
					class: "gallery",
					"aria-label": gallery.title
				})}><p class="gallery-title">${head}</p><ul>${items}</ul></section>`;
			},
			pullQuote({ value: { text, attribution } }) {
				const from = attribution ? `<figcaption>${escapeHtml(attribution)}</figcaption>` : "";
				return `<figure class="pullquote"><blockquote><p>${lines(text)}</p></blockquote>${from}</figure>`;
			},
			embed({ value }) {
				const view = embedView(value, options.frameHosts);
				if (!view) return "";
				if (view.kind === "link") {
					const { href, label } = view;
					return `<p class="embed-link"><a${attributes({
						href,
						rel: "noopener noreferrer"
					})}>${escapeHtml(label)}</a></p>`;
				}
				const { kind: _kind, ...frame } = view;
				const style = `aspect-ratio:${frame.width}/${frame.height}`;
				return `<div class="embed"><iframe${attributes({
					...frame,
					style,
					loading: "lazy",
					allowfullscreen: "allowfullscreen",
					referrerpolicy: "strict-origin-when-cross-origin",
					sandbox: "allow-scripts allow-same-origin allow-popups allow-presentation"
				})}></iframe></div>`;
			},
			memorandumCard({ value: { memorandum } }) {
				if (!memorandum) return "";
				const href = pathTo({
					...memorandum,
					_type: "memorandum"
				});
				const title = escapeHtml(memorandum.title);
				const date = memorandum.signedOn ? ` · <time${attributes({ datetime: memorandum.signedOn })}>${escapeHtml(options.formatDate?.(memorandum.signedOn) ?? memorandum.signedOn)}</time>` : "";
				return `<aside class="memorandum-card" aria-label="Memorandum"><p class="memorandum-kind">${kindWords[memorandum.kind]}</p><p class="memorandum-title">${href ? `<a${attributes({ href })}>${title}</a>` : title}</p><p class="memorandum-state">${statusWords[memorandum.status]}${date}</p></aside>`;
			},
			table: ({ value }) => tableHtml(value),
			codeBlock({ value: { code, language } }) {
				return `<pre tabindex="0"><code${attributes({ class: /^[\w+#-]+$/.test(language ?? "") ? `language-${language}` : void 0 })}>${escapeHtml(code)}</code></pre>`;
			},
			divider: () => "<hr />"
		}
	};
}
/**
* An article's text as HTML that is also well-formed XML: pictures sized and in several widths,
* embeds of allowed hosts only, unsafe links dropped with their text kept.
*/
function bodyToHtml(body, options = {}) {
	return renderBody(body, htmlComponents(options));
}
/** A text through any component map. */
function renderBody(body, components) {
	return toHTML(plainBlocks(body), {
		components: mergeComponents(defaultComponents, components),
		onMissingComponent: false
	});
}
/** A table with its header rows as such, in a region that scrolls. */
function tableHtml({ rows, caption }) {
	const first = rows.findIndex(({ header }) => !header);
	const heads = first < 0 ? rows.length : first;
	const row = ({ cells, header }, scope) => {
		const cell = header ? `th scope="${scope}"` : "td";
		const end = header ? "th" : "td";
		return `<tr>${cells.map((text) => `<${cell}>${lines(text)}</${end}>`).join("")}</tr>`;
	};
	const part = (name, members, scope) => members.length === 0 ? "" : `<${name}>${members.map((member) => row(member, scope)).join("")}</${name}>`;
	return `<section${attributes({
		class: "table",
		tabindex: 0,
		"aria-label": caption || "Table"
	})}><table>${caption ? `<caption>${escapeHtml(caption)}</caption>` : ""}${part("thead", rows.slice(0, heads), "col")}${part("tbody", rows.slice(heads), "colgroup")}</table></section>`;
}
/** The caption of a picture with its credit; nothing when it has neither. */
function captionOf({ caption, credit }) {
	const parts = [caption ? `<span class="caption">${escapeHtml(caption)}</span>` : "", credit ? `<span class="credit">${escapeHtml(credit)}</span>` : ""].filter((part) => part !== "");
	return parts.length === 0 ? "" : `<figcaption>${parts.join(" ")}</figcaption>`;
}
function lines(text) {
	return text.split("\n").map(escapeHtml).join("<br />");
}
// examples/site/src/lib/site.ts
/** The site's address without a slash at its end. */
var origin = (process.env.SITE_URL ?? "http://localhost:4321").replace(/\/+$/, "");
/** The site's name. */
var siteName = process.env.SITE_NAME ?? "The Newsroom";
var FOLDERS = {
	organization: "organizations",
	person: "people",
	memorandum: "memoranda",
	photoGallery: "galleries",
	section: "sections",
	topic: "topics",
	article: "articles"
};
/** The page of a document; undefined where it has none. */
function pathTo({ _type, slug }) {
	const folder = FOLDERS[_type];
	return folder && slug ? `/${folder}/${encodeURIComponent(slug)}` : void 0;
}
/** The page of an article. */
var articlePath = ({ slug }) => `/articles/${encodeURIComponent(slug)}`;
/** Whether a language is written from right to left; undefined where nothing is said of it. */
function directionOf(language) {
	if (!language) return void 0;
	return /^(?:ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language) ? "rtl" : "ltr";
}
/** A date in words, in UTC. */
function inWords(date, dateStyle = "long") {
	const time = Date.parse(date ?? "");
	return Number.isNaN(time) ? "" : new Intl.DateTimeFormat("en-GB", {
		dateStyle,
		timeZone: "UTC"
	}).format(time);
}
/** The site as feeds tell of it. */
var channel = {
	title: siteName,
	description: `News from ${siteName}`,
	url: `${origin}/`,
	language: "en",
	publisher: {
		name: siteName,
		url: `${origin}/`
	},
	articleUrl: (article) => origin + articlePath(article)
};
/** The site as a feed with whole texts tells of it. */
function fullChannel(path) {
	return {
		...channel,
		feedUrl: origin + path,
		html: ({ body }) => bodyToHtml(body, {
			formatDate: inWords,
			pathTo: (target) => {
				const local = pathTo(target);
				return local && origin + local;
			}
		})
	};
}
export { inWords as a, siteName as c, kindWords as d, statusWords as f, fullChannel as i, bodyToHtml as l, channel as n, origin as o, responsiveImage as p, directionOf as r, pathTo as s, articlePath as t, captionOf as u };
