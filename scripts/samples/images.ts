import {mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import sharp from 'sharp'

/** One picture to draw: its file, size and colours, and the words that are embedded in it. */
interface Picture {
  readonly file: string
  readonly sky: string
  readonly ground: string
  readonly accent: string
  readonly width?: number
  readonly height?: number
  readonly caption?: string
  readonly credit?: string
}

const pictures: readonly Picture[] = [
  {
    file: 'web/images/museum-train.jpg',
    sky: '#b7d3e8',
    ground: '#6f6a5e',
    accent: '#2e6b4a',
    caption: 'The travelling museum before it left Trieste',
    credit: 'Luca Moretti / The Marlow Courier',
  },
  {
    file: 'web/images/museum-carriage.jpg',
    sky: '#efe3c8',
    ground: '#8a5a3c',
    accent: '#d9b44a',
    caption: 'The second carriage holds the maps',
    credit: 'Luca Moretti / The Marlow Courier',
  },
  {file: 'web/images/museum-children.webp', sky: '#f2d8c2', ground: '#9c6b4f', accent: '#c2513f'},
  {
    file: 'web/images/museum-signing.jpg',
    sky: '#d6dce4',
    ground: '#3d4a5c',
    accent: '#f4f1e8',
    caption: 'After signing',
    credit: 'Luca Moretti / The Marlow Courier',
  },
  {
    file: 'web/images/reservoir.jpg',
    sky: '#a9c7de',
    ground: '#4f7a4a',
    accent: '#3c6f91',
    caption: 'The upper reservoir in September',
    credit: 'George Adeyemi / The Marlow Courier',
  },
  {file: 'web/images/games-track.jpg', sky: '#8f9aa6', ground: '#a8442f', accent: '#f2f2f2'},
  {file: 'web/images/games-relay.webp', sky: '#9fb0bd', ground: '#a8442f', accent: '#f0c419'},
  {file: 'web/images/games-medals.png', sky: '#dcd3c0', ground: '#7d5f3f', accent: '#b98b4e'},
  {file: 'web/images/night-train.jpg', sky: '#14203a', ground: '#2a2a30', accent: '#f3c75f'},
  {
    file: 'images/ferry.jpg',
    sky: '#c9dbe6',
    ground: '#41708c',
    accent: '#ffffff',
    caption: 'The ferry on its first crossing with passengers',
    credit: 'Sigrid Aune / Harbour Wire',
  },
  {
    file: 'images/workshop-bench.jpg',
    sky: '#e9d9b6',
    ground: '#7a4f2b',
    accent: '#c9c9c4',
    caption: 'The long bench',
    credit: 'Hanna Lindqvist / Harbour Wire',
  },
  {file: 'images/workshop-rosette.webp', sky: '#d8c4a0', ground: '#6b4423', accent: '#f1e2bf'},
  {file: 'images/workshop-glue.png', sky: '#cfc6b8', ground: '#55463a', accent: '#d98f2b'},
  {
    file: 'images/workshop-door.jpg',
    sky: '#b9c6b0',
    ground: '#4a3a2a',
    accent: '#8c5a34',
    caption: 'Visitors wait before eight',
    credit: 'Hanna Lindqvist / Harbour Wire',
  },
  {file: 'images/turbine-hangar.jpg', sky: '#cfd6da', ground: '#5c6266', accent: '#fafafa'},
  {
    file: 'images/well-rope.jpg',
    sky: '#e6c98f',
    ground: '#8f6a3a',
    accent: '#3f7fa6',
    width: 320,
    height: 200,
  },
  {file: 'images/well-map.png', sky: '#f5efdc', ground: '#d9cba3', accent: '#2f6ea5'},
]

/** Draws a scene of a sky, a ground and a few shapes whose places depend on the file's name. */
function scene({file, sky, ground, accent}: Picture, width: number, height: number): Buffer {
  let state = [...file].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
  const next = (limit: number): number => {
    state = (state * 137 + 71) % 9973
    return Math.round((state / 9973) * limit)
  }
  const horizon = Math.round(height * (0.5 + next(20) / 100))
  const shapes = Array.from({length: 5}, (_, index) => {
    const size = 30 + next(height / 5)
    const x = Math.round((width / 5) * index + next(width / 10))
    return index % 2
      ? `<circle cx="${x + size}" cy="${horizon - size / 2}" r="${size / 2}" fill="${accent}"/>`
      : `<rect x="${x}" y="${horizon - size}" width="${size * 1.6}" height="${size}" fill="${accent}"/>`
  })
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${sky}"/><rect y="${horizon}" width="100%" height="100%" fill="${ground}"/>${shapes.join('')}</svg>`,
  )
}

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

function xmp(caption: string, credit: string): string {
  const [text, line] = [caption, credit].map((value) =>
    value.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign),
  )
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${line}"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

/** Draws the pictures of the sample archive into `folder`; each is a few kilobytes. */
async function drawPictures(folder: string): Promise<void> {
  for (const picture of pictures) {
    const {file, caption, credit, width = 960, height = 640} = picture
    const target = join(folder, file)
    await mkdir(dirname(target), {recursive: true})
    const drawn = sharp(scene(picture, width, height))
    const described = caption && credit ? drawn.withXmp(xmp(caption, credit)) : drawn
    await (file.endsWith('.png')
      ? described.png({palette: true, colours: 16})
      : file.endsWith('.webp')
        ? described.webp({quality: 60})
        : described.jpeg({quality: 60})
    ).toFile(target)
  }
}

await drawPictures(process.argv[2] ?? 'samples/archive')
