import type {DroppedFile} from './importMessages.ts'

/** The files of a drop, those inside dropped folders included, with their paths. */
export async function filesOfDrop(transfer: DataTransfer): Promise<DroppedFile[]> {
  // The list of items is emptied as soon as the event is over, so it is read before any wait.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const found = await Promise.all(entries.map((entry) => (entry ? filesOf(entry) : [])))
  const files = found.flat()
  return files.length > 0 ? files : [...transfer.files].map(droppedFile)
}

/** A file that was chosen in a dialog; a chosen folder's files carry their paths. */
export function droppedFile(file: File): DroppedFile {
  return {path: file.webkitRelativePath || file.name, file}
}

async function filesOf(entry: FileSystemEntry): Promise<DroppedFile[]> {
  const path = entry.fullPath.replace(/^\//, '')
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{path, file}]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    // A reader gives a folder's entries in parts, the last of them empty.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) break
    children.push(...part)
  }
  return (await Promise.all(children.map(filesOf))).flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
