/** The file system as the command line uses it. Paths are absolute, as the machine writes them. */
export interface Files {
  /** The text of a file; `undefined` when there is none. */
  readonly read: (path: string) => string | undefined;
  /** What stands at this path. */
  readonly kindOf: (path: string) => "file" | "folder" | undefined;
  readonly list: (folder: string) => readonly FolderEntry[];
  /** Puts a text in the place of a file at once, so that no reader sees half of it; makes its folders. */
  readonly write: (path: string, text: string) => void;
  /** Puts a text beside a file, to take its place later; makes its folders. */
  readonly draft: (path: string, text: string) => Draft;
  /** Removes a file. */
  readonly remove: (path: string) => void;
  /** Calls `changed` with the path of each entry of a folder that is written, renamed or removed, until stopped. */
  readonly watch: (folder: string, changed: (path: string) => void) => () => void;
}

/** A text that waits beside the file whose place it is to take. */
export interface Draft {
  /** Takes the place of the file at once. */
  readonly commit: () => void;
  /** Removes the draft; the file stays as it is. */
  readonly discard: () => void;
}

interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}
